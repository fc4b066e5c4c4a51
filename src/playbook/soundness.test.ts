import { playbook } from './playbook';
import type { RegisterShape } from './register-shape';
import type { PlaybookShape, StepShape } from './shape';
import { playbookProblems } from './soundness';

const step: StepShape = {
  id: 'say_goodbye',
  title: 'Say goodbye',
  guidance: 'Call them. Thank them.',
  doneWhen: 'They know.',
  evidence: { kind: 'none' },
  due: { anchor: 'start', workingDays: 1 },
  waiver: 'owner',
  survey: true,
};

const letter: StepShape = { ...step, id: 'write_letter', title: 'Write a letter' };

const stage = {
  id: 'talk',
  label: 'Talk',
  shortLabel: 'Talk',
  usualDays: 15,
  purpose: 'Talk.',
  live: ['tasks'] as const,
  afterEnd: true as const,
  steps: [step],
};

const reason = {
  id: 'cost',
  label: 'Cost',
  inShort: 'over cost',
  guidance: 'Ask. Listen.',
  details: [
    { id: 'cost_rise', label: 'Rise' },
    { id: 'cost_cut', label: 'Cut' },
  ],
};

const fit = {
  ...reason,
  id: 'fit',
  label: 'Fit',
  details: [
    { id: 'fit_gap', label: 'Gap' },
    { id: 'fit_size', label: 'Size' },
  ],
};

const register: RegisterShape = {
  id: 'concern',
  label: 'Concerns',
  one: 'concern',
  nouns: { one: 'concern', many: 'concerns' },
  hint: 'Write them down.',
  step: 'say_goodbye',
  shownIn: [],
  task: 'Answer',
  fields: [{ id: 'words', label: 'Words', type: 'long', required: true }],
  due: { label: 'Answer by' },
  done: { button: 'Mark answered', word: 'answered', fields: [] },
  continuesAfterClose: false,
};

const answers = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
];
const handling = {
  id: 'handling',
  label: 'Handling',
  kind: 'score',
  most: 5,
} as const;
const again = {
  id: 'again',
  label: 'Again',
  kind: 'choice',
  options: answers,
} as const;
const contact = {
  id: 'contact',
  label: 'Contact',
  kind: 'contact',
  consents: answers,
  ways: answers,
} as const;
const small: PlaybookShape = {
  initiators: [
    { id: 'client', label: 'The client', inShort: 'They leave', guidance: 'Listen.' },
    { id: 'us', label: 'We', inShort: 'We end it', guidance: 'Speak.' },
  ],
  reasons: [reason],
  waiverRoles: [{ id: 'owner', label: 'Owner' }],
  stages: [stage],
  closedStages: [{ id: 'closed', label: 'Closed' }],
  outcomes: [
    {
      id: 'ended',
      label: 'Ended',
      guidance: 'It ended.',
      closedStage: 'closed',
      needsEveryGate: true,
    },
  ],
  pauseEnd: { words: 'Go on' },
  late: { workingDays: 3 },
  wonBackWays: [{ id: 'need', label: 'Need' }],
  whyStayed: [{ id: 'terms', label: 'Terms' }],
  facts: [{ id: 'contact', kind: 'text' }],
  messages: [
    {
      id: 'goodbye',
      label: 'Goodbye',
      step: 'say_goodbye',
      body: [{ id: 'end' }],
    },
  ],
  registers: [register],
  cadences: [{ id: 'yearly', label: 'Yearly', followUps: [] }],
  alternatives: [{ id: 'pause', label: 'Pause', hint: 'Fits.', turnsInto: 'paused' }],
  reasonUnsaidBy: ['us'],
  guidance: [{ step: 'say_goodbye', only: { initiators: ['us'] }, text: 'Call them. Thank them.' }],
  survey: {
    days: { usual: 60, most: 365 },
    maxAnswers: 20,
    questions: [handling, again, contact],
  },
};
const withSurvey = (change: Partial<PlaybookShape['survey']>): PlaybookShape => ({
  ...small,
  survey: { ...small.survey, ...change },
});

