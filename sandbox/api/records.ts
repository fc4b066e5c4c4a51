import { link, relinkAll, requireAssociationType } from './associations';
import type { AssociationSpec } from './associations';
import { ALL } from './account';
import type { Crm } from './account';
import type { CrmRecord, ObjectType, ValueVersion } from './entities';
import { invalid, recordNotFound, refuse } from './errors';
import { checkWrite } from './write-check';

/** Values as sent; null and "" clear. */
export type Values = Record<string, string | number | boolean | null>;

export interface InlineAssociation {
  to: { id: string };
  types: AssociationSpec[];
}

/** Versions of a value that are kept. Unverified: HubSpot's docs name 20 for most objects. */
const MAX_VERSIONS = 20;

/** A live record by id or, with `idProperty`, by the value of a unique property. */
export function findRecord(
  crm: Crm,
  type: ObjectType,
  id: string,
  idProperty?: string,
): CrmRecord | undefined {
  const found = crm.tables.records.get(type.id, resolveId(crm, type, id, idProperty) ?? '');
  if (found?.mergedInto !== undefined) return findRecord(crm, type, found.mergedInto);
  return found?.archived ? undefined : found;
}

export function requireRecord(
  crm: Crm,
  type: ObjectType,
  id: string,
  idProperty?: string,
): CrmRecord {
  const record = findRecord(crm, type, id, idProperty);
  if (!record) throw recordNotFound(id);
  return record;
}

export function createRecord(
  crm: Crm,
  type: ObjectType,
  values: Values,
  associations: InlineAssociation[] = [],
): CrmRecord {
  const written = checkWrite(crm, type, undefined, values);
  refuseMissing(type, written);
  const id = String(crm.nextId('records'));
  const at = crm.now().toISOString();
  const kept = { hs_object_id: id, [type.createdProperty]: at, ...written };
  const empty: CrmRecord = {
    id,
    properties: {},
    history: {},
    createdAt: at,
    updatedAt: at,
    archived: false,
  };
  const record = save(crm, type, empty, kept);
  for (const association of associations) linkInline(crm, type, id, association);
  return record;
}

/** Changes what differs; a write of what is there already changes nothing but is answered the same. */
export function updateRecord(
  crm: Crm,
  type: ObjectType,
  before: CrmRecord,
  values: Values,
): CrmRecord {
  const written = checkWrite(crm, type, before, values);
  const changed = Object.entries(written).filter(
    ([name, value]) => (before.properties[name] ?? '') !== value,
  );
  return changed.length === 0 ? before : save(crm, type, before, Object.fromEntries(changed));
}

export function archiveRecord(crm: Crm, type: ObjectType, id: string): void {
  const before = findRecord(crm, type, id);
  if (!before) return;
  releaseUnique(crm, type, before);
  relinkAll(crm, { type, id: before.id });
  const archivedAt = crm.now().toISOString();
  crm.tables.records.put(type.id, before.id, { ...before, archived: true, archivedAt });
}

/**
 * Merges two records into a new one with an id of its own; the first one's values win, and both old ids lead to
 * it. Source: the project's reference (ids change); that old ids are followed is unverified.
 */
export function mergeRecords(
  crm: Crm,
  type: ObjectType,
  primaryId: string,
  otherId: string,
): CrmRecord {
  const [primary, other] = [requireRecord(crm, type, primaryId), requireRecord(crm, type, otherId)];
  if (primary.id === other.id) throw invalid('Cannot merge a record with itself.');
  const id = String(crm.nextId('records'));
  const ids = [primary, other].flatMap((old) => [
    old.id,
    old.properties['hs_merged_object_ids'] ?? '',
  ]);
  const merged: CrmRecord = {
    ...primary,
    id,
    properties: { ...other.properties, ...primary.properties, hs_object_id: id },
    history: { ...other.history, ...primary.history },
  };
  for (const old of [primary, other]) releaseUnique(crm, type, old);
  const saved = save(crm, type, merged, { hs_merged_object_ids: ids.filter(Boolean).join(';') });
  for (const [name, value] of Object.entries(saved.properties))
    claimUnique(crm, type, id, name, value);
  for (const old of [primary, other]) {
    relinkAll(crm, { type, id: old.id }, { type, id });
    crm.tables.records.put(type.id, old.id, { ...old, archived: true, mergedInto: id });
  }
  return saved;
}

