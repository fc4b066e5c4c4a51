import * as z from 'zod/mini';

export const valuesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);

export const associationsSchema = z.array(
  z.object({
    to: z.object({ id: z.pipe(z.union([z.string(), z.number()]), z.transform(String)) }),
    types: z.array(z.object({ associationCategory: z.string(), associationTypeId: z.number() })),
  }),
);
