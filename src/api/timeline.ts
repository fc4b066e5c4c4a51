import * as z from 'zod/mini';
import { instantField } from './fields';
import { unknownWhy } from './live';

/** Kinds of timeline entries. `history`: a property value that somebody changed in HubSpot. */
export const entryKinds = [
  'change',
  'message',
  'note',
  'task',
  'meeting',
  'email',
  'history',
] as const;

/** Sources of the timeline; `company_notes` are notes on the company only. */
export const timelineParts = ['notes', 'company_notes', 'tasks', 'meetings', 'emails'] as const;
export type TimelinePart = (typeof timelineParts)[number];

const entry = z.lazy(() =>
  z.object({
    id: z.string(),
    at: instantField,
    kind: z.enum(entryKinds),
    title: z.string(),
    /** Plain text; may be empty or have several lines. */
    words: z.string(),
    who: z.optional(z.string()),
  }),
);
export type TimelineEntry = z.infer<typeof entry>;

/** Timeline of an offboarding, newest first. */
export const timelineField = z.lazy(() =>
  z.object({
    readAt: instantField,
    entries: z.array(entry),
    /** Number of entries in HubSpot that are not in the list. */
    notShown: z.number(),
    /** Whether HubSpot has further entries that were not counted. */
    more: z.boolean(),
    unread: z.array(z.object({ part: z.enum(timelineParts), why: unknownWhy })),
  }),
);
export type Timeline = z.infer<typeof timelineField>;
