import en from './survey/en.json';

const words: Readonly<Record<string, string>> = en.questions;

/** The survey's English texts, by key, for the card, whose bundle needs no other language. */
export const wordsInEnglish = (key: string): string => words[key] ?? '';
