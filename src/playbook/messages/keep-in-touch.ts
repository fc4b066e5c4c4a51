import type { MessageShape } from '../message-shape';

const spokenOpenly = ['client', 'mutual'] as const;

/** Reasons that may no longer hold later, so that a message may ask about them. */
const mayHaveChanged = [
  'changed_needs',
  'performance',
  'strategic_shift',
  'cost',
  'product_fit',
] as const;

const mayStop = { id: 'may_stop' } as const;

/** Follow-up messages after the end, and messages with offers that may help the client. */
export const keepInTouchMessages = [
  {
    id: 'check_in_one_month',
    label: 'Check-in after one month',
    step: 'personal_messages',
    body: [
      {
        id: 'over',
        when: 'over',
      },
      {
        id: 'to_come',
        when: 'to_come',
      },
      {
        id: 'contact',
        ifKnown: 'contact_until',
      },
      {
        id: 'provider',
        ifKnown: 'new_provider',
      },
      mayStop,
    ],
  },
  {
    id: 'check_in_three_months',
    label: 'Check-in after three months',
    step: 'personal_messages',
    body: [
      {
        id: 'over',
        when: 'over',
      },
      { id: 'to_come', when: 'to_come' },
      { id: 'changed_needs', only: { initiators: spokenOpenly, reasons: ['changed_needs'] } },
      { id: 'performance', only: { initiators: spokenOpenly, reasons: ['performance'] } },
      { id: 'strategic_shift', only: { initiators: spokenOpenly, reasons: ['strategic_shift'] } },
      { id: 'cost', only: { initiators: spokenOpenly, reasons: ['cost'] } },
      { id: 'product_fit', only: { initiators: spokenOpenly, reasons: ['product_fit'] } },
      { id: 'competitor', only: { initiators: spokenOpenly, reasons: ['competitor'] } },
      {
        id: 'project_completed',
        only: { initiators: ['client', 'mutual', 'completed'], reasons: ['project_completed'] },
      },
      { id: 'no_offer', only: { initiators: ['us', 'completed'] } },
      mayStop,
    ],
  },
  {
    id: 'check_in_six_months',
    label: 'Check-in after six months',
    step: 'personal_messages',
    body: [
      {
        id: 'over',
        when: 'over',
      },
      { id: 'to_come', when: 'to_come' },
      { id: 'reason', only: { initiators: spokenOpenly, reasons: mayHaveChanged } },
      { id: 'talk' },
      mayStop,
    ],
  },
  {
    id: 'personal_message',
    label: 'A short hello',
    step: 'personal_messages',
    body: [
      {
        id: 'over',
        when: 'over',
      },
      { id: 'to_come', when: 'to_come' },
      { id: 'help' },
      mayStop,
    ],
  },
  {
    id: 'alternative_offered',
    label: 'An alternative',
    step: 'suggest_alternatives',
    body: [
      { id: 'intro' },
      { id: 'offer', ifKnown: 'alternative_offer' },
      {
        id: 'needs',
        only: { initiators: spokenOpenly, reasons: ['changed_needs', 'strategic_shift'] },
      },
      {
        id: 'put_right',
        only: { initiators: spokenOpenly, reasons: ['performance', 'product_fit'] },
      },
      { id: 'cost', only: { initiators: spokenOpenly, reasons: ['cost'] } },
      { id: 'competitor', only: { initiators: spokenOpenly, reasons: ['competitor'] } },
      { id: 'no_return', only: { initiators: ['us'] } },
      { id: 'no_is_fine' },
    ],
  },
  {
    id: 'event_invitation',
    label: 'Invitation to an event',
    step: 'networking_plan',
    needs: {
      fact: 'event_name',
      otherwise:
        'List an event that they are still to be invited to, and the invitation is drafted with it.',
    },
    finishes: {},
    body: [{ id: 'intro' }, { id: 'place', ifKnown: 'event_place' }, { id: 'coffee' }, mayStop],
  },
] as const satisfies readonly MessageShape[];
