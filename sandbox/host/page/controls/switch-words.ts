import type { Switches } from '../api/controls';
import { people } from '../api/people';

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

/** `{ city: [60100002] }` as `city: Bruno Keller`, and back; a word without a property or a person is left out. */
export const fromEditors = (editors: Switches['onlyEditors']): string[] =>
  Object.entries(editors).flatMap(([property, users]) =>
    users.map(
      (user) => `${property}: ${people.find(({ userId }) => userId === user)?.name ?? user}`,
    ),
  );

export function toEditors(words: string[]): Switches['onlyEditors'] {
  const editors: Switches['onlyEditors'] = {};
  for (const word of words) {
    const [, property, who] = /^([^:]+):(.+)$/.exec(word) ?? [];
    const name = who?.trim();
    const user = people.find((one) => one.name === name || String(one.userId) === name)?.userId;
    if (property && user) editors[property.trim()] = [...(editors[property.trim()] ?? []), user];
  }
  return editors;
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
