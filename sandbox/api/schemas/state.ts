import { addPlainAssociation } from '../associations/types';
import { activityTypeIds } from '../builtin/associations';
import { customObjectProperties } from '../builtin/objects';
import { wholeProperty } from '../properties/whole-property';
import { ALL, type Crm } from '../crm';
import { createProperty } from '../properties/state';
import { invalid } from '../server/errors';
import type { ObjectType, SchemaInput } from './entities';
import { requireType } from './find';
import { checkName, checkNamed, requireCustom } from './rules';

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
