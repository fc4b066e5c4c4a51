import type { MessageShape, ParagraphShape } from './message-shape';
import { playbook } from './playbook';
import type { PlaybookShape } from './shape';
import { playbookProblems } from './soundness';

const ours: PlaybookShape = playbook;

const letter: MessageShape = {
  id: 'letter',
  label: 'Letter',
  step: 'closing_letter',
  body: [{ id: 'end' }],
};
const withLetter = (change: Partial<MessageShape>): PlaybookShape => ({
  ...ours,
  messages: [...ours.messages, { ...letter, ...change }],
});
const withParagraph = (paragraph: Omit<ParagraphShape, 'id'>) =>
  withLetter({ body: [...letter.body, { id: 'more', ...paragraph }] });
const withFact = (id: string, change: Partial<PlaybookShape['facts'][number]>): PlaybookShape => ({
  ...ours,
  facts: ours.facts.map((fact) => (fact.id === id ? { ...fact, ...change } : fact)),
});

test.each<[string, PlaybookShape]>([
  ['as it is', ours],
  ['with another letter', withLetter({})],
])('our playbook is sound %s', (_how, sound) => {
  expect(playbookProblems(sound)).toEqual([]);
});

test.each<[string, PlaybookShape, string]>([
  [
    'a condition on an unknown fact',
    withParagraph({ ifKnown: 'weather' }),
    'Message letter refers to "weather", which does not exist.',
  ],
  [
    'an unknown name in the greeting',
    withLetter({ greets: 'king' }),
    'Message letter refers to "king", which does not exist.',
  ],
  [
    'an unknown step',
    withLetter({ step: 'sing' }),
    'Message letter refers to "sing", which does not exist.',
  ],
  [
    'an unknown initiator',
    withParagraph({ only: { initiators: ['king'] } }),
    'Message letter refers to "king", which does not exist.',
  ],
  [
    'an unknown reason',
    withParagraph({ only: { initiators: ['client'], reasons: ['boredom'] } }),
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
    'a message that is to finish a step which asks for a form',
    withLetter({ step: 'stay_available', finishes: {} }),
    'Message letter is to finish stay_available, which asks for more than a message.',
  ],
  [
    'an unknown initiator who leaves the reason unsaid',
    { ...ours, reasonUnsaidBy: ['us', 'king'] },
    'The playbook refers to "king", which does not exist.',
  ],
  [
    'a fact from an unknown step',
    withFact('meeting_date', { evidenceOf: 'sing' }),
    'Fact meeting_date refers to "sing", which does not exist.',
  ],
  [
    'a choice that is not told',
    withFact('data_choice', { choices: { return: true, both: true, none_held: true } }),
    'Fact data_choice does not say whether it has words for the option "delete".',
  ],
])('%s is found', (_what, broken, sentence) => {
  expect(playbookProblems(broken)).toEqual([sentence]);
});

const { initiators, reasons } = playbook;
test.each<[string, ParagraphShape[], number]>([
  ['without paragraphs', [], initiators.length * reasons.length],
  [
    'without one for us',
    [{ id: 'end', only: { initiators: ['client'] } }],
    (initiators.length - 1) * reasons.length,
  ],
  [
    'whose only one may be left out',
    [{ id: 'end', ifKnown: 'today' }],
    initiators.length * reasons.length,
  ],
])('a message %s says nothing for some offboardings', (_how, body, combinations) => {
  const found = playbookProblems(withLetter({ body }));
  expect(found).toHaveLength(combinations);
  expect(found).toContain('Message letter says nothing for us with cost.');
});
