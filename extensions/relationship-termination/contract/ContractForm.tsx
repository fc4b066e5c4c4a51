import { AutoGrid, Button, Flex } from '@hubspot/ui-extensions';
import { Day } from '../../shared/parts/Day';
import { AddClause } from './AddClause';
import { AmendmentFields } from './AmendmentFields';
import { ClauseFields } from './ClauseFields';
import { noChanges, usualClauses, type ClausesDraft } from './clauses-draft';
import type { ContractDraft } from './contract-draft';
import type { ContractFormProps } from './contract-form-props';
import { HolidayFields } from './HolidayFields';
import { Part } from './Part';
import { PatternField } from './PatternField';
import { rareClausesOf, type RareClause } from './rare-clauses';
import { RightFields } from './RightFields';

/** What the contract says about its own length, and the notice that was given. */
export function ContractForm(props: ContractFormProps) {
  const { draft, edit, problem } = props;
  const begun = isBegun(draft);
  const showsClauses = begun && (draft.pattern === undefined || draft.isCorrected === true);
  const put = (patch: Partial<ContractDraft>) => edit((before) => ({ ...before, ...patch }));
  return (
    <Flex direction="column" gap="small">
      <Day
        label="First day of the contract"
        name="contract_start"
        required
        value={draft.start}
        problem={problem('contract.terms.start')}
        onPick={(start) => put({ start })}
      />
      <PatternField
        draft={draft}
        edit={edit}
        problem={
          !begun && problem('contract.terms.renewal') ? 'Choose the kind of contract.' : undefined
        }
      />
      {begun && !showsClauses && (
        <Flex>
          <Button size="xs" variant="transparent" onClick={() => put({ isCorrected: true })}>
            Correct its clauses
          </Button>
        </Flex>
      )}
      {showsClauses && (
        <>
          <ClauseFields
            draft={draft.clauses}
            edit={(change) => edit(inClauses(change))}
            problem={problem}
            at="contract.terms."
            name="contract"
          />
          <RightFields {...props} />
          <AmendmentFields {...props} />
          <AddClause name="contract_more" clauses={moreClauses(draft)} edit={edit} />
        </>
      )}
      <GivenNotice draft={draft} put={put} problem={problem} />
      <HolidayFields {...props} />
    </Flex>
  );
}

interface GivenNoticeProps extends Pick<ContractFormProps, 'draft' | 'problem'> {
  put(patch: Partial<ContractDraft>): void;
}

function GivenNotice({ draft, put, problem }: GivenNoticeProps) {
  return (
    <Part title="Notice already given, or planned">
      <AutoGrid columnWidth={140} flexible gap="small">
        <Day
          label="Sent on"
          name="contract_givenOn"
          value={draft.givenOn}
          problem={problem('contract.given.on')}
          onPick={(givenOn) => put({ givenOn })}
        />
        <Day
          label="Received on"
          name="contract_receivedOn"
          value={draft.receivedOn}
          problem={problem('contract.given.receivedOn')}
          onPick={(receivedOn) => put({ receivedOn })}
        />
      </AutoGrid>
    </Part>
  );
}

/** Whether there are clauses to see: a kind was chosen, or something is entered. */
const isBegun = ({ pattern, clauses, right }: ContractDraft): boolean =>
  pattern !== undefined || clauses !== usualClauses || right !== undefined;

const inClauses =
  (change: (before: ClausesDraft) => ClausesDraft) =>
  (before: ContractDraft): ContractDraft => ({ ...before, clauses: change(before.clauses) });

/** Returns what the form does not show and few contracts have. */
function moreClauses(draft: ContractDraft): RareClause<ContractDraft>[] {
  const ofContract: (RareClause<ContractDraft> & { isIn: boolean })[] = [
    {
      id: 'right',
      label: 'An end by another right, such as a price increase',
      isIn: draft.right !== undefined,
      add: (before) => ({ ...before, right: {} }),
    },
    {
      id: 'amendment',
      label: 'An amendment',
      isIn: draft.amendment !== undefined,
      add: (before) => ({ ...before, amendment: noChanges }),
    },
  ];
  return [
    ...rareClausesOf(draft.clauses).map((rare) => ({ ...rare, add: inClauses(rare.add) })),
    ...ofContract.filter(({ isIn }) => !isIn),
  ];
}
