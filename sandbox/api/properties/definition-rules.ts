import type { Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { invalid } from '../server/errors';
import type { Property } from './entities';

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

export function checkDefinition(crm: Crm, type: ObjectType, property: Property): void {
  const { name, groupName, fieldType } = property;
  if (!/^[a-z][a-z0-9_]{0,99}$/.test(name)) {
    throw invalid(
      `${name} is not a valid property name: lower-case letters, digits and underscores, a letter first, 100 at most.`,
    );
  }
  if (name in {}) throw invalid(`${name} is reserved.`);
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

function checkOptions({ name, type, options, externalOptions, ...more }: Property): void {
  const needsOptions = type === 'enumeration' && !externalOptions;
  if (externalOptions && !more.hubspotDefined && more.referencedObjectType !== 'OWNER')
    throw invalid(`Property ${name} with external options must reference OWNER.`);
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
