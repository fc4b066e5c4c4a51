import * as z from 'zod/mini';

export const specsSchema = z.array(
  z.object({ associationCategory: z.string(), associationTypeId: z.number() }),
);
