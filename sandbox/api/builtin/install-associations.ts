import { ALL } from '../crm';
import type { Crm } from '../crm';
import { builtInAssociations, unnumberedAssociations } from './associations';

/** Adds the associations that HubSpot defines and the account does not have yet. */
export function putAssociationTypes(crm: Crm): void {
  putNumbered(crm);
  putUnnumbered(crm);
}

function putNumbered(crm: Crm): void {
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

function putUnnumbered(crm: Crm): void {
  const { associationTypes, types } = crm.tables;
  const known = associationTypes.all(ALL);
  const nameOf = (id: string) => types.get(ALL, id)?.name ?? id;
  const shared = {
    category: 'HUBSPOT_DEFINED' as const,
    label: null,
    createdAt: crm.now().toISOString(),
  };
  for (const [from, to] of unnumberedAssociations) {
    if (known.some((kind) => kind.from === from && kind.to === to)) continue;
    const [there, back] = [crm.nextId('types'), crm.nextId('types')];
    const names = [`${nameOf(from)}_to_${nameOf(to)}`, `${nameOf(to)}_to_${nameOf(from)}`] as const;
    for (const kind of [
      { ...shared, typeId: there, inverse: back, name: names[0], from, to },
      { ...shared, typeId: back, inverse: there, name: names[1], from: to, to: from },
    ])
      associationTypes.put(ALL, String(kind.typeId), kind);
  }
}
