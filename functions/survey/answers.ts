import { calendarDate } from '../../src/calendar/calendar-date';
import { follow } from '../../src/crm/situation';
import type { Stored } from '../../src/crm/store';
import { lastDeedNote } from '../../src/messages/deed-note';
import { surveyNote } from '../../src/messages/survey-note';
import { refused, type Refusal } from '../../src/offboarding/outcome';
import { openLink } from '../../src/offboarding/survey';
import type { GivenAnswers, SurveyLink } from '../../src/offboarding/survey-state';
import { answerSurvey } from '../../src/offboarding/update-survey';
import { noteAndMirror } from '../hubspot/change';
import type { World } from '../hubspot/handle';
import type { SurveyToken } from './token';

/** The record that a link is for, and the link, if that is the one open now. 1 API call. */
export async function openSurvey(
  { store, at }: World,
  token: SurveyToken,
): Promise<{ stored: Stored; link: SurveyLink } | undefined> {
  const stored = await store.byId(token.recordId);
  const link = stored && openLink(stored.offboarding, at);
  return stored && link?.number === token.number ? { stored, link } : undefined;
}

type Taken = { ok: true; link: SurveyLink } | { ok: false; refusal: Refusal };

/**
 * Takes what the client sent: record, company, then record, note and mirror, 5 API calls at most (7 for a
 * company that was merged). Sent again after a lost answer, nothing is written twice and a note that was
 * missing is. The mirror belongs to the company's present ending only.
 */
export async function takeAnswers(
  world: World,
  token: SurveyToken,
  given: GivenAnswers,
): Promise<Taken> {
  const { store, at } = world;
  const survey = await openSurvey(world, token);
  if (!survey) return refused('survey_no_link');
  const { stored, link } = survey;
  // The portal's zone is not known here, so that days are counted in UTC.
  const now = { at, today: calendarDate(at.slice(0, 10)) };
  const followed = follow(stored, now);
  const answers = { ...given, link: link.number };
  const outcome = answerSurvey(followed.stored.offboarding, answers, now);
  if (!outcome.ok) return outcome;

  const company = await store.companyOf(stored);
  const saved = await store.update(stored, outcome.value);
  if (!company) return { ok: true, link };
  const moved = followed.moved && lastDeedNote(followed.stored.offboarding);
  const notes = [moved, surveyNote(outcome.value)].filter((note) => note !== undefined);
  const isPresent = company.recordId === stored.recordId;
  if (isPresent) await noteAndMirror({ store, company }, saved, notes, !outcome.changed);
  else await store.note(company, saved, notes, !outcome.changed);
  return { ok: true, link };
}