function resolveId(
  crm: Crm,
  type: ObjectType,
  id: string,
  idProperty?: string,
): string | undefined {
  if (idProperty === undefined || idProperty === 'hs_object_id') return id;
  if (!crm.tables.properties.get(type.id, idProperty)?.hasUniqueValue) {
    throw invalid(`Property ${idProperty} is not a unique property of object type ${type.id}.`);
  }
  return crm.tables.unique.get(`${type.id}/${idProperty}`, uniqueKey(idProperty, id));
}

function save(
  crm: Crm,
  type: ObjectType,
  before: CrmRecord,
  changed: Record<string, string>,
): CrmRecord {
  const updatedAt = crm.now().toISOString();
  const after: CrmRecord = {
    ...before,
    properties: { ...before.properties },
    history: { ...before.history },
    updatedAt,
  };
  for (const [name, value] of Object.entries({ ...changed, [type.modifiedProperty]: updatedAt })) {
    claimUnique(crm, type, before.id, name, value, before.properties[name]);
    if (value === '') delete after.properties[name];
    else after.properties[name] = value;
    const version: ValueVersion = { value, timestamp: updatedAt, sourceType: 'INTEGRATION' };
    after.history[name] = [version, ...(before.history[name] ?? [])].slice(0, MAX_VERSIONS);
  }
  crm.tables.records.put(type.id, after.id, after);
  return after;
}

/** Emails are the same whatever their case. */
const uniqueKey = (name: string, value: string) => (name === 'email' ? value.toLowerCase() : value);

function claimUnique(
  crm: Crm,
  type: ObjectType,
  id: string,
  name: string,
  value: string,
  before?: string,
): void {
  if (!crm.tables.properties.get(type.id, name)?.hasUniqueValue) return;
  const part = `${type.id}/${name}`;
  if (before !== undefined) crm.tables.unique.remove(part, uniqueKey(name, before));
  if (value === '') return;
  const other = crm.tables.unique.get(part, uniqueKey(name, value));
  if (other !== undefined && other !== id) throw duplicate(crm, type, id, name, value, other);
  crm.tables.unique.put(part, uniqueKey(name, value), id);
}

/** 400 for a unique property, seen live by way of the project's reference; 409 for a contact's email. */
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

function releaseUnique(crm: Crm, type: ObjectType, record: CrmRecord): void {
  for (const [name, value] of Object.entries(record.properties)) {
    if (!crm.tables.properties.get(type.id, name)?.hasUniqueValue) continue;
    crm.tables.unique.remove(`${type.id}/${name}`, uniqueKey(name, value));
  }
}

function refuseMissing(type: ObjectType, written: Record<string, string>): void {
  const isSet = (name: string) => (written[name] ?? '') !== '';
  const missing = type.requiredProperties.filter((name) => !isSet(name));
  const noneOf = type.requiredOneOf.length > 0 && !type.requiredOneOf.some(isSet);
  if (missing.length === 0 && !noneOf) return;
  const message = `Error creating ${type.name.toUpperCase()}. Some required properties were not set.`;
  throw invalid(message, {
    context: { properties: noneOf ? type.requiredOneOf : missing },
    errors: [{ message, code: 'REQUIRED_FIELD' }],
  });
}

function linkInline(crm: Crm, type: ObjectType, id: string, association: InlineAssociation): void {
  for (const spec of association.types) {
    const kind = requireAssociationType(crm, type, spec);
    const to = crm.tables.types.get(ALL, kind.to);
    if (to) link(crm, { type, id }, { type: to, id: association.to.id }, kind);
  }
}
