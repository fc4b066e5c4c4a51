import type { MessageShape } from '../message-shape';
import { toTheClient } from './frame';

/** Messages that ask the client for feedback. */
export const feedbackMessages = [
  {
    id: 'survey_invitation',
    label: 'Invitation to the exit survey',
    step: 'exit_survey',
    finishes: {},
    subject: '{{company_name}}: a few questions about our work together',
    ...toTheClient,
    body: [
      {
        text: 'Our work together ends on {{final_service_date}}. Would you tell us how it has been? There are a few questions, they take some minutes, and you need no login:',
        when: 'to_come',
      },
      {
        text: 'Our work together ended on {{final_service_date}}. Would you tell us how it was? There are a few questions, they take some minutes, and you need no login:',
        when: 'over',
      },
      { text: '{{survey_link}}' },
      {
        text: 'The link is open until {{survey_until}}, and until then you can change your answers.',
        ifKnown: 'survey_until',
      },
      {
        text: 'The decision was yours, so your view teaches us the most. This is not an attempt to change your mind.',
        only: { initiators: ['client'] },
      },
      {
        text: 'The decision was ours, so we would like to know all the more how we went about it.',
        only: { initiators: ['us'] },
      },
      {
        text: 'We decided together, and we would like to hear your half of the story.',
        only: { initiators: ['mutual'] },
      },
      {
        text: 'Your answers have no bearing on payments that may still be open.',
        only: { initiators: ['non_payment'] },
      },
      {
        text: 'Tell us what to keep and what to change, so that it goes well for the next client too.',
        only: { initiators: ['completed'] },
      },
      {
        text: 'You have told us what did not go well. There is room for it here, and for what we do not know of yet.',
        only: { initiators: ['client', 'mutual'], reasons: ['performance', 'product_fit'] },
      },
      {
        text: 'Your answers go to the team that worked with you, to learn from. If you would rather talk, reply with a time, and I will call.',
      },
    ],
  },
] as const satisfies readonly MessageShape[];
