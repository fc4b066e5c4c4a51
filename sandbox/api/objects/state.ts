import { requireAssociationType } from '../associations/rules';
import { link, relinkAll } from '../associations/state';
import { ALL, type Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { invalid, recordNotFound } from '../server/errors';
import type { CrmRecord, InlineAssociation, Values, ValueVersion } from './entities';
import { refuseOtherEditors } from '../switches/editors';
import { checkWrite, refuseMissing } from './rules';
import { claimUnique, findUnique, releaseUnique } from './unique';

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

/** An archived record by its id; one that was merged into another is not to be had. */
export function findArchived(crm: Crm, type: ObjectType, id: string): CrmRecord | undefined {
  const found = crm.tables.records.get(type.id, id);
  return found?.archived && found.mergedInto === undefined ? found : undefined;
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
  const record = saveRecord(crm, type, empty, kept);
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
  refuseOtherEditors(
    crm,
    changed.map(([name]) => name),
  );
  return changed.length === 0 ? before : saveRecord(crm, type, before, Object.fromEntries(changed));
}

export function archiveRecord(crm: Crm, type: ObjectType, id: string): void {
  const before = findRecord(crm, type, id);
  if (!before) return;
  releaseUnique(crm, type, before);
  relinkAll(crm, { type, id: before.id });
  const archivedAt = crm.now().toISOString();
  crm.tables.records.put(type.id, before.id, { ...before, archived: true, archivedAt });
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
  return findUnique(crm, type, idProperty, id);
}

/** Puts a record with the changed values, their history and the time of the change. */
export function saveRecord(
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
    const version: ValueVersion = { value, timestamp: updatedAt, ...crm.writer };
    after.history[name] = [version, ...(before.history[name] ?? [])].slice(0, MAX_VERSIONS);
  }
  crm.tables.records.put(type.id, after.id, after);
  const change = { typeId: type.id, recordId: after.id, values: changed, by: crm.writer };
  for (const hear of crm.changed) hear(change);
  return after;
}

function linkInline(crm: Crm, type: ObjectType, id: string, association: InlineAssociation): void {
  for (const spec of association.types) {
    const kind = requireAssociationType(crm, type, spec);
    const to = crm.tables.types.get(ALL, kind.to);
    if (to) link(crm, { type, id }, { type: to, id: association.to.id }, kind);
  }
}
