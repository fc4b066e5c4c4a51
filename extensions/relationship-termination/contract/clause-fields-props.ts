import type { ClausesDraft } from './clauses-draft';

/** The fields of some clauses. */
export interface ClauseFieldsProps {
  draft: ClausesDraft;
  /** Replaces the newest draft by what comes of it. */
  edit(change: (before: ClausesDraft) => ClausesDraft): void;
  /** The sentence at a field, by its path in the request or the beginning of it. */
  problem(field: string): string | undefined;
  /** The path of the clauses in the request, ending in a dot. */
  at: string;
  /** The prefix of the field names. */
  name: string;
  /** Whether each clause may stay as before. */
  amending?: boolean;
}
