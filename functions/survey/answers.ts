import { createHash } from 'node:crypto';
import { wallClock } from '../../src/calendar/wall-clock';
import type { Company } from '../../src/crm/company';
import { follow, type FollowedRecord } from '../../src/crm/situation';
import type { StoredOffboarding } from '../../src/crm/store';
import type { ChangeNote } from '../../src/messages/change-note';
import { surveyNote } from '../../src/messages/survey-note';
import { isCalledOff } from '../../src/offboarding/after-close';
import type { Now } from '../../src/offboarding/commands';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { refused, unchanged, type Refusal } from '../../src/offboarding/outcome';
import { isLinkExpired, isUsedUp, validLink } from '../../src/offboarding/survey';
import type { GivenAnswers, SurveyLink } from '../../src/offboarding/survey-state';
import { answerSurvey } from '../../src/offboarding/update-survey';
import { moveNotes } from '../hubspot/change-offboarding';
import type { FunctionContext } from '../hubspot/handle';
import { missingNotes } from '../hubspot/notes';
import { portalZone } from '../hubspot/portal-details';
import { writeOffboarding, type Loaded } from '../hubspot/write-offboarding';
import type { SurveyToken } from './token';
import { hubspotStore } from '../hubspot/store';

/** A record with a survey link that matches the token. */
export interface OpenSurvey {
  stored: StoredOffboarding;
  /** The record including a move on HubSpot's board. */
  followed: FollowedRecord;
  link: SurveyLink;
  /** The time, and today in the portal's zone. */
  now: Now;
  /** The portal's time zone. */
  zone: string;
  /** `called_off`: the survey is over. `used_up`: the link has taken the maximum number of answers. */
  status: 'open' | 'called_off' | 'used_up';
}

/**
 * Returns the record and status of a survey link; undefined when the link is not the current one, or its last day is
 * over in the portal's zone. 1 API call, none for a day that is over.
 */
export async function openSurvey(
  { http, at }: FunctionContext,
  token: SurveyToken,
): Promise<OpenSurvey | undefined> {
  const zone = await portalZone(http);
  const now = { at, today: wallClock(at, zone).date };
  if (isLinkExpired(token, now.today)) return undefined;
  const stored = await hubspotStore(http).byId(token.recordId);
  if (!stored) return undefined;
  const followed = follow(stored, now);
  const { offboarding } = followed.stored;
  const link = validLink(offboarding, now.today);
  if (link?.number !== token.number) return undefined;
  return { stored, followed, link, now, zone, status: statusOf(offboarding, link) };
}

function statusOf(offboarding: Offboarding, { number }: SurveyLink): OpenSurvey['status'] {
  if (isCalledOff(offboarding)) return 'called_off';
  return isUsedUp(offboarding, number) ? 'used_up' : 'open';
}

/** `mayChange`: the link accepts another answer. */
type SaveResult =
  | { ok: true; link: SurveyLink; mayChange: boolean; playbook: Offboarding['playbook'] }
  | { ok: false; refusal: Refusal };

interface Answered extends OpenSurvey, Loaded {
  current: StoredOffboarding;
  answers: GivenAnswers & { link: number; requestId: string };
}

/**
 * Saves the client's answers: reads the record, reads the company, writes the note and the record, then mirror and
 * tasks. At most 6 API calls, 2 more for a merged company, 3 more when the consent changes to or from no and the
 * planned contacts are updated. Answers whose note fails are answered with `busy`; the client sends them again, and only
 * the note is written. Of an earlier offboarding only the client's wish is mirrored.
 */
export async function saveAnswers(
  context: FunctionContext,
  token: SurveyToken,
  given: GivenAnswers,
): Promise<SaveResult> {
  const store = hubspotStore(context.http);
  let company: Company | undefined;
  let notes: ChangeNote[] = [];
  const written = await writeOffboarding<Answered>(context, {
    async load() {
      const survey = await openSurvey(context, token);
      if (!survey) return refused('survey_no_link');
      const { link, stored } = survey;
      const answers = { ...given, link: link.number, requestId: requestIdFor(link, given) };
      return { ok: true, current: stored, ...survey, answers };
    },
    decide({ stored, followed, answers, now }) {
      const outcome = answerSurvey(followed.stored.offboarding, answers, now);
      return outcome.ok && !outcome.changed ? unchanged(stored.offboarding) : outcome;
    },
    async first({ stored, followed }, after, isNew) {
      const answered = [surveyNote(after)].filter((note) => note !== undefined);
      company = await store.companyOf(stored);
      notes = isNew
        ? [...moveNotes(followed), ...answered]
        : await missingNotes(answered, stored.recordId, context.http);
    },
    async save({ stored }, after) {
      const saved = await store.update(stored, after);
      return typeof saved === 'string' ? 'again' : saved;
    },
    notes: () => notes,
    company: () => Promise.resolve(company),
  });
  if (!written.ok) return written;
  if (written.repair.includes('note')) return refused('busy');
  const { link } = written.loaded;
  const { offboarding } = written.saved;
  const mayChange = !isUsedUp(offboarding, link.number);
  return { ok: true, link, mayChange, playbook: offboarding.playbook };
}

/** Returns the same id for the same answers, so that a retry writes no second note. */
function requestIdFor({ number }: SurveyLink, { values, contact, times }: GivenAnswers): string {
  const said = JSON.stringify([number, Object.entries(values).sort(), contact]);
  const hash = createHash('sha256').update(said).digest('base64url').slice(0, 22);
  return `survey-${times + 1}-${hash}`;
}