const withStep = (change: Partial<StepShape>): PlaybookShape => ({
  ...small,
  stages: [{ ...stage, steps: [step, { ...letter, ...change }] }],
});
const withStage = (change: Partial<(typeof small.stages)[number]>): PlaybookShape => ({
  ...small,
  stages: [stage, { ...stage, id: 'write', label: 'Write', steps: [letter], ...change }],
});
const withReason = (change: Partial<typeof reason>): PlaybookShape => ({
  ...small,
  reasons: [{ ...reason, ...change }],
});
const withFit = (change: Partial<typeof reason>): PlaybookShape => ({
  ...small,
  reasons: [reason, { ...fit, ...change }],
});
const withRegister = (change: Partial<RegisterShape>): PlaybookShape => ({
  ...small,
  registers: [{ ...register, ...change }],
});
const yearly = { id: 'yearly', label: 'Yearly', followUps: [] };
const when = { after: 'end', months: 12 } as const;
const words = { id: 'words', label: 'Words', type: 'long', required: true } as const;
const withLater = (earlier: NonNullable<StepShape['earlier']>) =>
  withStage({ steps: [{ ...letter, earlier }] });
const sooner = {
  only: { reasons: ['cost'] },
  stage: stage.id,
  due: { anchor: 'start', workingDays: 1 },
} as const;
const aMeeting = { title: 'Talk', finishesWhen: 'held' } as const;
const yes = { id: 'yes', label: 'Yes' };
const no = { id: 'no', label: 'No' };
const outcome = small.outcomes.map((it) => ({ ...it, closedStage: 'gone' }));

test('our playbook is sound', () => {
  expect(playbookProblems(playbook)).toEqual([]);
});

test('the small playbook that the table breaks is sound before', () => {
  expect(playbookProblems(small)).toEqual([]);
  expect(playbookProblems(withStep({}))).toEqual([]);
  expect(playbookProblems(withStage({}))).toEqual([]);
  expect(playbookProblems(withFit({}))).toEqual([]);
});

