import type { StageShape } from '../shape';

/** The answer by which there is nothing of theirs to hand over. */
const noAssets = { field: 'nothing_listed', option: 'none' } as const;

/** Steps that hand over, so that the client can continue without us. */
export const transition = {
  id: 'transition',
  label: 'Smooth transition',
  shortLabel: 'Transition',
  purpose: 'Help the client go on without us, with everything they need in their hands.',
  usualDays: 15,
  live: ['tasks'],
  steps: [
    {
      id: 'handover_plan',
      title: 'Plan the handover',
      guidance:
        'List what the client or their new provider must take over, with one owner and one date for each item. ' +
        "Ask the client's leave before you speak with the new provider. " +
        'Agree which open work is finished, handed over or dropped.',
      doneWhen:
        'A handover plan with owners and dates is agreed with the client, or it is said that there is nothing to hand over.',
      evidence: {
        kind: 'form',
        fields: [
          {
            id: 'agreed_with',
            label: 'Agreed with, at the client',
            type: 'text',
            required: true,
            suggest: 'client_contact',
          },
          { id: 'provider', label: 'New provider', type: 'text', required: false },
          { id: 'provider_contact', label: 'Contact there', type: 'text', required: false },
          { id: 'provider_reachable', label: 'How to reach them', type: 'text', required: false },
          {
            id: 'may_speak',
            label: 'We may speak with them',
            type: 'choice',
            required: false,
            options: [
              { id: 'yes', label: 'Yes, the client agreed' },
              { id: 'no', label: 'No, only through the client' },
            ],
          },
          {
            id: 'nothing_listed',
            label: 'If the plan is empty',
            type: 'choice',
            required: false,
            options: [{ id: 'none', label: 'There is nothing to hand over' }],
          },
        ],
      },
      lists: { register: 'handover', none: { field: 'nothing_listed', option: 'none' } },
      due: { anchor: 'stage', workingDays: 5 },
      waiver: 'manager',
      toTheClient: true,
    },
    {
      id: 'hand_over_assets',
      title: 'Hand over the assets',
      guidance:
        'Hand over what belongs to the client, such as files, domains, accounts and licences. ' +
        'Pass credentials through a password manager and never by email. ' +
        'Say openly what stays ours, such as our own tools and templates.',
      doneWhen:
        'Everything that belongs to the client has reached a named person on their side, or it is said what was left out.',
      evidence: {
        kind: 'form',
        fields: [
          {
            id: 'received_by',
            label: 'Received by, at the client',
            type: 'text',
            required: true,
            suggest: 'client_contact',
            unless: noAssets,
          },
          {
            id: 'left_out',
            label: 'What stays ours, or was left out',
            type: 'long',
            required: false,
          },
          {
            id: 'nothing_listed',
            label: 'Assets',
            type: 'choice',
            required: false,
            options: [{ id: 'none', label: 'There is nothing of theirs to hand over' }],
          },
        ],
      },
      lists: { register: 'asset', none: noAssets, nothingOpen: { unless: 'left_out' } },
      due: { anchor: 'final_service_date', workingDays: -5 },
      waiver: 'manager',
      toTheClient: true,
      dossier: 'data_and_access',
    },
    {
      id: 'document_process',
      title: 'Document the work',
      guidance:
        'Write down how things run today, what is unfinished, and which problems are known. ' +
        'Write for someone who meets it for the first time. ' +
        'Keep the document where the client can still open it when our access is gone.',
      doneWhen: 'The client has a document with which a newcomer could carry on.',
      evidence: { kind: 'link', label: 'Link to the documentation', orMessage: 'link_in_it' },
      due: { anchor: 'final_service_date', workingDays: -5 },
      waiver: 'manager',
      toTheClient: true,
    },
    {
      id: 'stay_available',
      title: 'Stay available',
      guidance:
        'Name one person whom the client may ask after the end, and tell them how to reach that person. ' +
        'Give it a last day, so that both sides know what to count on. ' +
        'Log every question that comes in.',
      doneWhen: 'The client knows whom to ask and until when.',
      evidence: {
        kind: 'form',
        fields: [
          {
            id: 'contact',
            label: 'Whom the client may ask',
            type: 'text',
            required: true,
            suggest: 'owner',
          },
          {
            id: 'reachable',
            label: 'How to reach them',
            type: 'text',
            required: true,
            suggest: 'owner_email',
          },
          {
            id: 'until',
            label: 'Last day for questions',
            type: 'date',
            required: true,
            when: 'future',
            notBefore: 'final_service_date',
            suggest: { monthsAfterService: 2 },
          },
        ],
      },
      due: { anchor: 'final_service_date', workingDays: -3 },
      waiver: 'owner',
      reminders: [
        {
          field: 'until',
          workingDaysBefore: 5,
          words: 'The last day for questions is near: tell the client',
        },
      ],
    },
    {
      id: 'closing_letter',
      title: 'Send the closing letter',
      guidance:
        'Put on one page when the service ends, what is settled, what the client still has to do, and by when. ' +
        'Thank them for the time together. ' +
        'The reason need not be repeated here. ' +
        'Send it in a way that leaves proof of receipt.',
      doneWhen: 'The closing letter has been sent, and a copy is kept.',
      evidence: { kind: 'link', label: 'Link to the closing letter', orMessage: 'kept' },
      due: { anchor: 'final_service_date', workingDays: -2 },
      waiver: 'manager',
    },
    {
      id: 'client_sign_off',
      title: "Get the client's sign-off",
      guidance:
        'Ask one named person at the client to confirm that everything has been received. ' +
        'Exceptions are welcome: list each, with who takes care of it and until when. ' +
        'A short reply by email is enough.',
      doneWhen:
        'A named person at the client has confirmed the handover, with or without exceptions.',
      evidence: {
        kind: 'form',
        fields: [
          {
            id: 'signed_by',
            label: 'Confirmed by, at the client',
            type: 'text',
            required: true,
            suggest: 'client_contact',
          },
          {
            id: 'signed_on',
            label: 'Confirmed on',
            type: 'date',
            required: true,
            when: 'past',
            suggest: 'today',
          },
          {
            id: 'accepted',
            label: 'What is confirmed',
            type: 'choice',
            required: true,
            options: [
              { id: 'without', label: 'Everything, without exceptions' },
              { id: 'with', label: 'Everything but the exceptions listed' },
            ],
          },
        ],
      },
      lists: { register: 'exception', none: { field: 'accepted', option: 'without' } },
      due: { anchor: 'final_service_date', workingDays: 0 },
      waitsFor: 'client',
      waiver: 'manager',
      dossier: 'sign_off',
      only: { initiators: ['client', 'us', 'mutual', 'completed'] },
    },
  ],
} as const satisfies StageShape;
