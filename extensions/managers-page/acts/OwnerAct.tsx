import { Button, Flex, Input } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { ownerLabel, ownerToSave, type NamedOwner } from '../../../src/api/owners';
import type { Owner } from '../../../src/offboarding/offboarding';
import { Choice } from '../../shared/parts/Choice';
import { OwnersNotReady } from '../../shared/parts/OwnersNotReady';
import { usePage } from '../page';
import { ActAnswer } from './ActAnswer';
import { useAct } from './useAct';

/** Gives an offboarding to another owner, with the reason that its timeline keeps. */
export function OwnerAct({ companyId, onDone }: { companyId: string; onDone(): void }) {
  const { owners, readOwners } = usePage();
  const { state, carryOut, cancel } = useAct(companyId, onDone);
  const [draft, setDraft] = useState<Draft>();
  if (!draft)
    return (
      <Button
        size="xs"
        onClick={() => {
          readOwners();
          setDraft({ why: '' });
        }}
      >
        Change the owner
      </Button>
    );
  if (owners.status !== 'loaded') return <OwnersNotReady owners={owners} onRead={readOwners} />;
  return (
    <Flex direction="column" gap="small">
      {state.status === 'idle' && (
        <OwnerForm
          owners={owners.owners}
          draft={draft}
          onDraft={setDraft}
          onGive={(owner) => carryOut({ kind: 'reassign', owner, why: draft.why.trim() })}
        />
      )}
      <ActAnswer
        state={state}
        question={(act) => (act.kind === 'reassign' ? `Give it to ${act.owner.name}?` : '')}
        answer={(act) => (act.kind === 'reassign' ? `${act.owner.name} is the owner now.` : '')}
        onCarryOut={carryOut}
        onCancel={cancel}
      />
    </Flex>
  );
}

interface Draft {
  owner?: string;
  why: string;
}

interface OwnerFormProps {
  owners: readonly NamedOwner[];
  draft: Draft;
  onDraft(draft: Draft | undefined): void;
  onGive(owner: Owner): void;
}

function OwnerForm({ owners, draft, onDraft, onGive }: OwnerFormProps) {
  const chosen = owners.find(({ id }) => id === draft.owner);
  return (
    <>
      <Choice
        label="New owner"
        asMenu
        name="newOwner"
        required
        options={owners.map((owner) => ({ id: owner.id, label: ownerLabel(owner) }))}
        value={draft.owner}
        onChoose={(owner) => onDraft({ ...draft, owner })}
      />
      <Input
        label="Why"
        name="whyOwner"
        required
        value={draft.why}
        onInput={(why) => onDraft({ ...draft, why })}
      />
      <Flex gap="small">
        <Button
          size="xs"
          disabled={!chosen || draft.why.trim() === ''}
          onClick={() => chosen && onGive(ownerToSave(chosen))}
        >
          Give it to them
        </Button>
        <Button size="xs" variant="transparent" onClick={() => onDraft(undefined)}>
          Cancel
        </Button>
      </Flex>
    </>
  );
}
