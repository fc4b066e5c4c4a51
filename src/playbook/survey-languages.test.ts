import { surveyText, surveyWords } from './survey-languages';
import type { SurveyLanguage } from './survey-shape';

/** The French file without one text and without the words of one option. */
jest.mock('./survey/fr.json', () => {
  const whole = jest.requireActual<SurveyLanguage>('./survey/fr.json');
  const texts = { ...whole.texts, send: undefined };
  return { ...whole, texts, questions: { ...whole.questions, 'work_again.no': '' } };
});

test('what a language lacks is said in the first one', () => {
  expect(surveyText({ language: 'fr' }, 'send')).toBe('Send');
  expect(surveyText({ language: 'fr' }, 'change')).toBe('Modifier mes réponses');
  expect(surveyWords({ language: 'fr' }, 'work_again.no')).toBe('No');
  expect(surveyWords({ language: 'fr' }, 'work_again.yes')).toBe('Oui');
});
