import type { Locator, Page } from 'playwright-core';
import { answerProperty } from '../../src/crm/names';
import { surveyWords, type Language } from '../../src/playbook/survey-languages';
import { surveyQuestions, type SurveyQuestion } from '../../src/playbook/survey-lookup';
import { wordsKey } from '../../src/playbook/survey-shape';

/** Characters that need escaping in a form, a page or HubSpot. */
const words = '„Früher“ & klarer, < 5 Tage.';

/** Returns an answer to every question by its id; `shown` is the option's text on the page. */
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
      const shown = surveyWords({ language }, wordsKey.option(question.id, option.id));
      return { value: option.id, shown };
    }
  }
}

/** Answers every question on the page, by its text. */
export async function answerAll(page: Page, language: Language) {
  for (const { question, shown } of everyAnswer(language)) {
    const label = surveyWords({ language }, question.id);
    if (question.kind === 'long') await page.getByLabel(label).fill(shown);
    else await groupOf(page, label).getByLabel(shown, { exact: true }).check();
  }
}

export const groupOf = (page: Page, name: string): Locator =>
  page.getByRole('group', { name, exact: true });

/** Returns the record's expected properties. */
export const stored = (language: Language): Record<string, string> =>
  Object.fromEntries(
    everyAnswer(language).map(({ question, value }) => [answerProperty(question.id), value]),
  );
