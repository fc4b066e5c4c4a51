import { builtInStep, builtInStepIds } from '../playbook/lookup';
import { addDays } from '../calendar/calendar-date';
import { surveyDays } from '../playbook/survey-lookup';
import { isCalledOff } from './after-close';
import type { Now, SurveyCommand } from './commands';
import { changeOf, isRetry, markOf } from './change';
import type { Mark, Offboarding } from './offboarding';
import { changed, refused, unchanged, type Outcome } from './outcome';
import { isUsedUp, sameWish, timesThrough, validLink } from './survey';
import type {
  ContactConsent,
  ContactWish,
  GivenAnswers,
  SurveyAnswers,
  SurveyValues,
} from './survey-state';
import { withContact } from './update-contact';
import { updateStep } from './update-step';

type MakeLink = Extract<SurveyCommand, { action: 'make_link' }>;

/**
 * Makes a survey link, which replaces the one before; revokes it; or records answers that the client gave by
 * phone. Also after the close, because feedback steps continue.
 *
 * Refuses `survey_expiry_off`, `offboarding_called_off` for a link, `survey_no_link`, and what `takeAnswers`
 * refuses.
 */
export function updateSurvey(
  before: Offboarding,
  command: SurveyCommand,
  now: Now,
): Outcome<Offboarding> {
  if (isRetry(before, command)) return unchanged(before);
  switch (command.action) {
    case 'make_link':
      return makeLink(before, command, now);
    case 'revoke_link':
      return revokeLink(before, command, now);
    case 'enter_answers':
      return takeAnswers(before, command, { source: 'phone', mark: markOf(command, now) }, now);
  }
}

function makeLink(before: Offboarding, command: MakeLink, now: Now): Outcome<Offboarding> {
  const { expiresOn } = command;
  if (isCalledOff(before)) return refused('offboarding_called_off');
  if (expiresOn < now.today || expiresOn > addDays(now.today, surveyDays.most)) {
    return refused('survey_expiry_off', { field: 'expiresOn' });
  }
  const number = (before.survey?.link?.number ?? 0) + 1;
  return changed({
    ...before,
    survey: { ...before.survey, link: { number, madeOn: now.today, expiresOn } },
    lastChange: changeOf('make_survey_link', command, now),
  });
}

function revokeLink(before: Offboarding, command: SurveyCommand, now: Now): Outcome<Offboarding> {
  const link = before.survey?.link;
  if (!link) return refused('survey_no_link');
  if (link.revokedOn) return unchanged(before);
  return changed({
    ...before,
    survey: { ...before.survey, link: { ...link, revokedOn: now.today } },
    lastChange: changeOf('revoke_survey_link', command, now),
  });
}

/** The person recorded for answers that the client sent. */
export const theClient = { id: 'client', name: 'the client' };

/**
 * Records the answers that the client sent through the open link. The same answers give the same request id,
 * however often they are sent.
 *
 * Refuses `survey_no_link` for any other link, `offboarding_called_off`, and what `takeAnswers` refuses.
 */
export function answerSurvey(
  before: Offboarding,
  given: GivenAnswers & { link: number; requestId: string },
  now: Now,
): Outcome<Offboarding> {
  if (validLink(before, now.today)?.number !== given.link) return refused('survey_no_link');
  if (isCalledOff(before)) return refused('offboarding_called_off');
  const mark = { by: theClient, at: now.at, requestId: given.requestId };
  return takeAnswers(before, given, { source: 'client', link: given.link, mark }, now);
}

type From = Pick<SurveyAnswers, 'source' | 'link' | 'mark'>;

/**
 * Replaces the answers. A consent in them that differs from the current one becomes the latest wish. Finishes
 * the step that waits for the survey to be sent.
 *
 * Refuses `survey_empty`, `survey_changed` if others were given since the form was opened, `survey_used_up` if
 * the link has taken the maximum number of answers.
 */
function takeAnswers(
  before: Offboarding,
  given: GivenAnswers,
  from: From,
  now: Now,
): Outcome<Offboarding> {
  const values = withoutBlanks(given.values);
  if (Object.keys(values).length === 0 && !given.contact) return refused('survey_empty');
  const previous = before.survey?.answers;
  const isSame =
    previous &&
    previous.source === from.source &&
    previous.link === from.link &&
    says(before, given, values);
  if (isSame) return unchanged(before);
  const times = previous?.times ?? 0;
  if (given.times !== times) return refused('survey_changed');
  if (from.link !== undefined && isUsedUp(before, from.link)) return refused('survey_used_up');
  const through = throughNow(before, from);
  const answers = {
    values,
    ...from,
    ...(through && { through }),
    times: times + 1,
    firstAt: previous?.firstAt ?? now.at,
  };
  const contact = latestWish(before.contact, given.contact, from.source, now);
  const next = { ...before, survey: { ...before.survey, answers } };
  return changed(withSurveySent(contact ? withContact(next, contact) : next, from.mark, now));
}

/** Returns the count of the link; answers by phone do not change it. */
function throughNow(before: Offboarding, { link }: From): SurveyAnswers['through'] {
  const last = before.survey?.answers;
  const counted = link ?? last?.through?.link ?? last?.link;
  if (counted === undefined) return undefined;
  return { link: counted, times: timesThrough(before, counted) + (link === undefined ? 0 : 1) };
}

const withoutBlanks = (values: SurveyValues): SurveyValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value?.trim()));

function says({ survey, contact }: Offboarding, given: GivenAnswers, values: SurveyValues) {
  const sorted = (some: SurveyValues) => JSON.stringify(Object.entries(some).sort());
  const same = sorted(survey?.answers?.values ?? {}) === sorted(values);
  return same && (!given.contact || sameWish(contact, given.contact));
}

function latestWish(
  before: ContactConsent | undefined,
  wish: ContactWish | undefined,
  source: SurveyAnswers['source'],
  now: Now,
): ContactConsent | undefined {
  if (!wish || sameWish(before, wish)) return before;
  return { ...wish, on: now.today, at: now.at, source: source === 'phone' ? 'phone' : 'survey' };
}

/** Finishes the step that waits for the survey to be sent, because an answer proves that. */
function withSurveySent(before: Offboarding, mark: Mark, now: Now): Offboarding {
  const date = before.survey?.link?.madeOn ?? now.today;
  return builtInStepIds
    .filter((id) => builtInStep(id)?.survey && builtInStep(id)?.evidence.kind === 'date')
    .reduce((offboarding, step) => {
      const evidence = { kind: 'date', date } as const;
      const command = {
        by: mark.by,
        requestId: mark.requestId,
        step,
        action: 'finish',
        evidence,
      } as const;
      const outcome = updateStep(offboarding, command, now);
      return outcome.ok ? outcome.value : offboarding;
    }, before);
}
