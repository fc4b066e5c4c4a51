import { ALL, type Crm } from '../crm';
import { wholeProperty, type BuiltInProperty } from '../properties/whole-property';
import { putAssociationTypes } from './install-associations';
import { builtInTypes, common, type BuiltInType } from './objects';
import owners from './owners.json';
import { builtInPipelines, stageDates } from './pipelines';

/** Adds what HubSpot defines and the account does not have yet; what is there already stays as it is. */
export function putBuiltIns(crm: Crm): void {
  for (const type of builtInTypes) putType(crm, type);
  putPipelines(crm);
  putAssociationTypes(crm);
  putOwners(crm);
}

function putType(crm: Crm, type: BuiltInType): void {
  const { types, groups, properties } = crm.tables;
  const at = crm.now().toISOString();
  const { group, properties: own, ...rest } = type;
  const names = own.map(({ name }) => name);
  const builtIns = [...common.filter(({ name }) => !names.includes(name)), ...own];
  if (!types.get(ALL, type.id)) {
    types.put(ALL, type.id, {
      custom: false,
      secondaryDisplayProperties: [],
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

function putPipelines(crm: Crm): void {
  const at = crm.now().toISOString();
  const times = { createdAt: at, updatedAt: at, archived: false };
  for (const { typeId, id, label, stages } of builtInPipelines) {
    for (const stage of stages) {
      for (const built of stageDates(stage.id, stage.label, label)) putDate(crm, typeId, built, at);
    }
    if (crm.tables.pipelines.get(typeId, id)) continue;
    crm.tables.pipelines.put(typeId, id, {
      id,
      label,
      displayOrder: 0,
      stages: stages.map((stage, displayOrder) => ({ ...stage, displayOrder, ...times })),
      ...times,
    });
  }
}

function putDate(crm: Crm, typeId: string, built: BuiltInProperty, at: string): void {
  const group = crm.tables.types.get(ALL, typeId)?.defaultGroup ?? '';
  if (crm.tables.properties.get(typeId, built.name)) return;
  crm.tables.properties.put(typeId, built.name, wholeProperty(built, group, -1, at));
}

const north = { id: '501', name: 'Accounts North', primary: true };
const south = { id: '502', name: 'Accounts South', primary: true };
/** HubSpot's teams of the first owners, as the page's people have them. */
const teamsOf = [[north], [north, { ...south, primary: false }], undefined, [north], [south]];

function putOwners(crm: Crm): void {
  const at = crm.now().toISOString();
  owners.forEach(({ id, firstName, lastName }, index) => {
    if (crm.tables.owners.get(ALL, id)) return;
    const email = `${firstName}.${lastName}@example.com`.toLowerCase();
    const times = { createdAt: at, updatedAt: at, archived: false };
    crm.tables.owners.put(ALL, id, {
      id,
      email,
      firstName,
      lastName,
      userId: 60100001 + index,
      ...(teamsOf[index] && { teams: teamsOf[index] }),
      ...times,
    });
  });
}
