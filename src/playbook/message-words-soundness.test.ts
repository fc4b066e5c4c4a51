import { firstLanguage, languageIds } from './languages';
import { messageLanguages } from './message-languages';
import type { ParagraphShape } from './message-shape';
import type { MessageWords } from './message-words';
import { wrongMessageWords } from './message-words-soundness';
import { playbook } from './playbook';
import type { PlaybookShape } from './shape';

const ours: PlaybookShape = playbook;
const english = messageLanguages[firstLanguage];

/** A message with one paragraph of its own, and English words that have it. */
function withLetter(text: string, paragraph: Omit<ParagraphShape, 'id'> = {}, subject = 'Goodbye') {
  const body = [{ id: 'end', ...paragraph }];
  const letter = { id: 'letter', label: 'Letter', step: 'closing_letter', body };
  const messages = { ...english.messages, letter: { subject, body: { end: text } } };
  const words: MessageWords = { ...english, messages };
  return wrongMessageWords({ ...ours, messages: [...ours.messages, letter] }, { en: words }, words);
}

test('every message is in every language, with the same paragraphs and the same facts', () => {
  expect(Object.keys(messageLanguages)).toEqual([...languageIds]);
  expect(wrongMessageWords(ours, messageLanguages, english)).toEqual([]);
});

test('no two languages have a text in common, but for signs and facts', () => {
  const texts = languageIds.map((language) =>
    Object.values(messageLanguages[language].messages).flatMap(({ subject, body }) => [
      subject,
      ...Object.values(body),
    ]),
  );
  const isOnlyFacts = (text: string) => !/[a-z]/i.test(text.replace(/\{\{\w+\}\}/g, ''));
  const all = texts.flatMap((own) => own.filter((text) => !isOnlyFacts(text)));
  const own = texts.map((one) => new Set(one.filter((text) => !isOnlyFacts(text))).size);
  expect(new Set(all).size).toBe(own.reduce((a, b) => a + b));
});

test.each([
  [
    'an unknown fact in a paragraph',
    withLetter('On {{last_day}}.'),
    'Message letter refers to "last_day", which does not exist.',
  ],
  [
    'an unknown fact in the subject',
    withLetter('We end.', {}, 'To {{company}}'),
    'Message letter refers to "company", which does not exist.',
  ],
  [
    'a fact with blanks around it',
    withLetter('On {{ today }}.'),
    'Message letter refers to " today ", which does not exist.',
  ],
  [
    'half a placeholder',
    withLetter('On {{today}.'),
    'The messages in "en": it has a brace outside of a placeholder in messages.letter.end.',
  ],
  [
    'a reason told when we end it',
    withLetter('The cost.', { only: { reasons: ['cost'] } }),
    'Message letter tells the reason for initiator us: "The cost.".',
  ],
  [
    "the client's words when we end it",
    withLetter('“{{client_words}}”', { only: { initiators: ['client', 'us'] } }),
    'Message letter tells the reason for initiator us: "“{{client_words}}”".',
  ],
  [
    'a reason told in the subject',
    withLetter('We end.', {}, 'About {{reason_in_words}}'),
    'Message letter tells the reason for initiator us: "About {{reason_in_words}}".',
  ],
  [
    'an empty text',
    withLetter(' '),
    'The messages in "en": it lacks the text messages.letter.end.',
  ],
])('%s is found', (_what, found, sentence) => {
  expect(found).toEqual([sentence]);
});

test.each([
  [
    'a reason told where it may be',
    withLetter('A {{reason_in_words}}.', { only: { initiators: ['client'] } }),
  ],
  [
    'a reason told by leave',
    withLetter('Done.', { only: { reasons: ['project_completed'] }, mayTellReason: true }),
  ],
])('%s is sound', (_what, found) => {
  expect(found).toEqual([]);
});

const thanks = english.messages.thank_you!;
const inGerman = (body: Record<string, string>, more: Partial<MessageWords> = {}) =>
  wrongMessageWords(
    ours,
    {
      de: {
        ...english,
        ...more,
        messages: { ...english.messages, thank_you: { ...thanks, body } },
      },
    },
    english,
  );

test.each([
  [
    'a paragraph that is missing',
    inGerman({ ...thanks.body, talk: '' }),
    'it lacks the text messages.thank_you.talk',
  ],
  [
    'a paragraph too many',
    inGerman({ ...thanks.body, ps: 'PS' }),
    'it has the text messages.thank_you.ps, which does not exist',
  ],
  [
    'a fact that the first language does not tell there',
    inGerman({ ...thanks.body, talk: 'Am {{today}}.' }),
    'it fills something else into the text messages.thank_you.talk',
  ],
  [
    'a year with too few months',
    inGerman(thanks.body, { months: ['Januar'] }),
    'it does not have twelve months',
  ],
])('%s is found', (_what, found, problem) => {
  expect(found).toEqual([`The messages in "de": ${problem}.`]);
});

test('a fact that nothing uses is found', () => {
  const facts = [...ours.facts, { id: 'weather', kind: 'text' as const }];
  const words = { ...english, facts: { ...english.facts, weather: 'the weather' } };
  expect(wrongMessageWords({ ...ours, facts }, { en: words }, words)).toEqual([
    'No message uses the fact weather.',
  ]);
});