test.each<[string, PlaybookShape, string]>([
  [
    'a register of no step',
    withRegister({ step: 'gone' }),
    'Register concern refers to "gone", which does not exist.',
  ],
  [
    'a usual item without a required field',
    withRegister({
      fields: [
        words,
        { id: 'kind', label: 'Kind', type: 'choice', required: true, options: [yes] },
      ],
      usual: [{ values: { words: 'Data' } }],
    }),
    'Register concern leaves "kind" empty in "Data".',
  ],
  [
    'a usual item of a field that is not there',
    withRegister({ usual: [{ values: { words: 'Data', gone: 'x' } }] }),
    'Register concern fills "gone" in "Data", which it does not have.',
  ],
  [
    'a usual item with what is not offered',
    withRegister({
      fields: [
        words,
        { id: 'kind', label: 'Kind', type: 'choice', required: true, options: [yes] },
      ],
      usual: [{ values: { words: 'Data', kind: 'no' } }],
    }),
    'Register concern fills "kind" in "Data" with what it does not offer.',
  ],
  [
    'a usual item twice',
    withRegister({ usual: [{ values: { words: 'Data' } }, { values: { words: 'Data' } }] }),
    'Register concern has "Data" twice.',
  ],
  [
    'a register shown nowhere',
    withRegister({ shownIn: ['gone'] }),
    'Register concern refers to "gone", which does not exist.',
  ],
  [
    'a draft that is kept nowhere',
    withRegister({
      draft: {
        text: 'words',
        from: 'gone',
        otherwise: 'goodbye',
        byEmail: { field: 'words', option: 'email' },
      },
    }),
    'Register concern keeps a draft by "gone", which does not exist.',
  ],
  [
    'an item without a title',
    withRegister({ fields: [] }),
    'Register concern has no required first field, which is its title.',
  ],
  [
    'two fields of one name',
    withRegister({ fields: [words, words] }),
    'Register concern has two fields "words".',
  ],
  [
    'a stage that usually takes half a day',
    withStage({ usualDays: 0.5 }),
    'Stage write has usual days that are no whole number above zero.',
  ],
  [
    'a list whose button reads like its step',
    withRegister({ done: { button: 'Mark done', word: 'done', fields: [] } }),
    'Register concern has the step\'s own button "Mark done".',
  ],
  [
    'a list that asks for what its step asks for',
    {
      ...withRegister({ fields: [words, { ...words, id: 'day', label: 'Date' }] }),
      stages: [
        { ...stage, steps: [{ ...step, evidence: { kind: 'date', label: 'Date', when: 'past' } }] },
      ],
    },
    'Register concern asks for "Date", as its step does.',
  ],
  [
    'a field without options',
    withRegister({ fields: [{ ...words, type: 'choice' }] }),
    'Register concern offers no options in "words".',
  ],
  [
    'a proof that is entered nowhere',
    withStep({
      evidence: { kind: 'date', label: 'Date', when: 'future' },
      reminders: [{ workingDaysBefore: 0, words: 'Look', until: 'proof' }],
    }),
    'Step write_letter waits for a proof that is entered nowhere.',
  ],
  [
    'a day left out for an answer that nobody can give',
    withRegister({
      due: { label: 'Ends on', unless: { field: 'words', option: 'never', task: 'X' } },
    }),
    'Register concern asks for no day by an answer that it does not offer.',
  ],
  [
    'a stage that reads no tasks for its register',
    { ...small, stages: [{ ...stage, live: [] }] },
    'Register concern is shown at say_goodbye, whose stage reads no tasks.',
  ],
  [
    'a cadence by no way',
    { ...small, cadences: [{ ...yearly, followUps: [{ when, channel: 'x', about: 'Hello' }] }] },
    'Cadence yearly goes by "x", which does not exist.',
  ],
  [
    'no cadence for all',
    { ...small, cadences: [{ ...yearly, only: { initiators: ['us'] } }] },
    'No cadence is meant for every ending.',
  ],
  [
    'an alternative that turns into nothing',
    { ...small, alternatives: [{ id: 'stay', label: 'Stay', hint: 'Fits.', turnsInto: 'x' }] },
    'Alternative stay turns into "x", which does not exist.',
  ],
  [
    'somebody who ends it without a reason that fits',
    { ...small, reasons: small.reasons.map((one) => ({ ...one, givenBy: ['us'] })) },
    'Initiator client has no reason to give.',
  ],
  [
    'a reminder of no date',
    withStep({ reminders: [{ workingDaysBefore: 5, words: 'It ends' }] }),
    'Step write_letter reminds of a date that it does not ask for.',
  ],
  [
    'a day to come that nobody is reminded of',
    withStep({ evidence: { kind: 'date', label: 'Next look', when: 'future' } }),
    'Step write_letter asks for a day to come and makes no task for it.',
  ],
  [
    'a survey that asks two things under one id',
    withSurvey({ questions: [handling, { ...again, id: 'handling' }, contact] }),
    'The survey has two entries of kind question with the id "handling".',
  ],
  [
    'a question that offers one answer',
    withSurvey({ questions: [{ ...again, options: answers.slice(1) }, contact] }),
    "The survey's question again offers no choice.",
  ],
  [
    'a score without a scale',
    withSurvey({ questions: [{ ...handling, most: 1 }, contact] }),
    "The survey's question handling has no scale.",
  ],
  [
    'a survey whose links are good for no day',
    withSurvey({ days: { usual: 0, most: 365 } }),
    'The survey has no days that fit.',
  ],
  [
    'a survey that no step offers',
    { ...small, stages: [{ ...stage, steps: [{ ...step, survey: undefined }] }] } as PlaybookShape,
    'No step offers the survey.',
  ],
  [
    'two steps with one id',
    withStep({ id: step.id }),
    'Two entries of kind step have the id "say_goodbye".',
  ],
  [
    'steps of two stages with one id',
    withStage({ steps: [{ ...letter, id: step.id }] }),
    'Two entries of kind step have the id "say_goodbye".',
  ],
  [
    'a closed stage named as a working one',
    withStage({ id: 'closed' }),
    'Two entries of kind stage have the id "closed".',
  ],
  [
    'two reasons with one id',
    withFit({ id: 'cost' }),
    'Two entries of kind reason have the id "cost".',
  ],
  [
    'one detail under two reasons',
    withFit({
      details: [
        { id: 'cost_rise', label: 'Gap' },
        { id: 'fit_size', label: 'Size' },
      ],
    }),
    'Two entries of kind reason detail have the id "cost_rise".',
  ],
  [
    'two options with one id',
    withStep({
      evidence: { kind: 'choice', label: 'Which', options: [yes, { ...no, id: 'yes' }] },
    }),
    'Two entries of kind option of write_letter have the id "yes".',
  ],
  [
    'two options that read the same',
    withStep({
      evidence: { kind: 'choice', label: 'Which', options: [yes, { ...no, label: 'Yes' }] },
    }),
    'Two entries of kind option of write_letter are called "Yes".',
  ],
  [
    'two reasons that read the same',
    withFit({ label: 'Cost' }),
    'Two entries of kind reason are called "Cost".',
  ],
  [
    'an id that is not snake_case',
    withStep({ id: 'writeLetter' }),
    'The step id "writeLetter" is not snake_case of at most 40 characters.',
  ],
  [
    'an id that is too long',
    withStep({ id: 'a'.repeat(41) }),
    `The step id "${'a'.repeat(41)}" is not snake_case of at most 40 characters.`,
  ],
  [
    'a waiver role that is not there',
    withStep({ waiver: 'king' }),
    'Step write_letter refers to "king", which does not exist.',
  ],
  [
    'an initiator that is not there',
    withStep({ only: { initiators: ['client', 'king'] } }),
    'Step write_letter refers to "king", which does not exist.',
  ],
  [
    'a reason that is not there',
    withStep({ only: { exceptReasons: ['boredom'] } }),
    'Step write_letter refers to "boredom", which does not exist.',
  ],
  [
    'an outcome that leads nowhere',
    { ...small, outcomes: outcome },
    'Outcome ended refers to "gone", which does not exist.',
  ],
  [
    'a stage without steps',
    withStage({ steps: [] }),
    'Stage write has no step for client with cost.',
  ],
  [
    'a stage without steps for one ending',
    withStage({ steps: [{ ...letter, only: { initiators: ['client'] } }] }),
    'Stage write has no step for us with cost.',
  ],
  [
    'no stage after the end',
    { ...small, stages: [{ ...stage, afterEnd: undefined }] },
    'No stage comes after the end.',
  ],
  [
    'a stage before the end behind one after it',
    withStage({ afterEnd: undefined }),
    'Stage write comes before the end and stands after a stage that does not.',
  ],
  [
    'a choice without options',
    withStep({ evidence: { kind: 'choice', label: 'Which', options: [] } }),
    'Step write_letter offers no options.',
  ],
  [
    'a text that is to be a past one',
    withStep({
      evidence: {
        kind: 'form',
        fields: [{ id: 'by', label: 'By', type: 'text', required: true, when: 'past' }],
      },
    }),
    'Step write_letter has a day for what is no date.',
  ],
  [
    'a day that is suggested for a text',
    withStep({
      evidence: {
        kind: 'form',
        fields: [{ id: 'by', label: 'By', type: 'text', required: true, suggest: 'today' }],
      },
    }),
    'Step write_letter suggests what its field does not take.',
  ],
  [
    'a text that begins with a list that is not shown',
    withStep({
      evidence: {
        kind: 'form',
        fields: [{ ...words, suggest: { listed: 'concern' } }],
      },
    }),
    'Step write_letter suggests the items of a list that it does not show.',
  ],
  [
    'a day that is suggested by a list that is not there',
    withStep({
      evidence: { kind: 'date', label: 'First', when: 'past', suggest: 'first_listed' },
    }),
    'Step write_letter suggests what is listed and has no list.',
  ],
  [
    'a note that begins with a list that is not there',
    withStep({ evidence: { kind: 'note', label: 'Where', suggest: 'listed' } }),
    'Step write_letter suggests what is listed and has no list.',
  ],
  [
    'something required after a step is done',
    withStep({
      notes: {
        title: 'Said',
        ask: 'Say',
        fields: [{ id: 'by', label: 'By', type: 'text', required: true }],
      },
    }),
    'Step write_letter requires something after it is done.',
  ],
  [
    'a field twice, before and after',
    withStep({
      evidence: {
        kind: 'form',
        fields: [{ id: 'by', label: 'By', type: 'text', required: true }],
      },
      notes: {
        title: 'Said',
        ask: 'Say',
        fields: [{ id: 'by', label: 'By', type: 'text', required: false }],
      },
    }),
    'Step write_letter has a field whose property is taken.',
  ],
  [
    'a field for a reason that is not there',
    withStep({
      evidence: {
        kind: 'form',
        fields: [
          { id: 'by', label: 'By', type: 'text', required: true, only: { reasons: ['boredom'] } },
        ],
      },
    }),
    'Field by refers to "boredom", which does not exist.',
  ],
  [
    'a meeting whose day is not asked for',
    {
      ...small,
      stages: [{ ...stage, live: ['tasks', 'meetings'], steps: [{ ...step, meeting: aMeeting }] }],
    },
    'Step say_goodbye has a meeting and does not ask for its day.',
  ],
  [
    'a meeting that nobody reads',
    withStep({ evidence: { kind: 'date', label: 'Day', when: 'past' }, meeting: aMeeting }),
    'Stage talk has a step with a meeting and does not read meetings.',
  ],
  [
    'a step for no initiator',
    withStep({ only: { initiators: [] } }),
    'Step write_letter applies to no initiator.',
  ],
  [
    'a step that lists its reasons',
    withStep({ only: { reasons: ['cost'] } }),
    'Step write_letter lists the reasons it is for instead of those it is not for.',
  ],
  [
    'a step for no reason',
    withStep({ only: { exceptReasons: ['cost'] } }),
    'Step write_letter applies to no reason.',
  ],
  [
    'a step due after half a day',
    withStep({ due: { anchor: 'stage', workingDays: 0.5 } }),
    'Step write_letter is due after a part of a day.',
  ],
  [
    'a step due earlier after half a day',
    withLater({ ...sooner, due: { anchor: 'start', workingDays: 0.5 } }),
    'Step write_letter is due after a part of a day.',
  ],
  [
    'a step due earlier for a reason that is not there',
    withLater({ ...sooner, only: { reasons: ['boredom'] } }),
    'Step write_letter refers to "boredom", which does not exist.',
  ],
  [
    'a step brought forward to its own stage',
    withStep({ earlier: sooner }),
    'Step write_letter is brought forward to a stage that is not before its own.',
  ],
  [
    'a step brought forward to a stage that is not there',
    withStep({ earlier: { ...sooner, stage: 'gone' } }),
    'Step write_letter is brought forward to a stage that is not before its own.',
  ],
  [
    'a step due after half a day while the contract is unknown',
    withStep({
      due: {
        anchor: 'stop_renewal_by',
        workingDays: -5,
        otherwise: { anchor: 'start', workingDays: 0.5 },
      },
    }),
    'Step write_letter is due after a part of a day.',
  ],
  [
    'a step due when it is too late',
    withStep({
      due: {
        anchor: 'notice_deadline',
        workingDays: 1,
        otherwise: { anchor: 'start', workingDays: 1 },
      },
    }),
    'Step write_letter is due after the deadline of the contract.',
  ],
  [
    'guidance of one sentence',
    withStep({ guidance: 'Call them.' }),
    'Step write_letter has 1 sentences instead of 2 to 4.',
  ],
  [
    'guidance of five sentences',
    withReason({ guidance: 'A. B. C. D. E.' }),
    'Reason cost has 5 sentences instead of 2 to 4.',
  ],
  [
    'a step done in two ways',
    withStep({ doneWhen: 'Called. Thanked.' }),
    'Done-when of step write_letter has 2 sentences instead of 1.',
  ],
  [
    'a reason without a second level',
    withReason({ details: [] }),
    'Reason cost has fewer than two details.',
  ],
  [
    'a long short label',
    withStage({ shortLabel: 'Write it all down' }),
    'The short label of stage write has more than 14 characters.',
  ],
  ['an empty list', { ...small, outcomes: [] }, 'The playbook has no outcomes.'],
])('%s is found', (_what, broken, sentence) => {
  expect(playbookProblems(broken)).toEqual([sentence]);
});
