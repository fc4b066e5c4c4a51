import type { Crm } from './account';
import type { ObjectType, Option, Property } from './entities';
import { invalid, notFound, refuse } from './errors';

export interface PropertyInput {
  name: string;
  label: string;
  type: string;
  fieldType: string;
  groupName?: string | undefined;
  description?: string | undefined;
  options?: Option[] | undefined;
  displayOrder?: number | undefined;
  hidden?: boolean | undefined;
  hasUniqueValue?: boolean | undefined;
  formField?: boolean | undefined;
}

/** Which kinds of field show which type. Source: HubSpot's docs on properties. */
const FIELD_TYPES: Record<string, string[]> = {
  bool: ['booleancheckbox'],
  enumeration: ['booleancheckbox', 'checkbox', 'radio', 'select'],
  date: ['date'],
  datetime: ['date'],
  number: ['number'],
  string: ['file', 'html', 'phonenumber', 'text', 'textarea'],
  phone_number: ['phonenumber'],
};

/** Source: HubSpot's docs. */
const MAX_UNIQUE = 10;

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
  const groupName = input.groupName ?? type.defaultGroup;
  const at = crm.now().toISOString();
  const property: Property = {
    name: input.name,
    label: input.label,
    type: input.type,
    fieldType: input.fieldType,
    groupName,
    description: input.description ?? '',
    options: input.options ?? [],
    displayOrder: input.displayOrder ?? -1,
    hidden: input.hidden ?? false,
    hasUniqueValue: input.hasUniqueValue ?? false,
    formField: input.formField ?? false,
    hubspotDefined: false,
    externalOptions: false,
    readOnlyValue: false,
    archived: false,
    createdAt: at,
    updatedAt: at,
  };
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

function checkDefinition(crm: Crm, type: ObjectType, property: Property): void {
  const { name, groupName, fieldType } = property;
  if (!/^[a-z][a-z0-9_]{0,99}$/.test(name)) {
    throw invalid(
      `${name} is not a valid property name: lower-case letters, digits and underscores, a letter first, 100 at most.`,
    );
  }
  if (property.label.trim() === '') throw invalid(`Property ${name} must have a label.`);
  if (!FIELD_TYPES[property.type]?.includes(fieldType)) {
    throw invalid(
      `The fieldType ${fieldType} is not valid for a property of type ${property.type}.`,
    );
  }
  const group = crm.tables.groups.get(type.id, groupName);
  if (!group || group.archived) throw invalid(`Property group ${groupName} does not exist.`);
  checkOptions(property);
  if (property.hasUniqueValue) checkUnique(crm, type, property);
}

function checkOptions({ name, type, options }: Property): void {
  const needsOptions = type === 'enumeration';
  if (needsOptions && options.length === 0)
    throw invalid(`Enumeration property ${name} needs options.`);
  if (!needsOptions && type !== 'bool' && options.length > 0) {
    throw invalid(`Property ${name} of type ${type} cannot have options.`);
  }
  const values = options.map(({ value }) => value).sort();
  if (type === 'bool' && values.join() !== 'false,true') {
    throw invalid(`Property ${name} of type bool must have exactly the options true and false.`, {
      errors: [{ message: 'Not true and false.', code: 'INVALID_BOOLEAN_OPTION' }],
    });
  }
  for (const key of ['value', 'label'] as const) {
    if (new Set(options.map((option) => option[key])).size < options.length) {
      throw invalid(`The options of property ${name} have the same ${key} twice.`);
    }
  }
}

function checkUnique(crm: Crm, type: ObjectType, property: Property): void {
  if (property.type !== 'string' && property.type !== 'number') {
    throw invalid(`A property of type ${property.type} cannot be unique.`);
  }
  const others = crm.tables.properties
    .all(type.id)
    .filter((other) => other.hasUniqueValue && !other.archived && !other.hubspotDefined)
    .filter((other) => other.name !== property.name);
  if (others.length >= MAX_UNIQUE) {
    throw invalid(
      `Object type ${type.id} already has ${MAX_UNIQUE} unique properties, the most allowed.`,
    );
  }
}
