import { Alert, Checkbox, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import { ownerLabel, type NamedOwner } from '../../../../src/api/owners';
import { everyStepOf } from '../../../../src/playbook/book';
import type { ApprovalsShape } from '../../../../src/playbook/changes';
import type { Step, StepId } from '../../../../src/playbook/lookup';
import { withPart } from '../../../../src/playbook/edit-changes';
import { KeptMultiSelect } from '../../../shared/parts/kept';
import { OwnersNotReady } from '../../../shared/parts/OwnersNotReady';
import { usePage } from '../../page';
import { useTeamSettings } from '../settings';

/** Who approves, and what: a start, a close, waivers of steps. Without approvers nothing is asked for. */
export function Approvals() {
  const { owners, readOwners } = usePage();
  const { changes, edit } = useTeamSettings();
  useEffect(() => readOwners(), [readOwners]);
  if (owners.status !== 'loaded') return <OwnersNotReady owners={owners} onRead={readOwners} />;
  const approvals = changes.approvals ?? { approvers: [] };
  const set = (what: string, next: ApprovalsShape) =>
    edit(`approval ${what}`, (now) =>
      withPart(now, 'approvals', next.approvers.length > 0 ? next : undefined),
    );
  const nobody = approvals.approvers.length === 0;
  const steps = everyStepOf({ playbook: { version: 0, changes } }).filter(
    ({ off, waiver }) => !off && waiver !== 'never',
  );
  return (
    <Flex direction="column" gap="small">
      <Alert title="Enforced only where HubSpot signs who publishes" variant="info">
        Without the package “signed” an approval is shown and recorded, and the act goes on without
        it.
      </Alert>
      <KeptMultiSelect
        label="Who may approve"
        name="approvers"
        placeholder="Choose people"
        options={peopleIn(owners.owners, approvals.approvers)}
        value={[...approvals.approvers]}
        onChange={(ids) => set('by', { ...approvals, approvers: ids.map(String) })}
      />
      <Heading>What needs an approval</Heading>
      {nobody && <Text variant="microcopy">Choose first who may approve.</Text>}
      <Checkbox
        name="approve_start"
        readonly={nobody}
        checked={approvals.start === true}
        onChange={(on) => set('start', { ...approvals, start: on || undefined })}
      >
        Starting an offboarding
      </Checkbox>
      <Checkbox
        name="approve_close"
        readonly={nobody}
        checked={approvals.close === true}
        onChange={(on) => set('close', { ...approvals, close: on || undefined })}
      >
        Closing it
      </Checkbox>
      <Waivers
        steps={steps}
        chosen={approvals.waive ?? []}
        readOnly={nobody}
        onChoose={(waive) =>
          set('waive', { ...approvals, waive: waive.length > 0 ? waive : undefined })
        }
      />
    </Flex>
  );
}

interface WaiversProps {
  steps: readonly Step[];
  chosen: readonly StepId[];
  readOnly: boolean;
  onChoose(steps: StepId[]): void;
}

const Waivers = ({ steps, chosen, readOnly, onChoose }: WaiversProps) => (
  <KeptMultiSelect
    label="Waiving one of these steps"
    name="approve_waive"
    placeholder="Choose steps"
    readOnly={readOnly}
    options={steps.map(({ id, title }) => ({ value: id, label: title }))}
    value={[...chosen]}
    onChange={(ids) => onChoose(steps.flatMap(({ id }) => (ids.includes(id) ? [id] : [])))}
  />
);

/** The account's users by name, and those on the list who are no active owners any more. */
function peopleIn(owners: readonly NamedOwner[], chosen: readonly string[]) {
  const people = owners.flatMap((owner) =>
    owner.userId ? [{ value: owner.userId, label: ownerLabel(owner) }] : [],
  );
  const gone = chosen.filter((id) => !people.some(({ value }) => value === id));
  return [...people, ...gone.map((id) => ({ value: id, label: `User ${id}, who is not active` }))];
}
