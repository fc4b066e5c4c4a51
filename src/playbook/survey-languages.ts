import de from './survey/de.json';
import en from './survey/en.json';
import es from './survey/es.json';
import fr from './survey/fr.json';
import type { ByPlaybook } from './changes';
import { firstLanguage, languageIds, type Language } from './languages';
import type { SurveyLanguage } from './survey-shape';

export { firstLanguage, type Language };

export type SurveyTextId = keyof typeof en.texts;

/** The survey's texts by language. To add one, add a file and its id in `languages.ts`. */
export const surveyLanguages: Readonly<Record<Language, SurveyLanguage>> = { en, de, fr, es };
export const languages: readonly Language[] = languageIds;

/** The language that the client reads, and the playbook whose words count. */
export interface Voice extends ByPlaybook {
  language: Language;
}

/** The languages that the survey is offered in. */
export const languagesOf = ({ playbook }: ByPlaybook): readonly Language[] =>
  playbook?.changes.survey?.languages ?? languages;

const changed = ({ playbook, language }: Voice) =>
  playbook?.changes.survey?.words?.[language] ?? {};

/** Returns a text of the survey page in a language. */
export const surveyText = (voice: Voice, id: SurveyTextId): string =>
  changed(voice).texts?.[id] || surveyLanguages[voice.language].texts[id] || en.texts[id];

/** Returns the words of a question or an option in a language, by key. */
export const surveyWords = (voice: Voice, key: string): string =>
  changed(voice).questions?.[key] ||
  surveyLanguages[voice.language].questions[key] ||
  surveyLanguages[firstLanguage].questions[key] ||
  '';
