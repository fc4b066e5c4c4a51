import de from './survey/de.json';
import en from './survey/en.json';
import es from './survey/es.json';
import fr from './survey/fr.json';
import type { SurveyLanguage } from './survey-shape';

/** Languages of the survey, in the page's order. To add one, add a file and a line here. */
const files = { en, de, fr, es };

export type Language = keyof typeof files;
export type SurveyTextId = keyof typeof en.texts;

/** The default language, also for texts that another language lacks. */
export const firstLanguage: Language = 'en';

export const surveyLanguages: Readonly<Record<Language, SurveyLanguage>> = files;
export const languages: readonly Language[] = Object.keys(files).filter(
  (key): key is Language => key in files,
);

/** Returns a text of the survey page in a language. */
export const surveyText = (language: Language, id: SurveyTextId): string =>
  surveyLanguages[language].texts[id] || en.texts[id];

/** Returns the words of a question or an option in a language, by key. */
export const surveyWords = (language: Language, key: string): string =>
  surveyLanguages[language].questions[key] || surveyLanguages[firstLanguage].questions[key] || '';
