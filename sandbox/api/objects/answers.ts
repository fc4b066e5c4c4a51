import { linksOf } from '../associations/state';
import { ALL, type Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { requireType } from '../schemas/find';
import type { CrmRecord } from './entities';

/** What a read asks for. */
export interface Reading {
  properties: string[];
  propertiesWithHistory: string[];
  associations: string[];
}

/**
 * A record as HubSpot answers it. Unknown properties are left out; known ones that never had a value are null, and those
 * that were cleared are "" (reported live: estuary/connectors issue 4272), or null by the switch `clearedAs`.
 */
export function answerRecord(
  crm: Crm,
  type: ObjectType,
  record: CrmRecord,
  reading: Partial<Reading> = {},
) {
  const histories = known(crm, type, reading.propertiesWithHistory ?? []);
  const asked = reading.properties?.length ? reading.properties : type.defaultProperties;
  const names = known(crm, type, [
    ...asked,
    ...histories,
    type.createdProperty,
    type.modifiedProperty,
    'hs_object_id',
  ]);
  return {
    id: record.id,
    properties: Object.fromEntries(names.map((name) => [name, valueOf(crm, record, name)])),
    ...(histories.length > 0 && {
      propertiesWithHistory: Object.fromEntries(
        histories.map((name) => [name, record.history[name] ?? []]),
      ),
    }),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    archived: record.archived,
    ...(record.archivedAt !== undefined && { archivedAt: record.archivedAt }),
    ...answerAssociations(crm, type, record.id, reading.associations ?? []),
  };
}

function valueOf(crm: Crm, record: CrmRecord, name: string): string | null {
  const value = record.properties[name];
  if (value !== undefined) return value;
  const isEmpty = crm.tables.switches.get(ALL, ALL)?.clearedAs !== 'null';
  return isEmpty && record.history[name] !== undefined ? '' : null;
}

/** Answers a write with what was written, besides what every read answers. */
export function answerWritten(crm: Crm, type: ObjectType, record: CrmRecord, sent: object) {
  const properties = [...type.defaultProperties, ...Object.keys(sent)];
  return answerRecord(crm, type, record, { properties });
}

/**
 * `associations` of a read, at most 100 of a type; a pair with two association types is listed twice, as HubSpot
 * does. Key: the other object's word in paths.
 */
function answerAssociations(crm: Crm, type: ObjectType, id: string, words: string[]) {
  const found = words.flatMap((word) => {
    const to = requireType(crm, word);
    const results = linksOf(crm, { type, id }, to).flatMap((other) =>
      other.types.map((kind) => ({ id: other.id, type: kind.name })),
    );
    return results.length === 0 ? [] : [[to.pathName, page(results, 100)] as const];
  });
  return found.length === 0 ? {} : { associations: Object.fromEntries(found) };
}

function page<T extends { id: string }>(results: T[], limit: number) {
  const last = results[limit - 1];
  return {
    results: results.slice(0, limit),
    ...(results.length > limit && last && { paging: { next: { after: last.id } } }),
  };
}

function known(crm: Crm, type: ObjectType, names: string[]): string[] {
  return [...new Set(names)].filter((name) => {
    const property = crm.tables.properties.get(type.id, name);
    return property !== undefined && !property.archived;
  });
}
