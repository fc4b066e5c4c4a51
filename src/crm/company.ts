import * as z from 'zod/mini';
import {
  mergedIdsProperty,
  mirrorProperties,
  ownerProperty,
  type MirrorProperty,
} from '../api/properties-to-send';
import { read } from './read';
import type { Properties } from './names';

/** The company in view, as HubSpot passes it to a function with `propertiesToSend`. */
export interface Company {
  id: string;
  name: string;
  /** Number of the present or last offboarding; 0 if there was none. */
  number: number;
  /** `<company id>-<number>` of that offboarding; keeps the first company's id after a merge. */
  key: string;
  status: 'starting' | 'under_way' | 'paused' | 'closed' | undefined;
  recordId: string;
  /** Ids before a merge, its own and those of the other companies; empty if it was never merged. */
  mergedIds: string[];
  /** The properties of the mirror that the account has. */
  mirror: Properties;
  /** Names of the derived properties that the account lacks; nothing can be written to them. */
  lacks: MirrorProperty[];
}

const sent = z.lazy(() =>
  z.record(z.string(), z.nullish(z.union([z.string(), z.number(), z.boolean()]))),
);
const statusField = z.enum(['starting', 'under_way', 'paused', 'closed']);

/** Properties of the mirror by which the record is found. The others are derived from the record. */
const findingProperties: readonly MirrorProperty[] = [
  'offboarding_number',
  'offboarding_key',
  'offboarding_status',
  'offboarding_record_id',
];

/**
 * Parses `propertiesToSend`. A property missing in the account is an absent key, one without a value is null or empty
 * (measured on HubSpot's dev server). `not_provisioned`: a property by which the record is found is missing.
 */
export function companyOf(
  propertiesToSend: unknown,
): Company | 'no_record' | { not_provisioned: MirrorProperty[] } {
  const raw = read(sent, propertiesToSend);
  if (!raw?.hs_object_id) return 'no_record';
  const lacks = mirrorProperties.filter((name) => !(name in raw));
  const isFindable = !lacks.some((name) => findingProperties.includes(name));
  if (!isFindable) return { not_provisioned: lacks };
  const mirror = Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, String(value ?? '')]),
  );
  return {
    id: String(raw.hs_object_id),
    name: mirror.name || `Company ${raw.hs_object_id}`,
    number: countIn(mirror.offboarding_number),
    key: mirror.offboarding_key ?? '',
    status: read(statusField, mirror.offboarding_status),
    recordId: mirror.offboarding_record_id ?? '',
    mergedIds: (mirror[mergedIdsProperty] ?? '').split(';').filter((id) => /^\d+$/.test(id)),
    mirror,
    lacks,
  };
}

/** Returns HubSpot's id of the owner of the company in view; undefined if it has none. */
export const ownerOf = (propertiesToSend: unknown): string | undefined =>
  String(read(sent, propertiesToSend)?.[ownerProperty] ?? '') || undefined;

function countIn(text = ''): number {
  const count = Number(text);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

/** Returns the company's id and the number in a key, if it is a key of this company or of one merged into it. */
export function partsOfKey(
  key: string | null | undefined,
  { id, mergedIds }: Pick<Company, 'id' | 'mergedIds'>,
): { prefix: string; number: number } | undefined {
  const [, prefix = '', number] = /^(\d+)-(\d{1,6})$/.exec(key ?? '') ?? [];
  return [id, ...mergedIds].includes(prefix) ? { prefix, number: countIn(number) } : undefined;
}

/**
 * Whether the properties by which the record is found contradict each other, as after an edit by hand or an import over
 * them; or are empty, while others of the mirror are not.
 */
export function isInDoubt(company: Company): boolean {
  const { number, key, status, recordId, mirror } = company;
  const isFilled = (name: MirrorProperty) => (mirror[name] ?? '') !== '';
  if (!findingProperties.some(isFilled)) return mirrorProperties.some(isFilled);
  const parts = partsOfKey(key, company);
  if (!parts || parts.number !== number) return true;
  return status !== 'starting' && !/^\d+$/.test(recordId);
}

/** Maximum number of merged companies, and of offboardings of each, that are read: a batch read takes 100 records. */
const maxKeysRead = { companies: 20, offboardings: 3 };

/** Returns the keys of possible offboardings of companies that were merged into this one. */
export function keysOfMerged(company: Pick<Company, 'id' | 'key' | 'mergedIds'>): string[] {
  const own = keyOf(company, 1);
  const numbers = Array.from({ length: maxKeysRead.offboardings }, (_, index) => index + 1);
  return company.mergedIds
    .filter((id) => `${id}-1` !== own)
    .slice(-maxKeysRead.companies)
    .flatMap((id) => numbers.map((number) => `${id}-${number}`));
}

/** Returns the key of a company's offboarding `number`, with the prefix of the company's existing key. */
export function keyOf(company: Pick<Company, 'id' | 'key'>, number: number): string {
  const [prefix = company.id] = company.key ? company.key.split(/-(?=\d+$)/) : [];
  return `${prefix}-${number}`;
}

/** Whether a key is that of the company's present or last offboarding. */
export const isKeyOfLast = (
  company: Pick<Company, 'id' | 'key' | 'number'>,
  key: string,
): boolean => keyOf(company, company.number) === key;

/** Returns the keys of the company's offboardings, newest first; at most the last 20. */
export function keysOf(company: Pick<Company, 'id' | 'key' | 'number'>): string[] {
  const newest = Array.from(
    { length: Math.min(company.number, 20) },
    (_, back) => company.number - back,
  );
  return newest.map((number) => keyOf(company, number));
}
