import { useCallback, useRef, useState } from 'react';
import type { SurveyLinkAnswer } from '../../../src/api/survey';
import type { CardDependencies } from '../card-dependencies';
import { retryWhileBusy } from '../retry';
import { failedToReadSentence, sentenceOf } from '../sentences';

/** The address of the survey's link, read when the step is opened that has it. */
export type SurveyLinkReading =
  | { is: 'unread' }
  | { is: 'reading' }
  | { is: 'failed'; sentence: string }
  | { is: 'read'; answer: SurveyLinkAnswer };

export interface SurveyLinkDesk {
  surveyLink: SurveyLinkReading;
  /** Reads it, also anew; an answer to an earlier reading is dropped. */
  readSurveyLink(): void;
}

/** The reading and the way to start it. */
export function useSurveyLink(outside: CardDependencies): SurveyLinkDesk {
  const [surveyLink, set] = useState<SurveyLinkReading>({ is: 'unread' });
  const latest = useRef(outside);
  latest.current = outside;
  const newest = useRef(0);

  const readSurveyLink = useCallback(() => {
    const own = (newest.current += 1);
    set({ is: 'reading' });
    const { call, wait, today } = latest.current;
    void retryWhileBusy(wait, () => call('get_survey_link', { today: today() })).then((reply) => {
      if (own !== newest.current) return;
      if (reply.is === 'done') return set({ is: 'read', answer: reply.value });
      const sentence = reply.is === 'refused' ? sentenceOf(reply.refusal) : failedToReadSentence;
      set({ is: 'failed', sentence });
    });
  }, []);

  return { surveyLink, readSurveyLink };
}
