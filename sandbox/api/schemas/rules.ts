import type { Crm } from '../crm';
import { conflict, invalid } from '../server/errors';
import type { ObjectType } from './entities';
import { findType } from './find';

export function checkName(crm: Crm, name: string): void {
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
export function checkNamed(crm: Crm, type: ObjectType): void {
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

export function requireCustom(type: ObjectType): void {
  if (!type.custom)
    throw invalid(`Object type ${type.id} is defined by HubSpot and cannot be changed.`);
}
