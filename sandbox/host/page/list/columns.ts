import type { Property } from '../api/catalog';

const standard = ['name', 'domain', 'hubspot_owner_id', 'city'];

/**
 * Properties by which an app keeps where a company stands: options, not HubSpot's own, and named
 * `…_stage` or `…_status`. The list shows a column and a filter for each.
 */
export const progressProperties = (properties: readonly Property[]): Property[] =>
  properties.filter(
    ({ name, type, hubspotDefined, hidden }) =>
      type === 'enumeration' && /_(stage|status)$/.test(name) && !hubspotDefined && !hidden,
  );

/** The list's columns in order, `sorted` among them; a property that the account does not have is left out. */
export function listColumns(properties: readonly Property[], sorted = 'name'): Property[] {
  const own = standard.flatMap(
    (name) => properties.find((property) => property.name === name) ?? [],
  );
  const by = properties.filter(({ name }) => name === sorted);
  return [...new Set([...own, ...progressProperties(properties), ...by])];
}
