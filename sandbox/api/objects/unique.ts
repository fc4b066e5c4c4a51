import type { Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { invalid, refuse } from '../server/errors';
import { holds, STALE_MS } from '../switches/assumptions';
import type { CrmRecord } from './entities';

/** Emails are the same whatever their case. */
const uniqueKey = (name: string, value: string) => (name === 'email' ? value.toLowerCase() : value);

/** The id of the record that has this value of a unique property. */
export function findUnique(
  crm: Crm,
  type: ObjectType,
  name: string,
  value: string,
): string | undefined {
  const part = `${type.id}/${name}`;
  const key = uniqueKey(name, value);
  return crm.tables.unique.get(part, key) ?? staleId(crm, `${part} ${key}`);
}

/** Values that were replaced and still match, where `unique-at-once` is false. */
const replaced = new WeakMap<Crm, Map<string, { id: string; until: number }>>();

function staleId(crm: Crm, key: string): string | undefined {
  const stale = replaced.get(crm)?.get(key);
  return stale && stale.until > crm.now().getTime() ? stale.id : undefined;
}

function keepStale(crm: Crm, key: string, id: string): void {
  if (holds(crm, 'unique-at-once')) return;
  const all = replaced.get(crm) ?? new Map<string, { id: string; until: number }>();
  replaced.set(crm, all.set(key, { id, until: crm.now().getTime() + STALE_MS }));
}

/** Notes which record has a unique value; throws HubSpot's refusal when another one has it. */
export function claimUnique(
  crm: Crm,
  type: ObjectType,
  id: string,
  name: string,
  value: string,
  before?: string,
): void {
  if (!crm.tables.properties.get(type.id, name)?.hasUniqueValue) return;
  const part = `${type.id}/${name}`;
  if (before !== undefined) {
    crm.tables.unique.remove(part, uniqueKey(name, before));
    keepStale(crm, `${part} ${uniqueKey(name, before)}`, id);
  }
  if (value === '') return;
  const other = crm.tables.unique.get(part, uniqueKey(name, value));
  if (other !== undefined && other !== id) throw duplicate(crm, type, id, name, value, other);
  crm.tables.unique.put(part, uniqueKey(name, value), id);
}

/** 400 for a unique property, seen live; 409 for a contact's email. */
function duplicate(
  crm: Crm,
  type: ObjectType,
  id: string,
  name: string,
  value: string,
  other: string,
) {
  if (type.id === '0-1' && name === 'email') {
    return refuse(409, `Contact already exists. Existing ID: ${other}`, { category: 'CONFLICT' });
  }
  const where = `portalId=${crm.portalId}, objectTypeId=${type.id}, propertyName=${name}, value=${value}`;
  const message = `Cannot set PropertyValueCoordinates{${where}} on ${id}. ${other} already has that value.`;
  return invalid(message, {
    errors: [{ message, code: 'CONFLICTING_UNIQUE_VALUE', context: { propertyName: [name] } }],
  });
}

/** Frees the unique values of a record that goes away. */
export function releaseUnique(crm: Crm, type: ObjectType, record: CrmRecord): void {
  for (const [name, value] of Object.entries(record.properties)) {
    if (!crm.tables.properties.get(type.id, name)?.hasUniqueValue) continue;
    crm.tables.unique.remove(`${type.id}/${name}`, uniqueKey(name, value));
  }
}
