import type { Property } from './entities';

/** A property that HubSpot defines, as little of it as differs from the usual. */
export type BuiltInProperty = Pick<Property, 'name' | 'label' | 'type' | 'fieldType'> &
  Partial<Property>;

/** The whole property for a short form. */
export const wholeProperty = (
  built: BuiltInProperty,
  groupName: string,
  displayOrder: number,
  at: string,
): Property => ({
  description: '',
  options: [],
  groupName,
  displayOrder,
  hidden: false,
  hasUniqueValue: false,
  formField: false,
  hubspotDefined: true,
  externalOptions: false,
  readOnlyValue: false,
  archived: false,
  createdAt: at,
  updatedAt: at,
  ...built,
});
