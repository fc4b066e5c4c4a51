import * as z from 'zod/mini';
import { branchSchema, type FilterBranch } from './filters';

/** A segment as it is kept. DYNAMIC: its members are whatever fits the filters; else they are added by id. */
export const listSchema = z.object({
  listId: z.string(),
  /** Goes up by one with each change of the filters. */
  listVersion: z.number(),
  name: z.string(),
  objectTypeId: z.string(),
  processingType: z.enum(['DYNAMIC', 'MANUAL', 'SNAPSHOT']),
  filterBranch: z.optional(branchSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
  filtersUpdatedAt: z.string(),
  deletedAt: z.optional(z.string()),
});

export type List = z.infer<typeof listSchema>;

export interface ListInput {
  name: string;
  objectTypeId: string;
  processingType: List['processingType'];
  filterBranch?: FilterBranch | undefined;
}

export interface Member {
  recordId: string;
  membershipTimestamp: string;
}

/** What adding and removing did. The names are HubSpot's, `recordsIdsAdded` included. */
export interface MembershipChange {
  recordsIdsAdded: string[];
  recordIdsRemoved: string[];
  recordIdsMissing: string[];
}
