import * as z from 'zod/mini';
import { instantField } from './fields';
import { unknownWhy } from './live';

/** What an entry of the timeline is. `history` is a value that somebody changed in HubSpot itself. */
export const entryKinds = [
  'change',
  'message',
  'note',
  'task',
  'meeting',
  'email',
  'history',
] as const;

/** From where the timeline is read; `company_notes` are those that hang on the company alone. */
export const timelineParts = ['notes', 'company_notes', 'tasks', 'meetings', 'emails'] as const;
export type TimelinePart = (typeof timelineParts)[number];

const entry = z.object({
  id: z.string(),
  at: instantField,
  kind: z.enum(entryKinds),
  title: z.string(),
  /** Plain text; may be empty, may have several lines. */
  words: z.string(),
  who: z.optional(z.string()),
});
export type TimelineEntry = z.infer<typeof entry>;

/** What happened in an offboarding, the newest first. */
export const timelineField = z.object({
  readAt: instantField,
  entries: z.array(entry),
  /** Entries known to be in HubSpot beyond those in the list. */
  notShown: z.number(),
  /** Whether HubSpot has still more that nobody counted. */
  more: z.boolean(),
  unread: z.array(z.object({ part: z.enum(timelineParts), why: unknownWhy })),
});
export type Timeline = z.infer<typeof timelineField>;
