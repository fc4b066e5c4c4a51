import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant, Offboarding } from '../offboarding/offboarding';
import { questionById, questionIds } from '../playbook/survey-lookup';
import { answerInWords } from './survey-note';
import type { OffboardingEvent } from './what-happened';

/** Returns the client's survey answers for a retrospective step; empty without an answer. */
export function surveyEvents(
  { survey }: Offboarding,
  dayOf: (at: Instant) => CalendarDate,
): OffboardingEvent[] {
  const answers = survey?.answers;
  if (!answers) return [];
  const said = questionIds.flatMap((id) => {
    const words = answerInWords(id, answers);
    return words ? [{ what: `Survey, ${questionById(id).label.toLowerCase()}: ${words}` }] : [];
  });
  return [{ on: dayOf(answers.mark.at), what: 'The client answered the survey' }, ...said];
}
