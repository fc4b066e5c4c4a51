import type { CalendarDate } from '../calendar/calendar-date';
import { dateInLocale } from '../calendar/date-in-words';
import {
  surveyLanguages,
  surveyText,
  type Language,
  type SurveyTextId,
  type Voice,
} from '../playbook/survey-languages';

/**
 * Returns a text of the page in a language with its placeholders filled in; a filled-in value is not parsed
 * again.
 */
export function pageText(
  id: SurveyTextId,
  voice: Voice,
  values: Readonly<Record<string, string>> = {},
): string {
  return surveyText(voice, id).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

/** Returns a calendar date in a language's format. */
export const dayIn = (language: Language, date: CalendarDate): string =>
  dateInLocale(surveyLanguages[language].locale, date);
