import { addDays, type CalendarDate } from '../calendar/calendar-date';
import { maxAnswers, surveyQuestions, type ConsentId } from '../playbook/survey-lookup';
import { isCalledOff } from './after-close';
import type { Instant, Offboarding } from './offboarding';
import type { ContactWish, SurveyLink } from './survey-state';

/** Whether a link is past its last day. Open until noon UTC of the day after, when no zone still has that day. */
export const isOver = ({ expiresOn }: Pick<SurveyLink, 'expiresOn'>, at: Instant): boolean =>
  Date.parse(at) >= Date.parse(`${addDays(expiresOn, 1)}T12:00:00Z`);

/** How a link stands on a day where we are. */
export type LinkStanding = 'open' | 'over' | 'revoked' | 'called_off';

/** The client's page asks `isOver` instead: their zone is not known, so a link holds for them a little longer. */
export function linkStanding(
  offboarding: Offboarding,
  { revokedOn, expiresOn }: SurveyLink,
  today: CalendarDate,
): LinkStanding {
  if (isCalledOff(offboarding)) return 'called_off';
  if (revokedOn) return 'revoked';
  return expiresOn < today ? 'over' : 'open';
}

/** The link that holds just now, whether there is something to answer or not. */
export function validLink({ survey }: Offboarding, at: Instant): SurveyLink | undefined {
  const link = survey?.link;
  return link && !link.revokedOn && !isOver(link, at) ? link : undefined;
}

/** The link that can be answered just now: none while the offboarding is called off. */
export const openLink = (offboarding: Offboarding, at: Instant): SurveyLink | undefined =>
  isCalledOff(offboarding) ? undefined : validLink(offboarding, at);

/** How often answers came through a link. */
export function timesThrough({ survey }: Offboarding, link: number): number {
  const answers = survey?.answers;
  if (answers?.through) return answers.through.link === link ? answers.through.times : 0;
  return answers?.link === link ? answers.times : 0;
}

/** Whether a link was answered as often as one may be. */
export const isUsedUp = (offboarding: Offboarding, link: number): boolean =>
  timesThrough(offboarding, link) >= maxAnswers;

/** How the client scores the offboarding, from 1; the survey's first question with a scale. */
export function exitScore({ survey }: Offboarding): { score: number; most: number } | undefined {
  for (const question of surveyQuestions) {
    if (question.kind !== 'score') continue;
    const score = Number(survey?.answers?.values[question.id]);
    return score >= 1 ? { score, most: question.most } : undefined;
  }
  return undefined;
}

/** Whether the client may be written to, called or visited after the end, by their newest word. */
export const mayContact = ({ contact }: Offboarding): ConsentId | 'not_asked' =>
  contact?.consent ?? 'not_asked';

/** Whether two wishes are one and the same, in whatever order the ways stand; a no has none. */
export const sameWish = (a: ContactWish | undefined, b: ContactWish | undefined): boolean =>
  a?.consent === b?.consent && waysIn(a) === waysIn(b);

const waysIn = (wish: ContactWish | undefined): string =>
  wish?.consent === 'yes' ? [...new Set(wish.ways)].sort().join() : '';
