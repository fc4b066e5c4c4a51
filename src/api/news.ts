import * as z from 'zod/mini';
import { instantField } from './fields';
import { unknownWhy } from './live';

/** From where news is read: the company's own properties, its deals, its contacts. */
export const newsParts = ['company', 'deals', 'contacts'] as const;
export type NewsPart = (typeof newsParts)[number];

const newsEntry = z.object({
  /** The same whenever it is read. */
  id: z.string(),
  at: instantField,
  /** What changed, in a few words: `Employees: 420 → 600`. */
  words: z.string(),
  part: z.enum(newsParts),
  /** HubSpot's id of the deal or the contact that it is about. */
  recordId: z.optional(z.string()),
});
export type NewsEntry = z.infer<typeof newsEntry>;

/** What changed at a company in HubSpot, the newest first. */
export const newsField = z.object({
  readAt: instantField,
  entries: z.array(newsEntry),
  /** Changes that were read and are not in the list. */
  notShown: z.number(),
  unread: z.array(z.object({ part: z.enum(newsParts), why: unknownWhy })),
});
export type News = z.infer<typeof newsField>;
