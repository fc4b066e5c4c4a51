import type { PlaybookChanges } from './changes';
import { changesProblems } from './changes-soundness';

const inMessage = (key: string, text: string): PlaybookChanges => ({
  words: { de: { messages: { announcement: { body: { [key]: text } } } } },
});
const inSurvey = (words: NonNullable<PlaybookChanges['survey']>['words']): PlaybookChanges => ({
  survey: { words },
});
const where = 'The ending in writing in German: ';

test.each<[string, PlaybookChanges]>([
  ['nothing', {}],
  ['a text with a fact', inMessage('thanks', 'Danke, {{client_contact_name}}.')],
  ['a reason where it may be told', inMessage('cost', 'Wegen {{reason_in_words}}.')],
  [
    'the words of an alternative',
    { words: { fr: { options: { 'alternative.pause': 'un répit' } } } },
  ],
  ['a text of the survey', inSurvey({ es: { texts: { title: '¿Qué tal?' } } })],
  ['a question of the survey', inSurvey({ es: { questions: { 'contact.ways.phone': 'Tel' } } })],
])('%s can be published', (_what, changes) => {
  expect(changesProblems(changes)).toEqual([]);
});

test.each<[string, PlaybookChanges, string]>([
  [
    'a placeholder that nothing fills in',
    inMessage('thanks', 'Danke, {{vorname}}.'),
    `${where}Nothing is filled in for {{vorname}}.`,
  ],
  ['an empty text', inMessage('thanks', ' '), `${where}The text is empty.`],
  [
    'a brace that a client would read',
    inMessage('thanks', 'Danke, {client_contact_name}.'),
    `${where}A brace stands outside of a placeholder such as {{today}}.`,
  ],
  [
    'a paragraph that there is not',
    inMessage('ps', 'PS'),
    `${where}It is a text that nothing reads.`,
  ],
  [
    'a reason told to those who are not to read it',
    inMessage('thanks', 'Danke, trotz {{reason_in_words}}.'),
    `${where}{{reason_in_words}} tells the reason, which is not said to every client who reads this.`,
  ],
  [
    'a placeholder in the words of an alternative',
    { words: { en: { options: { 'alternative.pause': 'a pause of {{today}}' } } } },
    'An alternative in English: Nothing is filled in for {{today}}.',
  ],
  [
    'a placeholder that this text of the survey does not have',
    inSurvey({ en: { texts: { title: 'For {{company}}' } } }),
    'The survey in English: Nothing is filled in for {{company}}.',
  ],
  [
    'an unknown text of the survey',
    inSurvey({ en: { questions: { weather: 'Sunny?' } } }),
    'The survey in English: It is a text that nothing reads.',
  ],
])('%s is named', (_what, changes, problem) => {
  expect(changesProblems(changes)).toEqual([problem]);
});
