import type { RegisterShape } from '../register-shape';

export const handover = {
  id: 'handover',
  label: 'Handover plan',
  one: 'an item',
  nouns: { one: 'handover item', many: 'handover items' },
  hint: 'Nothing is listed yet. Add each thing by itself, so that it has an owner and a date of its own.',
  step: 'handover_plan',
  shownIn: [],
  task: 'Hand over',
  fields: [
    { id: 'what', label: 'What is handed over', type: 'text', required: true },
    { id: 'to', label: 'Who takes it over', type: 'text', required: false },
    { id: 'notes', label: 'What they need to know', type: 'long', required: false },
  ],
  due: { label: 'Due', inWorkingDays: 10 },
  owner: { label: 'Owner', required: true, several: false },
  done: { button: 'Mark handed over', word: 'handed over', fields: [] },
  onlyIfItEnds: true,
  begins: true,
  usual: [
    { values: { what: 'Open work' } },
    { values: { what: 'Documents' } },
    { values: { what: 'Regular tasks' } },
    { values: { what: 'Suppliers and contacts' } },
  ],
  continuesAfterClose: false,
} as const satisfies RegisterShape;

export const asset = {
  id: 'asset',
  label: 'Assets',
  one: 'an asset',
  nouns: { one: 'asset', many: 'assets' },
  hint: 'List what belongs to the client and lies with us, or the other way round: files, domains, licences, equipment.',
  step: 'hand_over_assets',
  shownIn: [],
  task: 'Hand over the asset',
  fields: [
    { id: 'asset', label: 'Asset', type: 'text', required: true },
    {
      id: 'kind',
      label: 'Kind',
      type: 'choice',
      required: true,
      options: [
        { id: 'files', label: 'Files or documents' },
        { id: 'domain', label: 'Domain or website' },
        { id: 'account', label: 'Account' },
        { id: 'licence', label: 'Licence' },
        { id: 'equipment', label: 'Equipment' },
        { id: 'other', label: 'Something else' },
      ],
    },
    {
      id: 'belongs_to',
      label: 'Belongs to',
      type: 'choice',
      required: true,
      options: [
        { id: 'client', label: 'The client' },
        { id: 'us', label: 'Us' },
        { id: 'third', label: 'A third party' },
      ],
    },
  ],
  due: { label: 'Hand over by', inWorkingDays: 10 },
  owner: { label: 'Who hands it over', required: false, several: false },
  done: {
    button: 'Mark handed over',
    word: 'handed over',
    fields: [
      {
        id: 'how',
        label: 'What became of it',
        type: 'choice',
        required: true,
        options: [
          { id: 'handed_over', label: 'Handed over' },
          { id: 'returned', label: 'Returned to us' },
          { id: 'destroyed', label: 'Destroyed, as agreed' },
        ],
      },
      { id: 'received_by', label: 'Received or checked by', type: 'text', required: true },
    ],
  },
  dossier: 'data_and_access',
  onlyIfItEnds: true,
  begins: true,
  usual: [
    { values: { asset: 'Files and documents', kind: 'files', belongs_to: 'client' } },
    { values: { asset: 'Domain', kind: 'domain', belongs_to: 'client' } },
    { values: { asset: 'Accounts', kind: 'account', belongs_to: 'client' } },
    { values: { asset: 'Licences', kind: 'licence', belongs_to: 'client' } },
    { values: { asset: 'Our equipment', kind: 'equipment', belongs_to: 'us' } },
  ],
  continuesAfterClose: true,
} as const satisfies RegisterShape;

export const question = {
  id: 'question',
  label: 'Questions after the end',
  one: 'a question',
  nouns: { one: 'question', many: 'questions' },
  hint: 'Log each question that the client asks after the end, and what was answered.',
  step: 'stay_available',
  shownIn: [],
  task: 'Answer the question',
  fields: [
    { id: 'question', label: 'Question', type: 'long', required: true },
    { id: 'asked_by', label: 'Asked by', type: 'text', required: false },
  ],
  due: { label: 'Answer by', inWorkingDays: 2 },
  owner: { label: 'Who answers', required: false, several: false },
  done: {
    button: 'Mark answered',
    word: 'answered',
    fields: [{ id: 'answer', label: 'What we answered', type: 'long', required: true }],
  },
  continuesAfterClose: true,
} as const satisfies RegisterShape;

export const exception = {
  id: 'exception',
  label: 'Exceptions of the sign-off',
  one: 'an exception',
  nouns: { one: 'exception', many: 'exceptions' },
  hint: 'List what the client named as missing or not right, each with one of us who sees to it.',
  step: 'client_sign_off',
  shownIn: [],
  task: 'Settle the exception',
  fields: [{ id: 'what', label: 'What is missing or not right', type: 'long', required: true }],
  due: { label: 'Settle by', inWorkingDays: 10 },
  owner: { label: 'Who takes care of it', required: true, several: false },
  done: {
    button: 'Mark settled',
    word: 'settled',
    fields: [{ id: 'how', label: 'How it was settled', type: 'text', required: false }],
  },
  dossier: 'sign_off',
  onlyIfItEnds: true,
  continuesAfterClose: true,
} as const satisfies RegisterShape;
