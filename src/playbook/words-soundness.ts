/** Texts of a language by key. */
export type Words = Readonly<Record<string, string>>;

/**
 * Returns what is wrong with a language's texts: keys that it lacks or should not have, and placeholders that differ from
 * those of the first language. `kind` is what the sentence calls them.
 */
export function wrongWords(
  kind: string,
  keys: readonly string[],
  words: Words,
  first: Words,
): string[] {
  const isMissing = (key: string) => !words[key]?.trim();
  return [
    ...keys.filter(isMissing).map((key) => `lacks the ${kind} ${key}`),
    ...keys
      .filter((key) => !isMissing(key) && filledIn(words[key]) !== filledIn(first[key]))
      .map((key) => `fills something else into the ${kind} ${key}`),
    ...Object.keys(words)
      .filter((key) => !keys.includes(key))
      .map((key) => `has the ${kind} ${key}, which does not exist`),
  ];
}

const filledIn = (text = ''): string => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join(' ');
