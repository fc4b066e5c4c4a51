import * as z from 'zod/mini';
import { instantField } from './fields';
import { unknownWhy } from './live';

/** Sources of news: the company's own properties, its deals, its contacts. */
export const newsParts = ['company', 'deals', 'contacts'] as const;
export type NewsPart = (typeof newsParts)[number];

const newsEntry = z.lazy(() =>
  z.object({
    /** Stable id: the same each time the news is read. */
    id: z.string(),
    at: instantField,
    /** The change in a few words, such as `Employees: 420 → 600`. */
    words: z.string(),
    part: z.enum(newsParts),
    /** HubSpot's id of the deal or contact. */
    recordId: z.optional(z.string()),
  }),
);
export type NewsEntry = z.infer<typeof newsEntry>;

/** Changes at a company in HubSpot, newest first. */
export const newsField = z.lazy(() =>
  z.object({
    readAt: instantField,
    entries: z.array(newsEntry),
    /** Number of changes that were read and are not in the list. */
    notShown: z.number(),
    unread: z.array(z.object({ part: z.enum(newsParts), why: unknownWhy })),
  }),
);
export type News = z.infer<typeof newsField>;
