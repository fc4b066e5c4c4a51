import { builtInAssociations } from './associations';
import { builtInTypes, dealStages, owners } from './index';
import type { BuiltInProperty, BuiltInType } from './shape';
import { ALL } from '../account';
import type { Crm } from '../account';
import type { Property } from '../entities';

/** Adds what HubSpot defines and the account does not have yet; what is there already stays as it is. */
export function putBuiltIns(crm: Crm): void {
  for (const type of builtInTypes) putType(crm, type);
  putDealPipeline(crm);
  putAssociationTypes(crm);
  putOwners(crm);
}

/** The whole property for a built-in's short form. */
export function wholeProperty(
  built: BuiltInProperty,
  groupName: string,
  displayOrder: number,
  at: string,
): Property {
  return {
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
  };
}

function putType(crm: Crm, type: BuiltInType): void {
  const { types, groups, properties } = crm.tables;
  const at = crm.now().toISOString();
  const { group, properties: builtIns, ...rest } = type;
  if (!types.get(ALL, type.id)) {
    types.put(ALL, type.id, {
      custom: false,
      secondaryDisplayProperties: [],
      requiredProperties: [],
      requiredOneOf: [],
      ...rest,
      defaultGroup: group.name,
      createdAt: at,
      updatedAt: at,
    });
  }
  if (!groups.get(type.id, group.name)) {
    groups.put(type.id, group.name, { ...group, displayOrder: 0, archived: false });
  }
  builtIns.forEach((built, order) => {
    if (properties.get(type.id, built.name)) return;
    properties.put(type.id, built.name, wholeProperty(built, group.name, order, at));
  });
}

function putDealPipeline(crm: Crm): void {
  if (crm.tables.pipelines.get('0-3', 'default')) return;
  const at = crm.now().toISOString();
  const times = { createdAt: at, updatedAt: at, archived: false };
  crm.tables.pipelines.put('0-3', 'default', {
    id: 'default',
    label: 'Sales Pipeline',
    displayOrder: 0,
    stages: dealStages.map(([id, label, probability], displayOrder) => ({
      id,
      label,
      displayOrder,
      metadata: { isClosed: String(id.startsWith('closed')), probability },
      ...times,
    })),
    ...times,
  });
}

function putAssociationTypes(crm: Crm): void {
  const { associationTypes } = crm.tables;
  const shared = { category: 'HUBSPOT_DEFINED' as const, createdAt: crm.now().toISOString() };
  for (const built of builtInAssociations) {
    const { from, to, typeId, inverseTypeId, name, inverseName, label } = built;
    if (associationTypes.get(ALL, String(typeId))) continue;
    associationTypes.put(ALL, String(typeId), {
      ...shared,
      typeId,
      inverse: inverseTypeId,
      label,
      name,
      from,
      to,
    });
    if (inverseTypeId === typeId) continue;
    const inverseLabel = label === 'Parent Company' ? 'Child Company' : label;
    associationTypes.put(ALL, String(inverseTypeId), {
      ...shared,
      typeId: inverseTypeId,
      inverse: typeId,
      label: inverseLabel,
      name: inverseName,
      from: to,
      to: from,
    });
  }
}

function putOwners(crm: Crm): void {
  const at = crm.now().toISOString();
  owners.forEach(([id, firstName, lastName], index) => {
    if (crm.tables.owners.get(ALL, id)) return;
    const email = `${firstName}.${lastName}@example.com`.toLowerCase();
    const times = { createdAt: at, updatedAt: at, archived: false };
    crm.tables.owners.put(ALL, id, {
      id,
      email,
      firstName,
      lastName,
      userId: 60100001 + index,
      ...times,
    });
  });
}
