import type { Option } from '../properties/entities';

/** A property that HubSpot defines, as little of it as differs from the usual. */
export interface BuiltInProperty {
  name: string;
  label: string;
  type: string;
  fieldType: string;
  options?: Option[];
  readOnlyValue?: boolean;
  hasUniqueValue?: boolean;
  externalOptions?: boolean;
  groupName?: string;
}

export interface BuiltInType {
  id: string;
  name: string;
  pathName: string;
  labels: { singular: string; plural: string };
  primaryDisplayProperty: string;
  requiredProperties?: string[];
  requiredOneOf?: string[];
  searchableProperties: string[];
  defaultProperties: string[];
  createdProperty: string;
  modifiedProperty: string;
  group: { name: string; label: string };
  properties: BuiltInProperty[];
}

export const text = (name: string, label: string): BuiltInProperty => ({
  name,
  label,
  type: 'string',
  fieldType: 'text',
});

export const area = (name: string, label: string): BuiltInProperty => ({
  name,
  label,
  type: 'string',
  fieldType: 'textarea',
});

export const number = (name: string, label: string): BuiltInProperty => ({
  name,
  label,
  type: 'number',
  fieldType: 'number',
});

export const date = (name: string, label: string): BuiltInProperty => ({
  name,
  label,
  type: 'date',
  fieldType: 'date',
});

export const instant = (name: string, label: string): BuiltInProperty => ({
  name,
  label,
  type: 'datetime',
  fieldType: 'date',
});

export const flag = (name: string, label: string): BuiltInProperty => ({
  name,
  label,
  type: 'bool',
  fieldType: 'booleancheckbox',
  options: choices({ true: 'Yes', false: 'No' }),
});

export const choice = (
  name: string,
  label: string,
  options: Record<string, string>,
): BuiltInProperty => ({
  name,
  label,
  type: 'enumeration',
  fieldType: 'select',
  options: choices(options),
});

/** Options that live elsewhere: owners, pipelines, stages. */
export const external = (name: string, label: string): BuiltInProperty => ({
  name,
  label,
  type: 'enumeration',
  fieldType: 'select',
  externalOptions: true,
});

export const readOnly = (property: BuiltInProperty): BuiltInProperty => ({
  ...property,
  readOnlyValue: true,
});

function choices(options: Record<string, string>): Option[] {
  return Object.entries(options).map(([value, label], displayOrder) => ({
    value,
    label,
    displayOrder,
    hidden: false,
  }));
}

/** What every object has. Source: HubSpot's default properties; the selection is ours. */
export const common: BuiltInProperty[] = [
  readOnly(number('hs_object_id', 'Record ID')),
  external('hubspot_owner_id', 'Owner'),
  readOnly(instant('hubspot_owner_assigneddate', 'Owner assigned date')),
  text('hubspot_team_id', 'HubSpot team'),
  readOnly(text('hs_merged_object_ids', 'Merged record IDs')),
  readOnly(text('hs_object_source_label', 'Record source')),
];
