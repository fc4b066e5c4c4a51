import type { MessageShape, ParagraphShape } from './message-shape';
import { playbook } from './playbook';
import type { PlaybookShape } from './shape';
import { playbookProblems } from './soundness';

const ours: PlaybookShape = playbook;

const letter: MessageShape = {
  id: 'letter',
  label: 'Letter',
  step: 'closing_letter',
  subject: 'Goodbye, {{company_name}}',
  greeting: 'Dear {{client_contact_name}},',
  body: [{ text: 'We end.' }],
  closing: 'Yours,\n{{sender_name}}',
};
const withLetter = (change: Partial<MessageShape>): PlaybookShape => ({
  ...ours,
  messages: [...ours.messages, { ...letter, ...change }],
});
const withParagraph = (paragraph: ParagraphShape) =>
  withLetter({ body: [...letter.body, paragraph] });
const withFact = (id: string, change: Partial<PlaybookShape['facts'][number]>): PlaybookShape => ({
  ...ours,
  facts: ours.facts.map((fact) => (fact.id === id ? { ...fact, ...change } : fact)),
});

test.each<[string, PlaybookShape]>([
  ['as it is', ours],
  ['with another letter', withLetter({})],
  [
    'with a reason told where it may be',
    withParagraph({ text: 'A {{reason_in_words}}.', only: { initiators: ['client'] } }),
  ],
  [
    'with a reason told by leave',
    withParagraph({ text: 'Done.', only: { reasons: ['project_completed'] }, mayTellReason: true }),
  ],
])('our playbook is sound %s', (_how, sound) => {
  expect(playbookProblems(sound)).toEqual([]);
});

test.each<[string, PlaybookShape, string]>([
  [
    'an unknown fact in a paragraph',
    withParagraph({ text: 'On {{last_day}}.' }),
    'Message letter refers to "last_day", which does not exist.',
  ],
  [
    'an unknown fact in the subject',
    withLetter({ subject: 'To {{company}}' }),
    'Message letter refers to "company", which does not exist.',
  ],
  [
    'an unknown fact in the greeting',
    withLetter({ greeting: 'Dear {{contact}},' }),
    'Message letter refers to "contact", which does not exist.',
  ],
  [
    'an unknown fact in the closing',
    withLetter({ closing: '{{sender}}' }),
    'Message letter refers to "sender", which does not exist.',
  ],
  [
    'a fact with blanks around it',
    withParagraph({ text: 'On {{ today }}.' }),
    'Message letter refers to " today ", which does not exist.',
  ],
  [
    'a condition on an unknown fact',
    withParagraph({ text: 'Hm.', ifKnown: 'weather' }),
    'Message letter refers to "weather", which does not exist.',
  ],
  [
    'half a placeholder',
    withParagraph({ text: 'On {{today}.' }),
    'Message letter has a brace outside of a placeholder: "On {{today}.".',
  ],
  [
    'an unknown step',
    withLetter({ step: 'sing' }),
    'Message letter refers to "sing", which does not exist.',
  ],
  [
    'an unknown initiator',
    withParagraph({ text: 'Hm.', only: { initiators: ['king'] } }),
    'Message letter refers to "king", which does not exist.',
  ],
  [
    'an unknown reason',
    withParagraph({ text: 'Hm.', only: { initiators: ['client'], reasons: ['boredom'] } }),
    'Message letter refers to "boredom", which does not exist.',
  ],
  [
    'two messages with one id',
    withLetter({ id: 'thank_you' }),
    'Two entries of kind message have the id "thank_you".',
  ],
  [
    'two messages that read the same',
    withLetter({ label: 'Thank-you' }),
    'Two entries of kind message are called "Thank-you".',
  ],
  [
    'a reason told when we end it',
    withParagraph({ text: 'The cost.', only: { reasons: ['cost'] } }),
    'Message letter tells the reason for initiator us: "The cost.".',
  ],
  [
    "the client's words when we end it",
    withParagraph({ text: '“{{client_words}}”', only: { initiators: ['client', 'us'] } }),
    'Message letter tells the reason for initiator us: "“{{client_words}}”".',
  ],
  [
    'a reason told in the subject',
    withLetter({ subject: 'About {{reason_in_words}}' }),
    'Message letter tells the reason for initiator us: "About {{reason_in_words}}".',
  ],
  [
    'an unknown initiator who leaves the reason unsaid',
    { ...ours, reasonUnsaidBy: ['us', 'king'] },
    'The playbook refers to "king", which does not exist.',
  ],
  [
    'a fact that nothing uses',
    { ...ours, facts: [...ours.facts, { id: 'weather', label: 'the weather', kind: 'text' }] },
    'No message uses the fact weather.',
  ],
  [
    'a fact from an unknown step',
    withFact('meeting_date', { evidenceOf: 'sing' }),
    'Fact meeting_date refers to "sing", which does not exist.',
  ],
  [
    'a message that is to finish a step which asks for a form',
    withLetter({ step: 'client_sign_off', finishes: {} }),
    'Message letter is to finish client_sign_off, which asks for more than a message.',
  ],
  [
    'a choice without words',
    withFact('data_choice', { choices: { return: 'back', both: 'both', none_held: 'none' } }),
    'Fact data_choice has no words for the option "delete".',
  ],
])('%s is found', (_what, broken, sentence) => {
  expect(playbookProblems(broken)).toEqual([sentence]);
});

const { initiators, reasons } = playbook;
test.each<[string, ParagraphShape[], number]>([
  ['without paragraphs', [], initiators.length * reasons.length],
  [
    'without one for us',
    [{ text: 'We end.', only: { initiators: ['client'] } }],
    (initiators.length - 1) * reasons.length,
  ],
  [
    'whose only one may be left out',
    [{ text: 'By {{today}}.', ifKnown: 'today' }],
    initiators.length * reasons.length,
  ],
])('a message %s says nothing for some offboardings', (_how, body, combinations) => {
  const found = playbookProblems(withLetter({ body }));
  expect(found).toHaveLength(combinations);
  expect(found).toContain('Message letter says nothing for us with cost.');
});
