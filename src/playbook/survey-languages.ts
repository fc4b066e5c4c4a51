import de from './survey/de.json';
import en from './survey/en.json';
import es from './survey/es.json';
import fr from './survey/fr.json';
import { firstLanguage, languageIds, type Language } from './languages';
import type { SurveyLanguage } from './survey-shape';

export { firstLanguage, type Language };

export type SurveyTextId = keyof typeof en.texts;

/** The survey's texts by language. To add one, add a file and its id in `languages.ts`. */
export const surveyLanguages: Readonly<Record<Language, SurveyLanguage>> = { en, de, fr, es };
export const languages: readonly Language[] = languageIds;

/** Returns a text of the survey page in a language. */
export const surveyText = (language: Language, id: SurveyTextId): string =>
  surveyLanguages[language].texts[id] || en.texts[id];

/** Returns the words of a question or an option in a language, by key. */
export const surveyWords = (language: Language, key: string): string =>
  surveyLanguages[language].questions[key] || surveyLanguages[firstLanguage].questions[key] || '';
