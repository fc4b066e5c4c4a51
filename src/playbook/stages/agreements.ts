import type { StageShape } from '../shape';

/** The client's choice by which nothing else is asked about their data. */
const noData = { field: 'choice', option: 'none_held' } as const;

/** The sign-off by which nobody has to enter a contract's terms. */
const noContract = { field: 'no_contract', option: 'none' } as const;
const needsContract = { none: { step: 'review_terms', ...noContract } } as const;

/** Steps that settle what was agreed: terms, renewal, money, data, access. */
export const agreements = {
  id: 'agreements',
  label: 'Agreements and contracts',
  shortLabel: 'Agreements',
  purpose: 'Settle what was agreed: terms, money, data and access.',
  usualDays: 15,
  live: ['money', 'tasks'],
  steps: [
    {
      id: 'review_terms',
      title: 'Review the contract terms',
      guidance:
        'Read the notice period, the form that notice must take, and any fee for ending early. ' +
        'List the duties that go on after the end, such as confidentiality or warranty, with their dates. ' +
        'Ask legal where the wording leaves room for doubt.',
      doneWhen:
        'The contract’s terms are entered, or it is said that there is none in writing, and a named person signs it off.',
      evidence: {
        kind: 'form',
        fields: [
          {
            id: 'terms',
            label: 'Terms that apply',
            type: 'long',
            required: true,
            suggest: 'contract',
            unless: noContract,
          },
          {
            id: 'no_contract',
            label: 'Contract',
            type: 'choice',
            required: false,
            options: [{ id: 'none', label: 'There is no written contract' }],
          },
          {
            id: 'agreed_by',
            label: 'Signed off by',
            type: 'text',
            required: true,
            suggest: 'viewer',
          },
          {
            id: 'agreed_on',
            label: 'Signed off on',
            type: 'date',
            required: true,
            when: 'past',
            suggest: 'today',
          },
        ],
      },
      due: { anchor: 'stage', workingDays: 3 },
      waiver: 'never',
      showsContract: true,
      needsContract,
    },
    {
      id: 'stop_renewal',
      title: 'Stop the renewal or give notice',
      guidance:
        'Find the last day on which the renewal can be stopped or notice can be given, and act well before it. ' +
        'Give notice in the form that the contract asks for, and keep proof that it arrived. ' +
        'Switch off the renewal in the billing system too.',
      doneWhen:
        'The contract will not renew or run on by itself, or it is confirmed that it never would.',
      evidence: {
        kind: 'date',
        label: 'Date on which the renewal was stopped or notice was given',
        when: 'past',
        suggest: 'today',
      },
      due: {
        anchor: 'stop_renewal_by',
        workingDays: -5,
        otherwise: { anchor: 'start', workingDays: 10 },
      },
      contractAnswers: true,
      waiver: 'legal',
      showsContract: true,
      needsContract,
      only: {
        initiators: ['client', 'us', 'mutual', 'non_payment'],
        exceptReasons: ['project_completed'],
      },
    },
    {
      id: 'settle_payments',
      title: 'Settle open payments',
      guidance:
        'Go through every open invoice, credit and prepaid amount with finance. ' +
        'Give the client one list of what is left to pay or to be refunded, and agree a date. ' +
        'Stop recurring invoices from the last day of service on. ' +
        'If something has to stay open, ask finance to waive this step and say why.',
      doneWhen: 'Nothing is owed on either side any more.',
      evidence: { kind: 'amount', label: 'Amount still open after settling' },
      due: { anchor: 'final_service_date', workingDays: -15 },
      waitsFor: 'money',
      waiver: 'finance',
      toTheClient: true,
      dossier: 'money',
      nothingOpenIn: 'money',
    },
    {
      id: 'protect_data',
      title: "Protect the client's data",
      guidance:
        'Ask the client in writing whether their data is to be returned, deleted, or returned and then deleted. ' +
        'Name who does it and by when, keep the proof, and say what the law obliges us to keep and when backups expire. ' +
        'Never put passwords or keys into a note or a message.',
      doneWhen:
        "The client's choice is in writing, and a named person carries it out by a fixed date.",
      evidence: {
        kind: 'form',
        fields: [
          {
            id: 'choice',
            label: "The client's choice",
            type: 'choice',
            required: true,
            options: [
              { id: 'return', label: 'Return it to the client' },
              { id: 'delete', label: 'Delete it' },
              { id: 'both', label: 'Return it, then delete it' },
              { id: 'none_held', label: 'We hold no data of theirs' },
            ],
          },
          {
            id: 'data',
            label: 'Which data, and where it lies',
            type: 'long',
            required: false,
            unless: noData,
          },
          {
            id: 'carried_out_by',
            label: 'Carried out by',
            type: 'text',
            required: true,
            suggest: 'viewer',
            unless: noData,
          },
          {
            id: 'done_by',
            label: 'Done by',
            type: 'date',
            required: true,
            goesOn: 'Work on the client’s data',
            suggest: 'final_service_date',
            unless: noData,
          },
          {
            id: 'delivery',
            label: 'How it is delivered',
            type: 'text',
            required: false,
            unless: noData,
          },
          {
            id: 'backups_until',
            label: 'Backups expire on',
            type: 'date',
            required: false,
            when: 'future',
            unless: noData,
          },
        ],
      },
      notes: {
        title: 'Proof that it was carried out',
        ask: 'Enter the proof for data and backups',
        fields: [
          {
            id: 'proof',
            label: 'Proof for their data, and who confirmed it',
            type: 'text',
            required: false,
          },
          { id: 'proof_on', label: 'Confirmed on', type: 'date', required: false, when: 'past' },
          {
            id: 'backups_proof',
            label: 'Proof that the backups are gone',
            type: 'text',
            required: false,
          },
          {
            id: 'backups_proof_on',
            label: 'Backups confirmed gone on',
            type: 'date',
            required: false,
            when: 'past',
          },
        ],
      },
      due: { anchor: 'final_service_date', workingDays: -15 },
      reminders: [
        {
          field: 'done_by',
          workingDaysBefore: 0,
          words: "See to the client's data, and enter the proof",
          until: 'proof',
        },
        {
          field: 'backups_until',
          workingDaysBefore: 0,
          words: 'The backups expire: confirm it, and enter the proof',
          until: 'backups_proof',
        },
      ],
      waitsFor: 'client',
      waiver: 'data_protection',
      toTheClient: true,
      dossier: 'data_and_access',
    },
    {
      id: 'revoke_access',
      title: 'Revoke access',
      guidance:
        'List every account, key and channel through which we reach their systems or they reach ours. ' +
        'Close what is no longer needed now, and set an end date for what the handover still needs. ' +
        'Ask the client to confirm their side of the list.',
      doneWhen:
        'Every access on both sides is listed and is closed or has a date on which it closes.',
      evidence: {
        kind: 'form',
        fields: [
          {
            id: 'checked_by',
            label: 'List checked by',
            type: 'text',
            required: true,
            suggest: 'viewer',
          },
          {
            id: 'confirmed_by',
            label: 'Confirmed by, at the client',
            type: 'text',
            required: false,
          },
          {
            id: 'nothing_listed',
            label: 'If nothing is listed',
            type: 'choice',
            required: false,
            options: [{ id: 'none', label: 'There is no access on either side' }],
          },
        ],
      },
      lists: { register: 'access', none: { field: 'nothing_listed', option: 'none' } },
      due: { anchor: 'final_service_date', workingDays: -10 },
      waiver: 'manager',
      toTheClient: true,
      dossier: 'data_and_access',
    },
  ],
} as const satisfies StageShape;
