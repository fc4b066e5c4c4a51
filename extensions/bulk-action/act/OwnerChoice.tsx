import { useEffect } from 'react';
import { ownerLabel, ownerToSave } from '../../../src/api/owners';
import { Choice } from '../../shared/parts/Choice';
import { OwnersNotReady } from '../../shared/parts/OwnersNotReady';
import { useBulk } from '../bulk';
import type { ActForm } from './useActForm';

interface OwnerChoiceProps {
  form: ActForm;
  label: string;
  description?: string;
  /** The words of the choice that names nobody, and is chosen at first; one has to be chosen if left out. */
  unnamed?: string;
}

const noName = 'unnamed';

/** One of the account's owners; they are read when this is first shown. */
export function OwnerChoice({ form, label, description, unnamed }: OwnerChoiceProps) {
  const { owners, readOwners } = useBulk();
  useEffect(() => readOwners(), [readOwners]);
  if (owners.status !== 'loaded') return <OwnersNotReady owners={owners} onRead={readOwners} />;
  const found = owners.owners.map((owner) => ({ id: owner.id, label: ownerLabel(owner) }));
  return (
    <Choice
      label={label}
      name="owner"
      required={!unnamed}
      description={description}
      placeholder="Choose one"
      options={[...(unnamed ? [{ id: noName, label: unnamed }] : []), ...found]}
      value={form.draft.owner?.id ?? (unnamed && noName)}
      problem={form.problem('owner')}
      onChoose={(id) => {
        const owner = owners.owners.find((one) => one.id === id);
        form.change({ owner: owner && ownerToSave(owner) });
      }}
    />
  );
}
