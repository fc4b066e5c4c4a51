import { ownerLabel, ownerToSave, type NamedOwner } from '../../../src/api/owners';
import type { Owner } from '../../../src/offboarding/offboarding';
import { useCard } from '../card';
import type { Form } from '../form';
import { isInactive } from '../../shared/useOwners';
import { Choice } from '../../shared/parts/Choice';
import { OwnersNotReady } from '../../shared/parts/OwnersNotReady';

interface OwnerFieldProps {
  form: Form;
  value: Owner | undefined;
  required?: boolean;
  label?: string;
  name?: string;
  description?: string;
  problem?: string | undefined;
  /** Who is taken while nobody is chosen. */
  suggested?: Owner | undefined;
}

/**
 * One of the account's owners; by default the one who leads the offboarding. Says where a suggestion is from, and that a
 * former owner is gone.
 */
export function OwnerField({
  form,
  value,
  required = false,
  suggested,
  ...words
}: OwnerFieldProps) {
  const { owners, readOwners } = useCard();
  if (owners.status !== 'loaded') return <OwnersNotReady owners={owners} onRead={readOwners} />;
  const gone = value && isInactive(value.id, owners) ? value : undefined;
  const about = words.description ?? 'Who leads the offboarding';
  return (
    <Choice
      asMenu
      label={words.label ?? 'Owner'}
      name={words.name ?? 'owner'}
      required={required}
      description={hint({ gone, suggested: value ? undefined : suggested }) ?? (about || undefined)}
      placeholder={gone?.name ?? 'No owner yet'}
      options={owners.owners.map((owner) => ({ id: owner.id, label: ownerLabel(owner) }))}
      value={(value ?? suggested)?.id}
      problem={words.problem ?? form.problem('owner')}
      onChoose={(id) => form.change({ owner: chosen(owners.owners, id) })}
    />
  );
}

function hint({ gone, suggested }: { gone: Owner | undefined; suggested: Owner | undefined }) {
  if (gone) return `${gone.name} is not active in HubSpot any more. Choose somebody else.`;
  return suggested && `Suggested: ${suggested.name} owns the company`;
}

function chosen(owners: readonly NamedOwner[], id: string | undefined): Owner | undefined {
  const found = owners.find((owner) => owner.id === id);
  return found && ownerToSave(found);
}
