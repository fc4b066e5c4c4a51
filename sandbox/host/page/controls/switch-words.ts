import type { Switches } from '../api/controls';

/** `{ companies: ['city'] }` as `companies.city`, and back; a word without a dot or a property is left out. */
export const fromRules = (rules: Switches['requiredProperties']): string[] =>
  Object.entries(rules).flatMap(([type, names]) => names.map((name) => `${type}.${name}`));

export function toRules(words: string[]): Switches['requiredProperties'] {
  const rules: Switches['requiredProperties'] = {};
  for (const word of words) {
    const [, type, name] = /^([^.]+)\.(.+)$/.exec(word.trim()) ?? [];
    if (type && name) rules[type] = [...(rules[type] ?? []), name];
  }
  return rules;
}

/** An object that the account lacks, by the status that says so; an empty status gives it back. */
export function withObject(
  off: Switches['objectsOff'],
  type: string,
  status: string,
): Switches['objectsOff'] {
  const others = Object.entries(off).filter(([name]) => name !== type);
  return Object.fromEntries(status ? [...others, [type, Number(status)]] : others);
}
