import type { Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { invalid, notFound, refuse } from '../server/errors';
import { checkDefinition } from './definition-rules';
import type { Property, PropertyInput } from './entities';
import { wholeProperty } from './whole-property';

export function findProperty(crm: Crm, type: ObjectType, name: string): Property | undefined {
  const property = crm.tables.properties.get(type.id, name);
  return property?.archived ? undefined : property;
}

export function requireProperty(crm: Crm, type: ObjectType, name: string): Property {
  const property = findProperty(crm, type, name);
  if (property) return property;
  throw notFound(`Property ${name} does not exist`, { context: { propertyName: [name] } });
}

/** An archived property, whose values come back when one of its name is made anew. */
export function findArchivedProperty(
  crm: Crm,
  type: ObjectType,
  name: string,
): Property | undefined {
  const property = crm.tables.properties.get(type.id, name);
  return property?.archived ? property : undefined;
}

export function createProperty(crm: Crm, type: ObjectType, input: PropertyInput): Property {
  if (findProperty(crm, type, input.name)) {
    throw refuse(409, `A property named '${input.name}' already exists.`, {
      category: 'OBJECT_ALREADY_EXISTS',
      subCategory: 'Properties.PROPERTY_WITH_NAME_EXISTS',
      context: { propertyName: [input.name] },
    });
  }
  const { name, label, type: kind, fieldType, ...rest } = input;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  const property = wholeProperty(
    { name, label, type: kind, fieldType, ...Object.fromEntries(given), hubspotDefined: false },
    type.defaultGroup,
    -1,
    crm.now().toISOString(),
  );
  checkDefinition(crm, type, property);
  crm.tables.properties.put(type.id, property.name, property);
  return property;
}

export function updateProperty(
  crm: Crm,
  type: ObjectType,
  name: string,
  patch: { [K in keyof PropertyInput]?: PropertyInput[K] | undefined },
): Property {
  const before = requireProperty(crm, type, name);
  const { name: _name, hasUniqueValue: _unique, ...changes } = patch;
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const after: Property = {
    ...before,
    ...Object.fromEntries(given),
    updatedAt: crm.now().toISOString(),
  };
  if (
    before.hubspotDefined &&
    (after.type !== before.type || after.fieldType !== before.fieldType)
  ) {
    throw invalid(`Property ${name} is defined by HubSpot; its type cannot be changed.`);
  }
  if (!before.hubspotDefined) checkDefinition(crm, type, after);
  crm.tables.properties.put(type.id, name, after);
  return after;
}

export function archiveProperty(crm: Crm, type: ObjectType, name: string): void {
  const before = requireProperty(crm, type, name);
  if (before.hubspotDefined)
    throw invalid(`Property ${name} is defined by HubSpot and cannot be archived.`);
  if (type.primaryDisplayProperty === name || type.requiredProperties.includes(name)) {
    throw invalid(`Property ${name} is used by the schema of ${type.name} and cannot be archived.`);
  }
  const archivedAt = crm.now().toISOString();
  crm.tables.properties.put(type.id, name, { ...before, archived: true, archivedAt });
}
