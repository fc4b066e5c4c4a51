import { Text } from '@hubspot/ui-extensions';
import { Day } from '../../shared/parts/Day';
import { ClauseFields } from './ClauseFields';
import { AddClause } from './AddClause';
import { noChanges, type ClausesDraft } from './clauses-draft';
import type { ContractDraft } from './contract-draft';
import type { ContractFormProps } from './contract-form-props';
import { Part } from './Part';
import { rareClausesOf } from './rare-clauses';

/** What both sides agreed to change from a day on. */
export function AmendmentFields({ draft, edit, problem }: ContractFormProps) {
  const { amendment, amendedOn, furtherAmendments } = draft;
  const at = 'contract.terms.amendments.0';
  const ofAll = problem(`${at}.on`) || problem(`${at}.changes`) ? undefined : problem(at);
  const put = (patch: Partial<ContractDraft>) => edit((before) => ({ ...before, ...patch }));
  if (!amendment) return null;
  const editClauses = (change: (before: ClausesDraft) => ClausesDraft) =>
    edit((before) => ({ ...before, amendment: change(before.amendment ?? noChanges) }));
  return (
    <Part
      title="Amendment"
      leaveOut={{
        label: 'Leave the amendment out',
        onClick: () => put({ amendment: undefined, amendedOn: undefined }),
      }}
    >
      <Day
        label="It applies from"
        name="amendment_on"
        required
        value={amendedOn}
        problem={problem(`${at}.on`)}
        onPick={(day) => put({ amendedOn: day })}
      />
      <ClauseFields
        draft={amendment}
        edit={editClauses}
        problem={problem}
        at={`${at}.changes.`}
        name="amendment"
        amending
      />
      <AddClause
        name="amendment_more"
        label="More that it changes"
        clauses={rareClausesOf(amendment)}
        edit={editClauses}
      />
      {ofAll && <Text>{ofAll}</Text>}
      {furtherAmendments.length > 0 && (
        <Text variant="microcopy">Further amendments are kept: {furtherAmendments.length}.</Text>
      )}
    </Part>
  );
}
