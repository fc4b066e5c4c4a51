import type { CalendarDate } from '../calendar/calendar-date';
import { maxAnswers, surveyQuestions, type ConsentId } from '../playbook/survey-lookup';
import { isCalledOff } from './after-close';
import type { Offboarding } from './offboarding';
import type { ContactWish, SurveyLink } from './survey-state';

/** Whether a link's last day is over; `today` is the portal's. */
export const isLinkExpired = (
  { expiresOn }: Pick<SurveyLink, 'expiresOn'>,
  today: CalendarDate,
): boolean => expiresOn < today;

/** State of a link on a day in the portal's time zone. */
export type LinkState = 'open' | 'over' | 'revoked' | 'called_off';

/** Returns a link's state for the rep. */
export function linkState(
  offboarding: Offboarding,
  link: SurveyLink,
  today: CalendarDate,
): LinkState {
  if (isCalledOff(offboarding)) return 'called_off';
  if (link.revokedOn) return 'revoked';
  return isLinkExpired(link, today) ? 'over' : 'open';
}

/** Returns the link that is neither revoked nor expired, whether or not the survey can be answered. */
export function validLink({ survey }: Offboarding, today: CalendarDate): SurveyLink | undefined {
  const link = survey?.link;
  return link && !link.revokedOn && !isLinkExpired(link, today) ? link : undefined;
}

/** Returns the link that can be answered now; undefined if the offboarding was called off. */
export const openLink = (offboarding: Offboarding, today: CalendarDate): SurveyLink | undefined =>
  isCalledOff(offboarding) ? undefined : validLink(offboarding, today);

/** Returns how often answers came through a link. */
export function timesThrough({ survey }: Offboarding, link: number): number {
  const answers = survey?.answers;
  if (answers?.through) return answers.through.link === link ? answers.through.times : 0;
  return answers?.link === link ? answers.times : 0;
}

/** Whether a link has taken the maximum number of answers. */
export const isUsedUp = (offboarding: Offboarding, link: number): boolean =>
  timesThrough(offboarding, link) >= maxAnswers;

/** Returns the client's score, from 1 to `most`, in the survey's first question with a scale. */
export function exitScore({ survey }: Offboarding): { score: number; most: number } | undefined {
  for (const question of surveyQuestions) {
    if (question.kind !== 'score') continue;
    const score = Number(survey?.answers?.values[question.id]);
    return score >= 1 ? { score, most: question.most } : undefined;
  }
  return undefined;
}

/** The client's latest consent to be contacted after the end. */
export const mayContact = ({ contact }: Offboarding): ConsentId | 'not_asked' =>
  contact?.consent ?? 'not_asked';

/** Whether two wishes are equal. The order of the ways does not matter; a refusal has no ways. */
export const sameWish = (a: ContactWish | undefined, b: ContactWish | undefined): boolean =>
  a?.consent === b?.consent && waysIn(a) === waysIn(b);

const waysIn = (wish: ContactWish | undefined): string =>
  wish?.consent === 'yes' ? [...new Set(wish.ways)].sort().join() : '';
