import { readdirSync } from 'node:fs';
import { firstLanguage, languages, surveyLanguages } from './survey-languages';
import { allSurveyQuestions } from './survey-lookup';
import type { SurveyLanguage } from './survey-shape';
import { wrongSurveyWords } from './survey-words-soundness';

test("our survey's words are whole in every language", () => {
  const first = surveyLanguages[firstLanguage];
  expect(wrongSurveyWords(allSurveyQuestions, surveyLanguages, first)).toEqual([]);
});

test('every file of a language is one of the languages, each with a name of its own', () => {
  const files = readdirSync('src/playbook/survey').map((file) => file.replace('.json', ''));
  expect(files.sort()).toEqual([...languages].sort());
  const names = languages.map((language) => surveyLanguages[language].name);
  expect(new Set(names).size).toBe(names.length);
});

const handling = { id: 'handling', label: 'Handling', kind: 'score', most: 5 } as const;
const english: SurveyLanguage = {
  name: 'English',
  locale: 'en-GB',
  texts: { until: 'Until {{until}}.' },
  questions: { handling: 'How?', 'handling.lowest': 'Badly', 'handling.highest': 'Well' },
};
const { handling: _, ...unasked } = english.questions;

test.each<[string, Partial<SurveyLanguage>, string]>([
  ['a text', { texts: {} }, 'lacks the text until'],
  ['the words of a question', { questions: unasked }, 'lacks the words of handling'],
  [
    'all but blanks',
    { questions: { ...english.questions, 'handling.lowest': ' ' } },
    'lacks the words of handling.lowest',
  ],
  [
    'what the others fill in',
    { texts: { until: 'Hasta {{on}}.' } },
    'fills something else into the text until',
  ],
  [
    'a text that is there',
    { texts: { ...english.texts, since: 'Desde' } },
    'has the text since, which does not exist',
  ],
  [
    'a question that is asked',
    { questions: { ...english.questions, price: '?' } },
    'has the words of price, which does not exist',
  ],
  ['a name', { name: '' }, 'has no name'],
  ['a locale', { locale: 'no_locale' }, 'has dates as in "no_locale", which is no locale'],
])('a language without %s is found', (_what, change, sentence) => {
  const languages = { en: english, es: { ...english, ...change } };
  expect(wrongSurveyWords([handling], languages, english)).toEqual([
    `The survey in "es" ${sentence}.`,
  ]);
});
