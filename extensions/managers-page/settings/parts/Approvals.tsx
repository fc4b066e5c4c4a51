import { Alert, Checkbox, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import { ownerLabel } from '../../../../src/api/owners';
import { everyStepOf } from '../../../../src/playbook/book';
import type { ApprovalsShape } from '../../../../src/playbook/changes';
import type { Step, StepId } from '../../../../src/playbook/lookup';
import { withPart } from '../../../../src/playbook/edit-changes';
import { KeptMultiSelect } from '../../../shared/parts/kept';
import { OwnersNotReady } from '../../../shared/parts/OwnersNotReady';
import type { Owners } from '../../../shared/useOwners';
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
      <Enforced />
      <KeptMultiSelect
        label="Who may approve"
        name="approvers"
        placeholder="Choose people"
        options={peopleIn(owners, approvals.approvers)}
        value={[...approvals.approvers]}
        onChange={(ids) => set('by', { ...approvals, approvers: ids.map(String) })}
      />
      <TooFew owners={owners} approvers={approvals.approvers} />
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

/** Whether this account enforces an approval: where HubSpot signs who publishes. */
const Enforced = () =>
  usePage().isVerified ? (
    <Alert title="Enforced in this account" variant="info">
      HubSpot signs who publishes, so what needs an approval is refused without it. A version that
      is marked “not verified” only shows it.
    </Alert>
  ) : (
    <Alert title="Shown, not enforced, in this account" variant="warning">
      The app was installed without the package “signed”. An approval is shown and recorded, and the
      act goes on without it.
    </Alert>
  );

type Loaded = Extract<Owners, { status: 'loaded' }>;

interface TooFewProps {
  owners: Loaded;
  approvers: readonly string[];
}

/** Says whose requests nobody could approve, and who on the list cannot approve any more. */
function TooFew({ owners, approvers }: TooFewProps) {
  const gone = approvers.filter((id) => isGone(id, owners));
  const active = approvers.length - gone.length;
  return (
    <>
      {gone.length > 0 && (
        <Alert title="Somebody on the list is not active in HubSpot" variant="warning">
          They cannot approve, and get no task. Take them off the list.
        </Alert>
      )}
      {approvers.length > 0 && active < 2 && (
        <Alert
          title={active === 1 ? 'Only one person can approve' : 'Nobody on the list can approve'}
          variant="warning"
        >
          {active === 1
            ? 'What they ask themselves nobody can approve, and nothing can be approved while they are away. Choose a second person.'
            : 'Whatever needs an approval cannot be done. Choose at least two people.'}
        </Alert>
      )}
    </>
  );
}

/** Whether a user is surely no active owner. */
const isGone = (user: string, { owners, isPart }: Loaded): boolean =>
  !isPart && !owners.some(({ userId }) => userId === user);

/** The account's users by name, and those on the list who are no active owners any more, or were not read. */
function peopleIn(all: Loaded, chosen: readonly string[]) {
  const people = all.owners.flatMap((owner) =>
    owner.userId ? [{ value: owner.userId, label: ownerLabel(owner) }] : [],
  );
  const others = chosen.filter((id) => !people.some(({ value }) => value === id));
  return [
    ...people,
    ...others.map((id) => ({
      value: id,
      label: isGone(id, all) ? `User ${id}, who is not active` : `User ${id}`,
    })),
  ];
}
