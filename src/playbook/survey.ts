import { reasons } from './reasons';
import type { SurveyShape } from './survey-shape';

/** The reason `other`, which is last in the survey's list. */
const LAST = 'other';

const reasonOptions = reasons.map(({ id, label }) => ({
  id,
  label,
  ...(id === LAST && { last: true as const }),
}));

/**
 * The survey after the end. Its texts are in `survey/`, a file for each language. Each answer is a property;
 * after adding a question, run provision.
 */
export const survey = {
  days: { usual: 60, most: 365 },
  maxAnswers: 20,
  questions: [
    {
      id: 'main_reason',
      label: 'Main reason',
      kind: 'choice',
      options: reasonOptions,
      shuffled: true,
    },
    { id: 'would_have_changed', label: 'What would have changed it', kind: 'long' },
    { id: 'handling', label: 'How we handled the ending', kind: 'score', most: 5 },
    {
      id: 'work_again',
      label: 'Would work with us again',
      kind: 'choice',
      options: [
        { id: 'yes', label: 'Yes' },
        { id: 'maybe', label: 'Maybe' },
        { id: 'no', label: 'No' },
      ],
    },
    {
      id: 'contact',
      label: 'Staying in touch',
      kind: 'contact',
      consents: [
        { id: 'yes', label: 'Yes' },
        { id: 'no', label: 'No' },
      ],
      ways: [
        { id: 'email', label: 'E-mail' },
        { id: 'phone', label: 'Phone' },
        { id: 'in_person', label: 'In person' },
        { id: 'letter', label: 'Letter' },
      ],
    },
  ],
} as const satisfies SurveyShape;
