import type { RareClause } from './rare-clauses';
import { KeptSelect } from '../../shared/parts/kept';

interface AddClauseProps<Draft> {
  name: string;
  label?: string;
  clauses: RareClause<Draft>[];
  edit(change: (before: Draft) => Draft): void;
}

/** Adds a clause that few contracts have. */
export function AddClause<Draft>({
  name,
  label = 'More clauses',
  clauses,
  edit,
}: AddClauseProps<Draft>) {
  if (clauses.length === 0) return null;
  return (
    <KeptSelect
      label={label}
      name={name}
      placeholder="Add what few contracts have"
      options={clauses.map(({ id, label }) => ({ label, value: id }))}
      value=""
      onChange={(chosen) => {
        const clause = clauses.find(({ id }) => id === chosen);
        if (clause) edit(clause.add);
      }}
    />
  );
}
