import * as z from 'zod/mini';
import { ALL, type Crm } from '../crm';
import { requireType } from '../schemas/find';
import { invalid, notFound } from '../server/errors';
import type { AssociationType } from './entities';
import { typesBetween } from './rules';

/** Makes the plain association between two objects, both ways; the one there is stays. */
export function addPlainAssociation(crm: Crm, from: string, to: string): AssociationType {
  const existing = typesBetween(crm, from, to).find(({ label }) => label === null);
  if (existing) return existing;
  const [there, back] = [nameOf(crm, from), nameOf(crm, to)];
  return addAssociationTypes(crm, from, to, {
    name: `${there}_to_${back}`,
    inverseName: `${back}_to_${there}`,
    label: null,
    inverseLabel: null,
  })[0];
}

interface Words {
  name: string;
  inverseName: string;
  label: string | null;
  inverseLabel: string | null;
  category?: AssociationType['category'];
}

/** Makes an association type and its inverse, with fresh ids. */
export function addAssociationTypes(
  crm: Crm,
  from: string,
  to: string,
  words: Words,
): [AssociationType, AssociationType] {
  const [typeId, inverse] = [crm.nextId('types'), crm.nextId('types')];
  return putBothWays(crm, { from, to, typeId, inverse }, words);
}

/** Puts an association type as both sides see it. One that is its own inverse is put once. */
export function putBothWays(
  crm: Crm,
  { from, to, typeId, inverse }: Pick<AssociationType, 'from' | 'to' | 'typeId' | 'inverse'>,
  { name, inverseName, label, inverseLabel, category = 'USER_DEFINED' }: Words,
): [AssociationType, AssociationType] {
  const shared = { category, createdAt: crm.now().toISOString() };
  const there = { ...shared, typeId, inverse, name, label, from, to };
  const mirrored = { typeId: inverse, inverse: typeId, from: to, to: from };
  const back = { ...shared, ...mirrored, name: inverseName, label: inverseLabel };
  for (const kind of typeId === inverse ? [there] : [there, back])
    crm.tables.associationTypes.put(ALL, String(kind.typeId), kind);
  return [there, back];
}

export function removeAssociationType(crm: Crm, typeId: string): void {
  const kind = crm.tables.associationTypes.get(ALL, typeId);
  if (!kind || kind.category === 'HUBSPOT_DEFINED')
    throw notFound(`Association ${typeId} does not exist.`);
  for (const id of [kind.typeId, kind.inverse]) crm.tables.associationTypes.remove(ALL, String(id));
}

const nameOf = (crm: Crm, id: string) => crm.tables.types.get(ALL, id)?.name ?? id;

export const associationSchema = z.object({
  fromObjectTypeId: z.string(),
  toObjectTypeId: z.string(),
  name: z.optional(z.string()),
});

/** The first association of a pair is its plain one; `a_to_b` is a reserved name. Source: live reports. */
export function createAssociation(crm: Crm, input: z.infer<typeof associationSchema>) {
  const from = requireType(crm, input.fromObjectTypeId);
  const to = requireType(crm, input.toObjectTypeId);
  const name = input.name ?? `${from.name}_to_${to.name}`;
  const isFirst = typesBetween(crm, from.id, to.id).length === 0;
  if (!isFirst && name === `${from.name}_to_${to.name}`) {
    throw invalid(`The association name ${name} is taken.`);
  }
  const kind = isFirst
    ? addPlainAssociation(crm, from.id, to.id)
    : addAssociationTypes(crm, from.id, to.id, {
        name,
        inverseName: name,
        label: name,
        inverseLabel: name,
      })[0];
  return {
    id: String(kind.typeId),
    name: kind.name,
    fromObjectTypeId: kind.from,
    toObjectTypeId: kind.to,
    createdAt: kind.createdAt,
    updatedAt: kind.createdAt,
  };
}
