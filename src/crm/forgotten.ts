import * as z from 'zod/mini';
import type { Properties } from './names';
import { readJson } from './read';
import { nextRevision, revisionProperty } from './revision';
import { companyWhenForgotten, recordWhenForgotten, type WhenForgotten } from './personal';

/** Who is named in place of somebody who was forgotten. */
const nobody = { id: 'forgotten', name: 'Forgotten' };
const forgottenName = 'Forgotten company';

/** Keys of JSON under which a day, a choice or a figure stands, or more JSON of these. */
const staysInJson: ReadonlySet<string> = new Set([
  ...['at', 'due', 'date', 'on', 'receivedOn', 'start', 'kind', 'option', 'amount', 'currency'],
  ...['evidence', 'openMoney', 'asOf', 'firstDue', 'link', 'through', 'times', 'right', 'given'],
  ...['terms', 'term', 'minimum', 'period', 'periods', 'renewal', 'notice', 'ours', 'convenience'],
  ...['length', 'unit', 'to', 'from', 'postalDays', 'arrives', 'opens', 'by', 'amendments'],
  ...[
    'changes',
    'calendar',
    'country',
    'region',
    'days',
    'holidays',
    'known',
    'balances',
    'open',
    'more',
  ],
]);

/** A JSON value without names and words: text stays only where it is a day, or under a key that allows no other. */
function daysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(daysOf);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, own]): [string, unknown][] => {
    if (isPerson(own)) return [[key, nobody]];
    if (key === 'requestId') return [[key, '']];
    if (key === 'why') return [[key, '–']];
    return staysInJson.has(key) ? [[key, daysOf(own)]] : [];
  });
  return Object.fromEntries(entries);
}

const personField = z.lazy(() => z.object({ id: z.string(), name: z.string() }));
const isPerson = (value: unknown): boolean => personField.safeParse(value).success;

/** Evidence that is nothing but what somebody typed. */
const wordsOnly = z.lazy(() => z.object({ kind: z.enum(['note', 'link']) }));

function withoutWords(text: string): string {
  const { evidence, ...rest } = readJson(z.record(z.string(), z.unknown()), text) ?? {};
  const isKept = evidence !== undefined && !wordsOnly.safeParse(evidence).success;
  const kept = { ...rest, ...(isKept && { evidence }) };
  return Object.keys(kept).length > 0 ? JSON.stringify(daysOf(kept)) : '';
}

/** Returns what a value becomes. */
function becomes(name: string, value: string, what: WhenForgotten, key: string): string {
  switch (what) {
    case 'stays':
      return value;
    case 'emptied':
      return '';
    case 'renamed':
      return name === 'company_name'
        ? forgottenName
        : `${forgottenName} – offboarding ${key.split('-').at(-1) ?? ''}`;
    case 'days_only':
      return withoutWords(value);
  }
}

const changesOf = (
  properties: Properties,
  lists: Iterable<readonly [string, WhenForgotten]>,
  key = '',
): Record<string, string> =>
  Object.fromEntries(
    [...lists].flatMap(([name, what]): [string, string][] => {
      const value = properties[name];
      const next = value ? becomes(name, value, what, key) : '';
      return value && next !== value ? [[name, next]] : [];
    }),
  );

/** Returns what changes on an offboarding's record that is forgotten; empty where nothing personal is left. */
export const forgottenRecord = (properties: Properties): Record<string, string> =>
  changesOf(properties, recordWhenForgotten, properties['offboarding_key'] ?? '');

/** The same with the next revision, so that a write of the card that began before is refused (007). */
export const withRevision = (changes: Record<string, string>, properties: Properties) => ({
  ...changes,
  [revisionProperty]: nextRevision(
    properties['offboarding_key'] ?? '',
    properties[revisionProperty],
  ),
});

/** Returns what changes on the company. */
export const forgottenCompany = (properties: Properties): Record<string, string> =>
  changesOf(properties, Object.entries(companyWhenForgotten));
