import { useCallback, useRef, useState } from 'react';
import type { SurveyLinkAnswer } from '../../../src/api/survey';
import type { CardDependencies } from '../card-dependencies';
import { retryWhileBusy } from '../../shared/retry';
import { failedToReadSentence, sentenceOfReply } from '../../shared/sentences';

/** The address of the survey's link, read when the step is opened that has it. */
export type SurveyLinkReading =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'failed'; sentence: string }
  | { status: 'loaded'; answer: SurveyLinkAnswer };

export interface SurveyLinkReads {
  surveyLink: SurveyLinkReading;
  /** Reads it, also anew; an answer to an earlier reading is dropped. */
  readSurveyLink(): void;
}

/** The reading and the way to start it. */
export function useSurveyLink(dependencies: CardDependencies): SurveyLinkReads {
  const [surveyLink, set] = useState<SurveyLinkReading>({ status: 'idle' });
  const latest = useRef(dependencies);
  latest.current = dependencies;
  const newest = useRef(0);

  const readSurveyLink = useCallback(() => {
    const own = (newest.current += 1);
    set({ status: 'loading' });
    const { call, wait, today } = latest.current;
    void retryWhileBusy(wait, () => call('get_survey_link', { today: today() })).then((reply) => {
      if (own !== newest.current) return;
      if (reply.status === 'done') return set({ status: 'loaded', answer: reply.value });
      const sentence = sentenceOfReply(reply, failedToReadSentence);
      set({ status: 'failed', sentence });
    });
  }, []);

  return { surveyLink, readSurveyLink };
}
