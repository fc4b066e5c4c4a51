import { addDays } from '../calendar/calendar-date';
import { surveyQuestions, type ConsentId } from '../playbook/survey-lookup';
import type { Instant, Offboarding } from './offboarding';
import type { ContactWish, SurveyLink } from './survey-state';

/** Whether a link is past its last day. Open until noon UTC of the day after, when no zone still has that day. */
export const isOver = ({ expiresOn }: Pick<SurveyLink, 'expiresOn'>, at: Instant): boolean =>
  Date.parse(at) >= Date.parse(`${addDays(expiresOn, 1)}T12:00:00Z`);

/** The link that can be answered just now. */
export function openLink({ survey }: Offboarding, at: Instant): SurveyLink | undefined {
  const link = survey?.link;
  return link && !link.revokedOn && !isOver(link, at) ? link : undefined;
}

/** How the client scores the ending, from 1; the survey's first question with a scale. */
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

/** Whether two wishes are one and the same, in whatever order the ways stand. */
export const sameWish = (a: ContactWish | undefined, b: ContactWish | undefined): boolean =>
  a?.consent === b?.consent &&
  [...(a?.ways ?? [])].sort().join() === [...(b?.ways ?? [])].sort().join();
