import type { MessageShape } from '../message-shape';

/** Messages about terms, renewal, money and data. */
export const agreementMessages = [
  {
    id: 'agreement_of_terms',
    label: 'The terms of the ending',
    step: 'review_terms',
    body: [
      { id: 'intro' },
      { id: 'facts' },
      {
        id: 'notice',
        ifKnown: 'notice_deadline',
        only: { initiators: ['client', 'us', 'mutual', 'non_payment'] },
      },
      { id: 'duties' },
      { id: 'payments', only: { initiators: ['non_payment'] } },
      { id: 'complete', only: { initiators: ['completed'] } },
      { id: 'reply' },
    ],
  },
  {
    id: 'renewal_notice',
    label: 'Notice, or its confirmation',
    step: 'stop_renewal',
    finishes: { initiators: ['us', 'mutual', 'non_payment'] },
    body: [
      {
        id: 'received',
        only: { initiators: ['client'] },
        ifKnown: 'notice_given_on',
      },
      {
        id: 'ask',
        only: { initiators: ['client'] },
        unlessKnown: 'notice_given_on',
      },
      {
        id: 'until',
        only: { initiators: ['client'] },
        ifKnown: 'notice_deadline',
      },
      { id: 'give', only: { initiators: ['us', 'non_payment'] } },
      { id: 'mutual', only: { initiators: ['mutual'] } },
      { id: 'complete', only: { initiators: ['completed'] } },
      { id: 'days' },
      {
        id: 'deadline',
        ifKnown: 'notice_deadline',
        only: { initiators: ['us', 'non_payment'] },
      },
      { id: 'confirm' },
    ],
  },
  {
    id: 'payment_reminder',
    label: 'What is left to pay',
    step: 'settle_payments',
    needsOpen: 'money',
    body: [
      { id: 'intro' },
      { id: 'open' },
      { id: 'invoices', ifKnown: 'open_invoices' },
      { id: 'parts', only: { initiators: ['non_payment'] } },
      { id: 'data', only: { initiators: ['non_payment'] } },
      { id: 'compare' },
      { id: 'recurring' },
    ],
  },
  {
    id: 'data_choice_request',
    label: "The choice for the client's data",
    step: 'protect_data',
    body: [
      { id: 'intro' },
      { id: 'choices' },
      { id: 'receiver' },
      { id: 'plan' },
      { id: 'payment', only: { initiators: ['non_payment'] } },
      { id: 'passwords' },
    ],
  },
] as const satisfies readonly MessageShape[];
