import { ALL } from './account';
import type { Crm } from './account';
import { addPlainAssociation } from './association-types';
import { activityTypeIds } from './builtin/associations';
import { customObjectProperties } from './builtin/index';
import { wholeProperty } from './builtin/install';
import type { ObjectType } from './entities';
import { conflict, invalid } from './errors';
import { createProperty } from './properties';
import type { PropertyInput } from './properties';
import { findType, requireType } from './types';

export interface SchemaInput {
  name: string;
  description?: string | undefined;
  labels: { singular?: string | undefined; plural?: string | undefined };
  primaryDisplayProperty?: string | undefined;
  secondaryDisplayProperties?: string[] | undefined;
  requiredProperties: string[];
  searchableProperties?: string[] | undefined;
  associatedObjects: string[];
  properties: PropertyInput[];
}

export function createSchema(crm: Crm, input: SchemaInput): ObjectType {
  checkName(crm, input.name);
  const type = newType(crm, input);
  crm.tables.types.put(ALL, type.id, type);
  const at = type.createdAt;
  const label = `${input.labels.singular ?? input.name} information`;
  crm.tables.groups.put(type.id, type.defaultGroup, {
    name: type.defaultGroup,
    label,
    displayOrder: 0,
    archived: false,
  });
  customObjectProperties.forEach((built, order) =>
    crm.tables.properties.put(
      type.id,
      built.name,
      wholeProperty(built, type.defaultGroup, order, at),
    ),
  );
  for (const property of input.properties) createProperty(crm, type, property);
  checkNamed(crm, type);
  const others = [
    ...activityTypeIds,
    ...input.associatedObjects.map((word) => requireType(crm, word).id),
  ];
  for (const other of new Set(others)) addPlainAssociation(crm, type.id, other);
  return type;
}

export function updateSchema(
  crm: Crm,
  type: ObjectType,
  patch: {
    [K in keyof Omit<SchemaInput, 'properties' | 'associatedObjects'>]?: SchemaInput[K] | undefined;
  },
): ObjectType {
  requireCustom(type);
  const { name: _name, labels, ...rest } = patch;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  const after: ObjectType = {
    ...type,
    ...Object.fromEntries(given),
    labels: { ...type.labels, ...labels },
    updatedAt: crm.now().toISOString(),
  };
  checkNamed(crm, after);
  crm.tables.types.put(ALL, type.id, after);
  return after;
}

/** Refused while there are records. Source: HubSpot's docs. */
export function archiveSchema(crm: Crm, type: ObjectType): void {
  requireCustom(type);
  const live = crm.tables.records.all(type.id).filter((record) => !record.archived).length;
  if (live > 0) {
    throw invalid(`Unable to delete object type ${type.id}: ${live} of its records still exist.`);
  }
  for (const kind of crm.tables.associationTypes.all(ALL)) {
    if (kind.from === type.id || kind.to === type.id) {
      crm.tables.associationTypes.remove(ALL, String(kind.typeId));
    }
  }
  for (const table of [
    crm.tables.properties,
    crm.tables.groups,
    crm.tables.pipelines,
    crm.tables.records,
  ]) {
    for (const key of table.keys(type.id)) table.remove(type.id, key);
  }
  crm.tables.types.remove(ALL, type.id);
}

function newType(crm: Crm, input: SchemaInput): ObjectType {
  const at = crm.now().toISOString();
  const first = input.properties[0]?.name;
  const primaryDisplayProperty = input.primaryDisplayProperty ?? first;
  if (primaryDisplayProperty === undefined) throw invalid('A schema needs at least one property.');
  return {
    id: `2-${crm.nextId('types')}`,
    name: input.name,
    pathName: `p${crm.portalId}_${input.name}`.toLowerCase(),
    custom: true,
    labels: { ...input.labels },
    ...(input.description !== undefined && { description: input.description }),
    primaryDisplayProperty,
    secondaryDisplayProperties: input.secondaryDisplayProperties ?? [],
    requiredProperties: input.requiredProperties,
    requiredOneOf: [],
    searchableProperties: input.searchableProperties ?? [],
    defaultProperties: [],
    createdProperty: 'hs_createdate',
    modifiedProperty: 'hs_lastmodifieddate',
    defaultGroup: `${input.name.toLowerCase()}_information`,
    createdAt: at,
    updatedAt: at,
  };
}

function checkName(crm: Crm, name: string): void {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) {
    throw invalid(
      `${name} is not a valid object name: letters, digits and underscores, a letter first.`,
    );
  }
  if (findType(crm, name)) throw conflict(`An object type named ${name} already exists.`);
}

/**
 * Source: at most 20 searchable properties, HubSpot's docs; at most two secondary ones, none twice, seen live by a
 * third party in October 2026.
 */
function checkNamed(crm: Crm, type: ObjectType): void {
  const { secondaryDisplayProperties: secondary } = type;
  if (secondary.length > 2 || new Set(secondary).size < secondary.length)
    throw invalid('At most two different properties can be secondary display properties.');
  if (type.searchableProperties.length > 20)
    throw invalid('At most 20 properties can be searchable.');
  const named = [
    type.primaryDisplayProperty,
    ...type.secondaryDisplayProperties,
    ...type.requiredProperties,
    ...type.searchableProperties,
  ];
  const missing = named.filter((name) => !crm.tables.properties.get(type.id, name));
  if (missing.length === 0) return;
  throw invalid(`The schema names properties that it does not define: ${missing.join(', ')}.`);
}

function requireCustom(type: ObjectType): void {
  if (!type.custom)
    throw invalid(`Object type ${type.id} is defined by HubSpot and cannot be changed.`);
}
