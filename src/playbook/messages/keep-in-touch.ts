import type { MessageShape } from '../message-shape';
import { toTheClient } from './frame';

const spokenOpenly = ['client', 'mutual'] as const;

/** Reasons that may no longer hold later, so that a message may ask about them. */
const mayHaveChanged = [
  'changed_needs',
  'performance',
  'strategic_shift',
  'cost',
  'product_fit',
] as const;

const mayStop = {
  text: 'If you would rather not hear from us, one word is enough, and we will respect it.',
} as const;

/** Follow-up messages after the end, and messages with offers that may help the client. */
export const keepInTouchMessages = [
  {
    id: 'check_in_one_month',
    label: 'Check-in after one month',
    step: 'personal_messages',
    subject: '{{company_name}}: how has the first month been',
    ...toTheClient,
    body: [
      {
        text: 'Our work together ended on {{final_service_date}}, and I would like to know how you are getting on. Has everything that we handed over turned out to be complete?',
        when: 'over',
      },
      {
        text: 'Our work together ends on {{final_service_date}}, and I would like to know how you are getting on. Is anything missing from what we hand over?',
        when: 'to_come',
      },
      {
        text: 'If something is missing or unclear, {{contact_after}} helps until {{contact_until}}.',
        ifKnown: 'contact_until',
      },
      {
        text: 'I hope that the start with {{new_provider}} was a smooth one. If they have a question for us, please pass it on to me.',
        ifKnown: 'new_provider',
      },
      mayStop,
    ],
  },
  {
    id: 'check_in_three_months',
    label: 'Check-in after three months',
    step: 'personal_messages',
    subject: 'A short hello to {{company_name}}',
    ...toTheClient,
    body: [
      {
        text: 'Some months have gone by since {{final_service_date}}. How are things with you?',
        when: 'over',
      },
      { text: 'How are things with you?', when: 'to_come' },
      {
        text: 'You were looking for something else than we had. Have you found it, and does it do what you hoped for?',
        only: { initiators: spokenOpenly, reasons: ['changed_needs'] },
      },
      {
        text: 'You told us what did not go well. If you like, I will tell you what came of it.',
        only: { initiators: spokenOpenly, reasons: ['performance'] },
      },
      {
        text: 'Has the new direction on your side settled in? If the new team has a question about the time before, I am glad to answer it.',
        only: { initiators: spokenOpenly, reasons: ['strategic_shift'] },
      },
      {
        text: 'I remember that the cost did not fit your plans. If the plans have changed, I will gladly tell you what is possible today, and if not, that is fine too.',
        only: { initiators: spokenOpenly, reasons: ['cost'] },
      },
      {
        text: 'I have not forgotten the task that did not work for you. Have you found a good way to do it?',
        only: { initiators: spokenOpenly, reasons: ['product_fit'] },
      },
      {
        text: 'I hope that your new provider does well by you. I would be interested to hear what works better there, to learn from it.',
        only: { initiators: spokenOpenly, reasons: ['competitor'] },
      },
      {
        text: 'How does what we built hold up in daily use?',
        only: { initiators: ['client', 'mutual', 'completed'], reasons: ['project_completed'] },
      },
      {
        text: 'I ask without any offer in mind.',
        only: { initiators: ['us', 'completed'] },
      },
      mayStop,
    ],
  },
  {
    id: 'check_in_six_months',
    label: 'Check-in after six months',
    step: 'personal_messages',
    subject: '{{company_name}}: half a year later',
    ...toTheClient,
    body: [
      {
        text: 'It is half a year since our work together ended, and I thought of you. What occupies you at present?',
        when: 'over',
      },
      { text: 'I thought of you. What occupies you at present?', when: 'to_come' },
      {
        text: 'The main reason for the end was {{reason_in_words}}. Has something changed since?',
        only: { initiators: spokenOpenly, reasons: mayHaveChanged },
      },
      {
        text: 'If a talk of a quarter of an hour would be of use to you, name a time. It does not have to lead anywhere.',
      },
      mayStop,
    ],
  },
  {
    id: 'personal_message',
    label: 'A short hello',
    step: 'personal_messages',
    subject: 'How are things at {{company_name}}?',
    ...toTheClient,
    body: [
      {
        text: 'It has been a while since we worked together, and I thought of you. How are things at {{company_name}}?',
        when: 'over',
      },
      { text: 'I thought of you. How are things at {{company_name}}?', when: 'to_come' },
      { text: 'If I can help with something, please tell me. If not, that is fine too.' },
      mayStop,
    ],
  },
  {
    id: 'alternative_offered',
    label: 'An alternative',
    step: 'suggest_alternatives',
    subject: '{{company_name}}: an idea that may fit',
    ...toTheClient,
    body: [
      {
        text: 'I have thought about what could help you, from us or from others, and one thing seems to fit: {{alternative}}',
      },
      {
        text: 'I have in mind what you told me about what you need today.',
        only: { initiators: spokenOpenly, reasons: ['changed_needs', 'strategic_shift'] },
      },
      {
        text: 'It takes up the points that did not work for you, and I would first show you how.',
        only: { initiators: spokenOpenly, reasons: ['performance', 'product_fit'] },
      },
      {
        text: 'The cost did not fit your plans. I would tell you openly what this costs, and what it leaves out.',
        only: { initiators: spokenOpenly, reasons: ['cost'] },
      },
      {
        text: 'It is not meant to stand in the way of your new provider, and it can wait.',
        only: { initiators: spokenOpenly, reasons: ['competitor'] },
      },
      {
        text: 'It is meant as a help, and nothing is expected in return.',
        only: { initiators: ['us'] },
      },
      {
        text: 'Have a look when it suits you. A no is a good answer too, and I will not ask again.',
      },
    ],
  },
  {
    id: 'event_invitation',
    label: 'Invitation to an event',
    step: 'networking_plan',
    finishes: {},
    subject: 'Will we meet at {{event_name}}?',
    ...toTheClient,
    body: [
      {
        text: 'We will be at {{event_name}} on {{event_date}}, and I thought that it might interest you too.',
      },
      { text: 'Where it is: {{event_place}}', ifKnown: 'event_place' },
      {
        text: 'If you are coming, we would be glad of a coffee together, without any offer attached.',
      },
      mayStop,
    ],
  },
] as const satisfies readonly MessageShape[];
