import type { ClausesDraft } from './contract-draft';

/** The fields of some clauses. */
export interface ClauseFieldsProps {
  draft: ClausesDraft;
  edit(patch: ClausesDraft): void;
  /** The sentence at a field, by its path in the request or the beginning of it. */
  problem(field: string): string | undefined;
  /** The path of the clauses in the request, ending in a dot. */
  at: string;
  /** The prefix of the field names. */
  name: string;
  /** Whether each clause may stay as before. */
  amending?: boolean;
}
