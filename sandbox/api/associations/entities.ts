import * as z from 'zod/mini';
import type { ObjectType } from '../schemas/entities';

export const associationTypeSchema = z.object({
  typeId: z.number(),
  category: z.enum(['HUBSPOT_DEFINED', 'USER_DEFINED']),
  /** null: the plain association of the pair. */
  label: z.nullable(z.string()),
  /** As answered with `associations=`: `company_to_contact_unlabeled`. */
  name: z.string(),
  from: z.string(),
  to: z.string(),
  /** The type id of the same association seen from the other side. */
  inverse: z.number(),
  createdAt: z.string(),
});

export type AssociationType = z.infer<typeof associationTypeSchema>;

export const specsSchema = z.array(
  z.object({ associationCategory: z.string(), associationTypeId: z.number() }),
);
export type AssociationSpec = z.infer<typeof specsSchema>[number];

/** One end of an association. */
export interface Place {
  type: ObjectType;
  id: string;
}
