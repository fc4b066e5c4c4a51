import { createHash } from 'node:crypto';
import { calendarDate } from '../../src/calendar/calendar-date';
import type { Company } from '../../src/crm/company';
import { follow, type FollowedRecord } from '../../src/crm/situation';
import type { StoredOffboarding } from '../../src/crm/store';
import { lastChangeNote } from '../../src/messages/change-note';
import { surveyNote } from '../../src/messages/survey-note';
import { isCalledOff } from '../../src/offboarding/after-close';
import type { Now } from '../../src/offboarding/commands';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { refused, type Refusal } from '../../src/offboarding/outcome';
import { nextFollowUpFor, type Hanging } from '../../src/offboarding/step-tasks';
import { isUsedUp, validLink } from '../../src/offboarding/survey';
import type { GivenAnswers, SurveyLink } from '../../src/offboarding/survey-state';
import { mustFollow } from '../../src/offboarding/update-contact';
import { answerSurvey } from '../../src/offboarding/update-survey';
import { mirror, maxAttempts } from '../hubspot/change';
import { bringTasksUp, readHanging } from '../hubspot/contacts-follow';
import type { World } from '../hubspot/handle';
import type { SurveyToken } from './token';

/** A record whose survey the token opens. */
export interface OpenSurvey {
  stored: StoredOffboarding;
  /** With a move on HubSpot's board taken over. */
  followed: FollowedRecord;
  link: SurveyLink;
  /** `called_off`: there is nothing to answer any more. `used_up`: the link took as many answers as one may. */
  standing: 'open' | 'called_off' | 'used_up';
}

/** The record that a link is for, and how it stands, if that is the one that holds now. 1 API call. */
export async function openSurvey(
  { store, at }: World,
  token: SurveyToken,
): Promise<OpenSurvey | undefined> {
  const stored = await store.byId(token.recordId);
  if (!stored) return undefined;
  const followed = follow(stored, nowOf(at));
  const { offboarding } = followed.stored;
  const link = validLink(offboarding, at);
  if (link?.number !== token.number) return undefined;
  return { stored, followed, link, standing: standingOf(offboarding, link) };
}

function standingOf(offboarding: Offboarding, { number }: SurveyLink): OpenSurvey['standing'] {
  if (isCalledOff(offboarding)) return 'called_off';
  return isUsedUp(offboarding, number) ? 'used_up' : 'open';
}

/** The portal's zone is not known here, so that days are counted in UTC. */
const nowOf = (at: string): Now => ({ at, today: calendarDate(at.slice(0, 10)) });

/** `mayChange`: the link takes answers once more. */
type Taken = { ok: true; link: SurveyLink; mayChange: boolean } | { ok: false; refusal: Refusal };

/**
 * Takes what the client sent: record, company, then note, record and mirror, 5 API calls at most (7 for a
 * company that was merged); 3 more when their word turns to no or from it, so that the planned contacts
 * follow. The note comes first: answers that were taken are in the timeline, whatever fails. Sent again,
 * nothing is written twice. The mirror belongs to the company's present offboarding only.
 */
export async function takeAnswers(
  world: World,
  token: SurveyToken,
  given: GivenAnswers,
): Promise<Taken> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const survey = await openSurvey(world, token);
    if (!survey) return refused('survey_no_link');
    const taken = await takeOnce(world, survey, given);
    if (taken !== 'outdated') return taken;
  }
  return refused('busy');
}

async function takeOnce(
  world: World,
  { stored, followed, link }: OpenSurvey,
  given: GivenAnswers,
): Promise<Taken | 'outdated'> {
  const before = followed.stored.offboarding;
  const answers = { ...given, link: link.number, requestId: requestIdFor(link, given) };
  const outcome = answerSurvey(before, answers, nowOf(world.at));
  if (!outcome.ok) return outcome;
  const taken = { ok: true, link, mayChange: !isUsedUp(outcome.value, link.number) } as const;
  if (!outcome.changed) return taken;

  const [company, hanging] = await Promise.all([
    world.store.companyOf(stored),
    mustFollow(before, outcome.value) ? readHanging(world, stored) : undefined,
  ]);
  const moved = followed.moved && lastChangeNote(before);
  const notes = [moved, surveyNote(outcome.value)].filter((note) => note !== undefined);
  if (company) await world.store.note(company, stored, notes, true);
  const next = hanging ? withNextFollowUp(outcome.value, hanging) : outcome.value;
  const saved = await world.store.update(stored, next);
  if (typeof saved === 'string') return 'outdated';
  await letFollow(world, saved, { company, hanging });
  return taken;
}

/** The same answers have the same change, so that sending them again makes no second note. */
function requestIdFor({ number }: SurveyLink, { values, contact, times }: GivenAnswers): string {
  const said = JSON.stringify([number, Object.entries(values).sort(), contact]);
  const hash = createHash('sha256').update(said).digest('base64url').slice(0, 22);
  return `survey-${times + 1}-${hash}`;
}

function withNextFollowUp(offboarding: Offboarding, { items }: Hanging): Offboarding {
  const { nextFollowUpOn: _, ...rest } = offboarding;
  const next = nextFollowUpFor(offboarding, items);
  return next ? { ...rest, nextFollowUpOn: next } : rest;
}

/** The company's copy and the planned contacts' tasks. What fails of it heals at the next look at the card. */
async function letFollow(
  world: World,
  saved: StoredOffboarding,
  { company, hanging }: { company: Company | undefined; hanging: Hanging | undefined },
): Promise<void> {
  const isPresent = company?.recordId === saved.recordId;
  await Promise.all([
    company && isPresent && mirror({ store: world.store, company }, saved),
    hanging && bringTasksUp(world, saved, hanging, nowOf(world.at).today),
  ]);
}
