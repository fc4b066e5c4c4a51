import type { CalendarDate } from '../calendar/calendar-date';
import { dateInLocale } from '../calendar/date-in-words';
import {
  surveyLanguages,
  surveyText,
  type Language,
  type SurveyTextId,
} from '../playbook/survey-languages';

/** A text of the page in a language, with what it leaves open filled in once. */
export function say(
  id: SurveyTextId,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return surveyText(language, id).replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => values[name] ?? '',
  );
}

/** A calendar date as the language writes it. */
export const dayIn = (language: Language, date: CalendarDate): string =>
  dateInLocale(surveyLanguages[language].locale, date);
