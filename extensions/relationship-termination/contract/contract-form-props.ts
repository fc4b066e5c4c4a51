import type { Question } from '../../shared/parts/SecretQuestion';
import type { ContractDraft } from './contract-draft';

export interface ContractFormProps {
  draft: ContractDraft;
  /** Replaces the newest draft by what comes of it. */
  edit(change: (before: ContractDraft) => ContractDraft): void;
  problem(field: string): string | undefined;
  question(field: string): Question | undefined;
  /** Changes when typed text is to be drawn anew. */
  version: number;
}
