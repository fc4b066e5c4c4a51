import * as z from 'zod/mini';
import { ALL, type Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { invalid, refuse } from '../server/errors';
import type { AssociationSpec, AssociationType } from './entities';

/** Every association type from one object to another, the plain one first. */
export function typesBetween(crm: Crm, from: string, to: string): AssociationType[] {
  return crm.tables.associationTypes
    .all(ALL)
    .filter((type) => type.from === from && type.to === to)
    .sort((a, b) => Number(a.label !== null) - Number(b.label !== null) || a.typeId - b.typeId);
}

export function plainType(crm: Crm, from: ObjectType, to: ObjectType): AssociationType {
  const plain = typesBetween(crm, from.id, to.id).find((type) => type.label === null);
  if (plain) return plain;
  throw invalid(`No association is defined between object type ${from.id} and ${to.id}.`);
}

/** The association type that a spec names, which must start at `from`. */
export function requireAssociationType(
  crm: Crm,
  from: ObjectType,
  spec: AssociationSpec,
): AssociationType {
  const found = crm.tables.associationTypes.get(ALL, String(spec.associationTypeId));
  if (!found || found.category !== spec.associationCategory) {
    throw invalid('One or more associations are invalid', {
      context: {
        associationTypeId: [String(spec.associationTypeId)],
        associationCategory: [spec.associationCategory],
      },
    });
  }
  if (found.from !== from.id) {
    const message = `invalid from object type ${from.id} for associations to be created. expected: ${found.from}`;
    throw invalid(message);
  }
  return found;
}

export const createSchema = z.object({
  name: z.string(),
  label: z.string(),
  inverseLabel: z.optional(z.string()),
});

/** Source: live reports. */
export function checkNames(
  crm: Crm,
  reserved: string,
  { name, label, inverseLabel }: z.infer<typeof createSchema>,
): void {
  if (inverseLabel === label) throw refuse(500, 'internal error');
  if (name === reserved) throw invalid(`The association name ${name} is reserved.`);
  const taken = crm.tables.associationTypes
    .all(ALL)
    .some((kind) => kind.name === name || kind.label === label);
  if (taken)
    throw invalid(`An association with the name ${name} or the label ${label} already exists.`);
}
