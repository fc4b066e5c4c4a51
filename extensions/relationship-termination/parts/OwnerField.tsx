import { Button, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { ownerLabel, type NamedOwner } from '../../../src/api/owners';
import type { Owner } from '../../../src/offboarding/offboarding';
import { useCard } from '../card';
import type { Form } from '../form';
import { Choice } from '../../shared/parts/Choice';

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

<<<<<<< HEAD
/** One of the account's owners; by default the one who leads the offboarding. A suggestion says where it is from. */
export function OwnerField({
  form,
  value,
  required = false,
  suggested,
  ...words
}: OwnerFieldProps) {
  const { owners } = useCard();
  if (owners.status !== 'loaded') return <OwnersNotReady />;
  const isSuggested = suggested && value === undefined;
  const description = words.description ?? 'Who leads the offboarding';
=======
/** One of the account's owners; by default the one who leads the offboarding. Says that a former one is gone. */
export function OwnerField({ form, value, required = false, ...words }: OwnerFieldProps) {
  const { owners } = useCard();
  if (owners.status !== 'loaded') return <OwnersNotReady />;
  const isGone = value && !owners.owners.some(({ id }) => id === value.id);
>>>>>>> try
  return (
    <Choice
      label={words.label ?? 'Owner'}
      name={words.name ?? 'owner'}
      required={required}
      description={
<<<<<<< HEAD
        isSuggested ? `Suggested: ${suggested.name} owns the company` : description || undefined
      }
      placeholder="No owner yet"
=======
        isGone
          ? `${value.name} is not active in HubSpot any more. Choose somebody else.`
          : (words.description ?? 'Who leads the offboarding') || undefined
      }
      placeholder={isGone ? value.name : 'No owner yet'}
>>>>>>> try
      options={owners.owners.map((owner) => ({ id: owner.id, label: ownerLabel(owner) }))}
      value={(value ?? suggested)?.id}
      problem={words.problem ?? form.problem('owner')}
      onChoose={(id) => form.change({ owner: chosen(owners.owners, id) })}
    />
  );
}

/** Returns the chosen owner as it is saved: without the e-mail address that told two of one name apart. */
function chosen(owners: readonly NamedOwner[], id: string | undefined): Owner | undefined {
  const found = owners.find((owner) => owner.id === id);
  return found && { id: found.id, name: found.name };
}

/** The list is read when the form is opened. */
export function OwnersNotReady() {
  const card = useCard();
  const { owners } = card;
  if (owners.status !== 'failed') {
    return <LoadingSpinner label="Reading the owners" showLabel size="xs" />;
  }
  return (
    <Flex gap="small" align="center" wrap>
      <Text>The owners could not be read.</Text>
      <Button variant="transparent" size="xs" onClick={() => card.readOwners()}>
        Try again
      </Button>
    </Flex>
  );
}
