import type { MessageShape } from '../message-shape';
import { toTheClient } from './frame';

/** Messages about terms, renewal, money and data. */
export const agreementMessages = [
  {
    id: 'agreement_of_terms',
    label: 'The terms of the ending',
    step: 'review_terms',
    subject: '{{company_name}}: the terms of the ending',
    ...toTheClient,
    body: [
      {
        text: 'Before we go on, I would like to be sure that both sides read the terms of the ending in the same way. This is how we understand them.',
      },
      {
        text: 'Contract: {{contract_name}}\nEnd of the contract: {{contract_end}}\nLast day of service: {{final_service_date}}',
      },
      {
        text: 'The contract asks for notice by {{notice_deadline}}.',
        ifKnown: 'notice_deadline',
        only: { initiators: ['client', 'us', 'mutual', 'non_payment'] },
      },
      { text: 'What goes on after the end: {{lasting_duties}}' },
      {
        text: 'Payments have their own list, which you receive separately.',
        only: { initiators: ['non_payment'] },
      },
      {
        text: 'As the work is complete, nothing is left to be decided here, only to be confirmed.',
        only: { initiators: ['completed'] },
      },
      {
        text: 'Please reply whether you read it in the same way. If you see a point differently, tell me which one, and we will clear it up before anything is done.',
      },
    ],
  },
  {
    id: 'renewal_notice',
    label: 'Notice, or its confirmation',
    step: 'stop_renewal',
    finishes: { initiators: ['us', 'mutual', 'non_payment'] },
    subject: '{{company_name}}: end of {{contract_name}}',
    ...toTheClient,
    body: [
      {
        text: 'We have received your notice of {{notice_given_on}} for {{contract_name}}.',
        only: { initiators: ['client'] },
        ifKnown: 'notice_given_on',
      },
      {
        text: 'You told us that you want to end our work together. So that {{contract_name}} is not renewed, please send us your notice in the form that the contract asks for.',
        only: { initiators: ['client'] },
        unlessKnown: 'notice_given_on',
      },
      {
        text: 'The last day on which notice can reach us is {{notice_deadline}}.',
        only: { initiators: ['client'] },
        ifKnown: 'notice_deadline',
      },
      {
        text: 'We hereby give notice to end {{contract_name}}, dated {{today}}.',
        only: { initiators: ['us', 'non_payment'] },
      },
      {
        text: 'As we agreed to end our work with each other, {{contract_name}} is not to be renewed. This message puts it in writing for both sides.',
        only: { initiators: ['mutual'] },
      },
      {
        text: 'The work under {{contract_name}} is complete, and the contract is not to be renewed.',
        only: { initiators: ['completed'] },
      },
      {
        text: 'End of the contract, as we read it: {{contract_end}}\nLast day of service: {{final_service_date}}',
      },
      {
        text: 'Under the contract, the last day to give notice is {{notice_deadline}}.',
        ifKnown: 'notice_deadline',
        only: { initiators: ['us', 'non_payment'] },
      },
      { text: 'Please confirm by a short reply that this message has reached you.' },
    ],
  },
  {
    id: 'payment_reminder',
    label: 'What is left to pay',
    step: 'settle_payments',
    needsOpen: 'money',
    subject: '{{company_name}}: what is left to settle',
    ...toTheClient,
    body: [
      {
        text: 'So that nothing stays open between us, here is where the payments stand.',
      },
      {
        text: 'Open on our books: {{open_amount}}\nTo be settled by: {{payment_due}}',
      },
      { text: 'The invoices:\n{{open_invoices}}', ifKnown: 'open_invoices' },
      {
        text: 'If you pay in parts, tell me which amounts and dates are possible, and we will put a plan in writing. If an invoice is disputed or never arrived, tell me which one, and we will look at it together.',
        only: { initiators: ['non_payment'] },
      },
      {
        text: 'Your data stays available to you, whatever is still open.',
        only: { initiators: ['non_payment'] },
      },
      {
        text: 'If a payment has already been made, or if your books show something else, please send me your list, and we will compare.',
      },
      {
        text: 'Recurring invoices end with the last day of service, {{final_service_date}}. If we owe you something back, it will be in the same list.',
      },
    ],
  },
  {
    id: 'data_choice_request',
    label: "The choice for the client's data",
    step: 'protect_data',
    subject: '{{company_name}}: what should happen with your data',
    ...toTheClient,
    body: [
      {
        text: 'The last day of our service: {{final_service_date}}. What happens with the data that we hold for you is your decision. Please reply with one of these:',
      },
      {
        text: '1. Return our data to us.\n2. Delete our data.\n3. Return our data to us, then delete it.',
      },
      {
        text: 'If you want it returned, please name the person who receives it and the format that helps you. We will then name who does it on our side.',
      },
      {
        text: 'We plan to be done by {{data_done_by}}. Once it is done, you receive a confirmation that says what was returned or deleted, what we have to keep by law, and when the last backup expires.',
      },
      {
        text: 'Your choice does not depend on any open payment.',
        only: { initiators: ['non_payment'] },
      },
      {
        text: 'Please send no passwords or keys by e-mail. We will agree on a safe way for them.',
      },
    ],
  },
] as const satisfies readonly MessageShape[];
