import { ALL, type Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { invalid } from '../server/errors';
import type { AssociationType, Place } from './entities';
import { typesBetween } from './rules';

/**
 * Puts one association, seen from both sides. A label brings the plain association with it, and the first
 * company of a contact or deal becomes its primary one. Source: HubSpot's docs on associations v4.
 */
export function link(crm: Crm, from: Place, to: Place, kind: AssociationType): void {
  requireLive(crm, from);
  requireLive(crm, to);
  const kinds = [kind];
  const plain = typesBetween(crm, from.type.id, to.type.id).find((type) => type.label === null);
  if (plain && plain.typeId !== kind.typeId) kinds.push(plain);
  kinds.push(...primaryTypes(crm, from, to));
  for (const type of kinds) {
    addLink(crm, from, to, type.typeId);
    addLink(crm, to, from, type.inverse);
  }
}

/** Removes every association between two records, or only those of the given types. */
export function unlink(crm: Crm, from: Place, to: Place, typeIds?: number[]): void {
  const inverses = typeIds?.map(
    (id) => crm.tables.associationTypes.get(ALL, String(id))?.inverse ?? id,
  );
  removeLink(crm, from, to, typeIds);
  removeLink(crm, to, from, inverses);
}

/** The records of one type that a record is associated with, each with its association types. */
export function linksOf(
  crm: Crm,
  from: Place,
  to: ObjectType,
): { id: string; types: AssociationType[] }[] {
  const part = partOf(from, to);
  return crm.tables.links.keys(part).map((id) => ({
    id,
    types: (crm.tables.links.get(part, id) ?? []).flatMap(
      (typeId) => crm.tables.associationTypes.get(ALL, String(typeId)) ?? [],
    ),
  }));
}

/** Removes every association of a record, or moves them to another of its type. */
export function relinkAll(crm: Crm, from: Place, into?: Place): void {
  for (const type of crm.tables.types.all(ALL)) {
    for (const { id, types } of linksOf(crm, from, type)) {
      const other = { type, id };
      unlink(crm, from, other);
      if (into && id !== into.id) types.forEach((kind) => link(crm, into, other, kind));
    }
  }
}

const partOf = (from: Place, to: ObjectType) => `${from.type.id}/${from.id}/${to.id}`;

function requireLive(crm: Crm, place: Place): void {
  const record = crm.tables.records.get(place.type.id, place.id);
  if (record && !record.archived) return;
  throw invalid(`${place.type.name.toUpperCase()}=${place.id} is not valid`, {
    subCategory: 'crm.associations.INVALID_OBJECT_IDS',
    context: { objectId: [place.id] },
  });
}

/** Seen from the side that can have only one: 1 for contact to company, 5 for deal to company. */
function primaryTypes(crm: Crm, from: Place, to: Place): AssociationType[] {
  const [owner, company] = to.type.id === '0-2' ? [from, to] : [to, from];
  const primary = typesBetween(crm, owner.type.id, company.type.id).find(
    ({ label }) => label === 'Primary',
  );
  if (!primary) return [];
  const has = linksOf(crm, owner, company.type).some(({ types }) =>
    types.some(({ typeId }) => typeId === primary.typeId),
  );
  const seen = owner === from ? primary.typeId : primary.inverse;
  return has
    ? []
    : typesBetween(crm, from.type.id, to.type.id).filter(({ typeId }) => typeId === seen);
}

function addLink(crm: Crm, from: Place, to: Place, typeId: number): void {
  const part = partOf(from, to.type);
  const before = crm.tables.links.get(part, to.id) ?? [];
  if (!before.includes(typeId)) crm.tables.links.put(part, to.id, [...before, typeId]);
}

function removeLink(crm: Crm, from: Place, to: Place, typeIds: number[] | undefined): void {
  const part = partOf(from, to.type);
  const before = crm.tables.links.get(part, to.id);
  if (!before) return;
  const after = typeIds ? before.filter((id) => !typeIds.includes(id)) : [];
  if (after.length > 0) crm.tables.links.put(part, to.id, after);
  else crm.tables.links.remove(part, to.id);
}
