import type { Catalog, Property } from '../api/catalog';

export interface Section {
  name: string;
  label: string;
  properties: Property[];
}

const standardGroup = 'companyinformation';
const about = [
  'domain',
  'hubspot_owner_id',
  'lifecyclestage',
  'industry',
  'phone',
  'city',
  'country',
  'numberofemployees',
  'annualrevenue',
  'description',
  'createdate',
  'hs_lastmodifieddate',
];

/**
 * What the record's left column shows: HubSpot's usual properties, with what was added to their
 * group, then each group that an app or an admin made. A group is theirs when it holds a property
 * that HubSpot did not define; groups themselves do not say so.
 */
export function propertySections({
  properties,
  groups,
}: Pick<Catalog, 'properties' | 'groups'>): Section[] {
  const visible = properties.filter(({ hidden }) => !hidden);
  const added = (group: string) =>
    visible
      .filter(({ groupName, hubspotDefined }) => groupName === group && !hubspotDefined)
      .sort(byDisplayOrder);
  const usual = about.flatMap((name) => visible.find((property) => property.name === name) ?? []);
  return [
    {
      name: 'about',
      label: 'About this company',
      properties: [
        ...usual,
        ...added(standardGroup).filter((property) => !usual.includes(property)),
      ],
    },
    ...groups
      .filter(({ name }) => name !== standardGroup)
      .toSorted(byDisplayOrder)
      .map(({ name, label }) => ({ name, label, properties: added(name) }))
      .filter((section) => section.properties.length > 0),
  ];
}

/** The properties of the left column that HubSpot does not set by itself. */
export const propertiesToSet = (catalog: Pick<Catalog, 'properties' | 'groups'>): Property[] =>
  propertySections(catalog)
    .flatMap((section) => section.properties)
    .filter(({ modificationMetadata }) => !modificationMetadata?.readOnlyValue);

/** HubSpot's -1 means "after those that have a place". */
const place = (order: number) => (order < 0 ? Number.MAX_SAFE_INTEGER : order);
const byDisplayOrder = (one: { displayOrder: number }, other: { displayOrder: number }) =>
  place(one.displayOrder) - place(other.displayOrder);
