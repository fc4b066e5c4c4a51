import de from './survey/de.json';
import en from './survey/en.json';
import es from './survey/es.json';
import fr from './survey/fr.json';
import type { SurveyLanguage } from './survey-shape';

/** The languages that a client may read the survey in: a file and a line here for each, in the page's order. */
const files = { en, de, fr, es };

export type Language = keyof typeof files;
export type SurveyTextId = keyof typeof en.texts;

/** For everybody whose language is not among them, and for what another language lacks. */
export const firstLanguage: Language = 'en';

export const surveyLanguages: Readonly<Record<Language, SurveyLanguage>> = files;
export const languages: readonly Language[] = Object.keys(files).filter(
  (key): key is Language => key in files,
);

/** A text of the page in a language. */
export const surveyText = (language: Language, id: SurveyTextId): string =>
  surveyLanguages[language].texts[id] || en.texts[id];

/** The words of a question or an option in a language, by their key. */
export const surveyWords = (language: Language, key: string): string =>
  surveyLanguages[language].questions[key] || surveyLanguages[firstLanguage].questions[key] || '';
