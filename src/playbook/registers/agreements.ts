import type { RegisterShape } from '../register-shape';

export const duty = {
  id: 'duty',
  label: 'Duties that last',
  one: 'a duty',
  nouns: { one: 'lasting duty', many: 'lasting duties' },
  hint: 'List what still binds either side after the end, such as confidentiality, warranty or records to keep.',
  step: 'review_terms',
  shownIn: [],
  task: 'Duty ends',
  fields: [
    { id: 'duty', label: 'Duty', type: 'text', required: true },
    {
      id: 'bound',
      label: 'Who is bound',
      type: 'choice',
      required: true,
      options: [
        { id: 'us', label: 'Our side' },
        { id: 'client', label: 'The client' },
        { id: 'both', label: 'Both sides' },
      ],
    },
    {
      id: 'lasts',
      label: 'How long it lasts',
      type: 'choice',
      required: false,
      options: [{ id: 'no_end', label: 'It has no end' }],
    },
  ],
  due: {
    label: 'Ends on',
    unless: { field: 'lasts', option: 'no_end', task: 'Duty without an end' },
  },
  done: { button: 'Mark ended', word: 'ended', fields: [] },
  begins: true,
  usual: [
    { values: { duty: 'Confidentiality', bound: 'both' } },
    { values: { duty: 'Warranty', bound: 'us' } },
    { values: { duty: 'Records to keep', bound: 'us' } },
    { values: { duty: 'Rights of use', bound: 'client' } },
  ],
  continuesAfterClose: true,
} as const satisfies RegisterShape;

export const access = {
  id: 'access',
  label: 'Access',
  one: 'access',
  nouns: { one: 'access', many: 'accesses' },
  hint: 'Nothing is listed yet. Say of each what it reaches and who has it, and never the password itself.',
  step: 'revoke_access',
  shownIn: [],
  task: 'Close the access',
  fields: [
    { id: 'system', label: 'System', type: 'text', required: true },
    { id: 'holder', label: 'Who has it', type: 'text', required: true },
    {
      id: 'side',
      label: 'Whose access',
      type: 'choice',
      required: true,
      options: [
        { id: 'ours', label: 'Ours, to their systems' },
        { id: 'theirs', label: 'Theirs, to our systems' },
        { id: 'provider', label: 'A third party’s' },
      ],
    },
  ],
  due: {
    label: 'Closes by',
    preset: 'final_service_date',
    inWorkingDays: 10,
    goesOn: 'Access',
  },
  owner: { label: 'Who closes it', required: false, several: false },
  done: {
    button: 'Mark closed',
    word: 'closed',
    fields: [
      {
        id: 'how',
        label: 'How',
        type: 'choice',
        required: true,
        options: [
          { id: 'revoked', label: 'Revoked' },
          { id: 'handed_over', label: 'Handed over' },
          { id: 'expired', label: 'Expired by itself' },
        ],
      },
      { id: 'checked_by', label: 'Checked by', type: 'text', required: true },
    ],
  },
  dossier: 'data_and_access',
  onlyIfItEnds: true,
  begins: true,
  usual: [
    { values: { system: 'Ticket system', side: 'theirs' }, suggest: { holder: 'client_contact' } },
    { values: { system: 'Shared files', side: 'theirs' }, suggest: { holder: 'client_contact' } },
    { values: { system: 'Remote access', side: 'ours' }, suggest: { holder: 'owner' } },
    { values: { system: 'Administration', side: 'ours' }, suggest: { holder: 'owner' } },
  ],
  continuesAfterClose: true,
} as const satisfies RegisterShape;
