import type { CalendarDate } from '../calendar/calendar-date';
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

/** A calendar date as the language writes it: `30 April 2027`, `30. April 2027`. */
export function dayIn(language: Language, date: CalendarDate): string {
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const { locale } = surveyLanguages[language];
  return new Intl.DateTimeFormat(locale, style).format(new Date(`${date}T00:00:00Z`));
}
