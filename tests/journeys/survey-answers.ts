import type { Locator, Page } from 'playwright-core';
import { answerProperty } from '../../src/crm/names';
import { surveyWords, type Language } from '../../src/playbook/survey-languages';
import { surveyQuestions, type SurveyQuestion } from '../../src/playbook/survey-lookup';
import { wordsKey } from '../../src/playbook/survey-shape';

/** Signs and letters that a form, a page or HubSpot could spoil. */
const words = '„Früher“ & klarer, < 5 Tage.';

/** An answer to every question of the playbook, by its id; the option as the page words it is `shown`. */
export const everyAnswer = (language: Language) =>
  surveyQuestions.map((question) => ({ question, ...answerTo(question, language) }));

function answerTo(question: SurveyQuestion, language: Language): { value: string; shown: string } {
  switch (question.kind) {
    case 'long':
      return { value: `${question.id}: ${words}`, shown: `${question.id}: ${words}` };
    case 'score':
      return { value: '3', shown: '3' };
    case 'choice': {
      const option = question.options.at(1) ?? question.options[0];
      if (!option) throw new Error(`The question ${question.id} has no options.`);
      const shown = surveyWords(language, wordsKey.option(question.id, option.id));
      return { value: option.id, shown };
    }
  }
}

/** Answers every question on the page, by its words. */
export async function answerAll(page: Page, language: Language) {
  for (const { question, shown } of everyAnswer(language)) {
    const asked = surveyWords(language, question.id);
    if (question.kind === 'long') await page.getByLabel(asked).fill(shown);
    else await groupOf(page, asked).getByLabel(shown, { exact: true }).check();
  }
}

export const groupOf = (page: Page, name: string): Locator =>
  page.getByRole('group', { name, exact: true });

/** What the record has then, property by property. */
export const stored = (language: Language): Record<string, string> =>
  Object.fromEntries(
    everyAnswer(language).map(({ question, value }) => [answerProperty(question.id), value]),
  );
