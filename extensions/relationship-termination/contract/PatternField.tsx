import { contractPatterns } from '../../../src/calendar/contract-patterns';
import { Choice } from '../../shared/parts/Choice';
import { withPattern } from './contract-draft';
import type { ContractFormProps } from './contract-form-props';

const choices = [
  ...contractPatterns.map(({ id, label }) => ({ id, label })),
  { id: 'by_clauses', label: 'Another one: enter its clauses' },
] as const;

interface PatternFieldProps extends Pick<ContractFormProps, 'draft' | 'edit'> {
  problem: string | undefined;
}

/** A usual contract to begin from; choosing one fills the clauses in. */
export function PatternField({ draft, edit, problem }: PatternFieldProps) {
  return (
    <Choice
      label="Which kind of contract"
      name="contract_pattern"
      options={choices}
      value={draft.pattern}
      problem={problem}
      onChoose={(pattern) => edit((before) => withPattern(before, pattern))}
    />
  );
}
