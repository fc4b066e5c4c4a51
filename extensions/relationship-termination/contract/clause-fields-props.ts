import type { ClausesDraft } from './contract-draft';

/** The fields of some clauses. */
export interface ClauseFieldsProps {
  draft: ClausesDraft;
  edit(patch: ClausesDraft): void;
  /** The sentence at a field, by its path in the request or the beginning of it. */
  problem(field: string): string | undefined;
  /** Where the clauses lie in the request, with a dot behind. */
  at: string;
  /** Begins the names of the fields. */
  name: string;
  /** Whether each clause may stay as before. */
  amending?: boolean;
}
