import type { MessageShape } from '../message-shape';

const spokenOpenly = ['client', 'mutual'] as const;

/** Messages about the end and its reason. */
export const communicationMessages = [
  {
    id: 'announcement',
    label: 'The ending in writing',
    step: 'explain_reasons',
    finishes: {},
    body: [
      { id: 'accept', only: { initiators: ['client'] } },
      { id: 'decided', only: { initiators: ['us'] } },
      { id: 'agreed', only: { initiators: ['mutual'] } },
      { id: 'unpaid', only: { initiators: ['non_payment'] }, unlessKnown: 'nothing_open' },
      { id: 'paid', only: { initiators: ['non_payment'] }, ifKnown: 'nothing_open' },
      { id: 'complete', only: { initiators: ['completed'] } },
      { id: 'talk', ifKnown: 'meeting_date' },
      {
        id: 'their_words',
        only: { initiators: ['client'] },
        ifKnown: 'client_words',
      },
      { id: 'main_reason', only: { initiators: ['mutual'] } },
      { id: 'changed_needs', only: { initiators: spokenOpenly, reasons: ['changed_needs'] } },
      { id: 'performance', only: { initiators: spokenOpenly, reasons: ['performance'] } },
      { id: 'strategic_shift', only: { initiators: spokenOpenly, reasons: ['strategic_shift'] } },
      { id: 'cost', only: { initiators: spokenOpenly, reasons: ['cost'] } },
      {
        id: 'smaller_or_pause',
        only: { initiators: spokenOpenly, reasons: ['cost'] },
        unlessKnown: 'declined_alternatives',
      },
      { id: 'product_fit', only: { initiators: spokenOpenly, reasons: ['product_fit'] } },
      { id: 'competitor', only: { initiators: spokenOpenly, reasons: ['competitor'] } },
      { id: 'open_invoices', only: { initiators: spokenOpenly, reasons: ['non_payment'] } },
      {
        id: 'project_completed',
        only: {
          initiators: ['client', 'us', 'mutual', 'completed'],
          reasons: ['project_completed'],
        },
        mayTellReason: true,
      },
      { id: 'our_decision', only: { initiators: ['client'], reasons: ['our_decision'] } },
      { id: 'other', only: { initiators: ['client'], reasons: ['other'] } },
      { id: 'to_come', when: 'to_come' },
      { id: 'over', when: 'over' },
      { id: 'handover', only: { initiators: ['us'] } },
      { id: 'data_stays', only: { initiators: ['non_payment'] } },
      {
        id: 'concerns',
        ifKnown: 'open_concerns',
      },
      { id: 'owner', bySender: 'own' },
      { id: 'corrections' },
      { id: 'thanks', only: { initiators: ['client', 'us', 'mutual', 'non_payment'] } },
    ],
  },
  {
    id: 'concerns_heard',
    label: 'The concerns, and who answers them',
    step: 'hear_concerns',
    body: [
      {
        id: 'heard',
        ifKnown: 'open_concerns',
      },
      { id: 'list', ifKnown: 'open_concerns' },
      {
        id: 'ask',
        unlessKnown: 'open_concerns',
      },
      {
        id: 'correct',
        ifKnown: 'open_concerns',
      },
      { id: 'owner', bySender: 'own' },
    ],
  },
] as const satisfies readonly MessageShape[];
