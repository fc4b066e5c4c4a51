import { addAssociationTypes, putBothWays } from '../associations/types';
import { ALL, type Crm } from '../crm';
import { builtInAssociations, unnumberedAssociations } from './associations';

const category = 'HUBSPOT_DEFINED' as const;

/** Adds the associations that HubSpot defines and the account does not have yet. */
export function putAssociationTypes(crm: Crm): void {
  const { associationTypes, types } = crm.tables;
  for (const [from, to, typeId, inverse, name, inverseName, label = null] of builtInAssociations) {
    if (associationTypes.get(ALL, String(typeId))) continue;
    const inverseLabel = label === 'Parent Company' ? 'Child Company' : label;
    const words = { name, inverseName, label, inverseLabel, category };
    putBothWays(crm, { from, to, typeId, inverse }, words);
  }
  const known = associationTypes.all(ALL);
  const nameOf = (id: string) => types.get(ALL, id)?.name ?? id;
  for (const [from, to] of unnumberedAssociations) {
    if (known.some((kind) => kind.from === from && kind.to === to)) continue;
    const name = `${nameOf(from)}_to_${nameOf(to)}`;
    const inverseName = `${nameOf(to)}_to_${nameOf(from)}`;
    const words = { name, inverseName, label: null, inverseLabel: null, category };
    addAssociationTypes(crm, from, to, words);
  }
}
