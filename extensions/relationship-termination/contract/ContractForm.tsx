import { AutoGrid, Button, Divider, Flex, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { Day } from '../../shared/parts/Day';
import type { Question } from '../../shared/parts/SecretQuestion';
import { TypedWords } from '../../shared/parts/TypedWords';
import { ClauseFields } from './ClauseFields';
import { noChanges, type ContractDraft } from './contract-draft';

export interface ContractFormProps {
  draft: ContractDraft;
  edit(change: (before: ContractDraft) => ContractDraft): void;
  problem(field: string): string | undefined;
  question(field: string): Question | undefined;
  /** Changes when typed text is to be drawn anew. */
  version: number;
}

/** What the contract says about its own length, and the notice that was given. */
export function ContractForm(props: ContractFormProps) {
  const { draft, edit, problem } = props;
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
      <ClauseFields
        draft={draft.clauses}
        edit={(patch) =>
          edit((before) => ({ ...before, clauses: { ...before.clauses, ...patch } }))
        }
        problem={problem}
        at="contract.terms."
        name="contract"
      />
      <Amendment {...props} />
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
      <TypedWords
        label="Holidays on weekdays"
        name="contract_holidays"
        description="Days on which nobody works, one a line, as 2027-12-24; deadlines and steps pass over them"
        limit="words"
        lines={2}
        version={props.version}
        text={draft.holidays}
        problem={problem('contract.terms.holidays')}
        question={props.question('contract.terms.holidays')}
        onType={(holidays) => put({ holidays })}
      />
    </Flex>
  );
}

/** What both sides agreed to change from a day on. */
function Amendment({ draft, edit, problem }: ContractFormProps) {
  const { amendment, amendedOn, furtherAmendments } = draft;
  const at = 'contract.terms.amendments.0';
  const ofAll = problem(`${at}.on`) || problem(`${at}.changes`) ? undefined : problem(at);
  const put = (patch: Partial<ContractDraft>) => edit((before) => ({ ...before, ...patch }));
  if (!amendment) {
    return (
      <Flex>
        <Button size="xs" variant="transparent" onClick={() => put({ amendment: noChanges })}>
          Add an amendment
        </Button>
      </Flex>
    );
  }
  return (
    <Part title="Amendment">
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
        edit={(patch) =>
          edit((before) => ({
            ...before,
            amendment: { ...(before.amendment ?? noChanges), ...patch },
          }))
        }
        problem={problem}
        at={`${at}.changes.`}
        name="amendment"
        amending
      />
      {ofAll && <Text>{ofAll}</Text>}
      {furtherAmendments.length > 0 && (
        <Text variant="microcopy">Further amendments are kept: {furtherAmendments.length}.</Text>
      )}
      <Flex>
        <Button
          size="xs"
          variant="transparent"
          onClick={() => put({ amendment: undefined, amendedOn: undefined })}
        >
          Leave the amendment out
        </Button>
      </Flex>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Flex direction="column" gap="small">
      <Divider />
      <Text format={{ fontWeight: 'demibold' }}>{title}</Text>
      {children}
    </Flex>
  );
}
