import * as z from 'zod/mini';
import { specsSchema } from '../associations/entities';

export const valueVersionSchema = z.object({
  value: z.string(),
  timestamp: z.string(),
  sourceType: z.string(),
  sourceId: z.optional(z.string()),
  updatedByUserId: z.optional(z.number()),
});

export interface CrmRecord {
  id: string;
  properties: Record<string, string>;
  /** Newest first. */
  history: Record<string, ValueVersion[]>;
  createdAt: string;
  updatedAt: string;
  archived: boolean;
  archivedAt?: string | undefined;
  mergedInto?: string | undefined;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * A record in the sandbox's own journal: looked at and not copied, because a start with 100,000 records and their
 * histories would take twice as long.
 */
export const recordSchema = z.custom<CrmRecord>(
  (row) =>
    isObject(row) &&
    ['id', 'createdAt', 'updatedAt'].every((name) => typeof Reflect.get(row, name) === 'string') &&
    ['properties', 'history'].every((name) => isObject(Reflect.get(row, name))),
);

export type ValueVersion = z.infer<typeof valueVersionSchema>;

/** Values as sent; null and "" clear. */
export const valuesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);

export const associationsSchema = z.array(
  z.object({
    to: z.object({ id: z.pipe(z.union([z.string(), z.number()]), z.transform(String)) }),
    types: specsSchema,
  }),
);

export type Values = z.infer<typeof valuesSchema>;
export type InlineAssociation = z.infer<typeof associationsSchema>[number];
