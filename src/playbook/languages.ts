/** Languages of what the client reads: the survey and the messages. The first is the default. */
export const languageIds = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof languageIds)[number];
export const firstLanguage: Language = 'en';

/** Names for the rep. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
};

/** Returns the language of a tag such as `de-AT` or HubSpot's `de-at`; undefined for one without texts. */
export function languageOf(tag: string): Language | undefined {
  const [primary] = tag.trim().toLowerCase().split(/[-_]/);
  return languageIds.find((language) => language === primary);
}
