import type { MessageShape } from '../message-shape';

/** Messages about the handover, availability and the close. */
export const transitionMessages = [
  {
    id: 'handover_to_provider',
    label: 'Handover to the new provider',
    step: 'handover_plan',
    needs: {
      fact: 'provider_agreement',
      otherwise:
        'The client has not said that we may speak with the new provider. Ask them first, say so in the form of this step and mark it done; until then the handover goes through the client.',
    },
    greets: 'new_provider_contact',
    body: [
      { id: 'intro' },
      { id: 'to_come', when: 'to_come' },
      { id: 'over', when: 'over' },
      { id: 'plan' },
      { id: 'talk' },
      { id: 'complete', only: { initiators: ['completed'] } },
      { id: 'passwords' },
      { id: 'owner', bySender: 'own' },
    ],
  },
  {
    id: 'documentation',
    label: 'Where the documentation is',
    step: 'document_process',
    finishes: {},
    body: [
      { id: 'intro' },
      { id: 'link' },
      {
        id: 'to_come',
        when: 'to_come',
      },
      {
        id: 'over',
        when: 'over',
      },
      { id: 'passwords' },
    ],
  },
  {
    id: 'stay_available',
    label: 'Whom to ask after the end',
    step: 'stay_available',
    body: [
      { id: 'intro' },
      { id: 'contact' },
      { id: 'scope', only: { initiators: ['us', 'non_payment'] } },
      { id: 'short', only: { initiators: ['client', 'mutual', 'completed'] } },
      {
        id: 'documentation',
        ifKnown: 'documentation',
      },
    ],
  },
  {
    id: 'closing_letter',
    label: 'Closing letter',
    step: 'closing_letter',
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
      { id: 'settled', ifKnown: 'settled_matters' },
      { id: 'left', ifKnown: 'left_matters' },
      { id: 'overview' },
      {
        id: 'pay_by',
        ifKnown: 'payment_due',
      },
      {
        id: 'concerns',
        ifKnown: 'open_concerns',
      },
      {
        id: 'data_by',
        ifKnown: 'data_done_by',
      },
      {
        id: 'reach',
        ifKnown: 'contact_reachable',
      },
      { id: 'handover', ifKnown: 'handover_plan' },
      { id: 'assets', ifKnown: 'open_assets' },
      { id: 'access', ifKnown: 'open_access' },
      { id: 'data_anyway', only: { initiators: ['non_payment'] } },
      { id: 'duties', ifKnown: 'lasting_duties' },
      { id: 'documentation', ifKnown: 'documentation' },
      { id: 'confirm' },
      { id: 'thanks_complete', only: { initiators: ['completed'] } },
      { id: 'thanks', only: { initiators: ['client', 'us', 'mutual', 'non_payment'] } },
    ],
  },
  {
    id: 'thank_you',
    label: 'Thank-you',
    step: 'client_sign_off',
    body: [
      {
        id: 'confirmed',
        ifKnown: 'signed_off_on',
      },
      {
        id: 'missing',
        ifKnown: 'sign_off_exceptions',
      },
      {
        id: 'no_list',
        unlessKnown: 'signed_off_on',
      },
      { id: 'thanks' },
      {
        id: 'talk',
        only: { initiators: ['client', 'mutual'] },
        ifKnown: 'meeting_date',
      },
      { id: 'our_decision', only: { initiators: ['us'] } },
      { id: 'complete', only: { initiators: ['completed'] } },
      { id: 'open_door' },
    ],
  },
] as const satisfies readonly MessageShape[];
