import type { MessageShape } from '../message-shape';

/** Messages that ask the client for feedback. */
export const feedbackMessages = [
  {
    id: 'survey_invitation',
    label: 'Invitation to the exit survey',
    step: 'exit_survey',
    finishes: {},
    body: [
      {
        id: 'to_come',
        when: 'to_come',
      },
      {
        id: 'over',
        when: 'over',
      },
      { id: 'link' },
      {
        id: 'until',
        ifKnown: 'survey_until',
      },
      { id: 'client', only: { initiators: ['client'] } },
      { id: 'us', only: { initiators: ['us'] } },
      { id: 'mutual', only: { initiators: ['mutual'] } },
      { id: 'payments', only: { initiators: ['non_payment'] } },
      { id: 'complete', only: { initiators: ['completed'] } },
      {
        id: 'performance',
        only: { initiators: ['client', 'mutual'], reasons: ['performance', 'product_fit'] },
      },
      { id: 'answers' },
    ],
  },
] as const satisfies readonly MessageShape[];
