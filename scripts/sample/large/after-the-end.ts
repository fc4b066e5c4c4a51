import { addDays, type CalendarDate } from '../../../src/calendar/calendar-date';
import { hasEnded } from '../../../src/offboarding/after-close';
import type { Closed, Offboarding } from '../../../src/offboarding/offboarding';
import { answerSurvey, updateSurvey } from '../../../src/offboarding/update-survey';
import type { SurveyValues } from '../../../src/offboarding/survey-state';
import { winBack } from '../../../src/offboarding/win-back';
import { reasonIds } from '../../../src/playbook/lookup';
import { questionById, questionIds } from '../../../src/playbook/survey-lookup';
import { done, momentOf, type Playing } from './playing';
import { withProofs } from './proofs';

/** What follows the end, up to a day: proofs, the survey's answers, and a client who comes back. */
export function afterTheEnd(closed: Closed, playing: Playing, until: CalendarDate): Offboarding {
  if (!hasEnded(closed)) return closed;
  const { story, meta } = playing;
  const answered = withAnswers(withProofs(closed, playing, until), playing, until);
  const on = addDays(closed.closedOn, story.wonBack?.after ?? 0);
  if (!story.wonBack || on > until) return answered;
  const { how } = story.wonBack;
  const command = {
    ...meta(),
    action: 'record',
    on,
    how,
    through: 'A call by their owner',
  } as const;
  return done(winBack(answered, command, momentOf(on)));
}

function withAnswers(closed: Offboarding, playing: Playing, until: CalendarDate): Offboarding {
  const { story, chance, meta } = playing;
  const link = closed.survey?.link;
  const day = link && addDays(link.madeOn, chance.between(1, 21));
  if (!link || !day || !story.survey || day > until) return closed;
  const given = { values: valuesOf(playing, story.survey.score), times: 0 };
  switch (story.survey.by) {
    case 'nobody':
      return closed;
    case 'phone':
      return done(
        updateSurvey(closed, { ...meta(), action: 'enter_answers', ...given }, momentOf(day)),
      );
    case 'client': {
      const { requestId } = meta();
      return done(answerSurvey(closed, { ...given, link: link.number, requestId }, momentOf(day)));
    }
  }
}

/** Answers to every question; some clients leave out the words. */
function valuesOf({ story, chance }: Playing, score: number): SurveyValues {
  return Object.fromEntries(
    questionIds.map((id) => {
      const question = questionById(id);
      switch (question.kind) {
        case 'score':
          return [id, String(score)];
        case 'long':
          return [id, chance.happens(60) ? 'A call before the renewal.' : undefined];
        case 'choice': {
          const options = question.options.map((option) => option.id);
          const isReason = options.every((option) => reasonIds.some((reason) => reason === option));
          const said = options.includes(story.reason.id) && chance.happens(75);
          return [id, isReason && said ? story.reason.id : chance.pick(options)];
        }
      }
    }),
  );
}
