import { Button, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
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
}

/** One of the account's owners; by default the one who leads the offboarding. */
export function OwnerField({ form, value, required = false, ...words }: OwnerFieldProps) {
  const { owners } = useCard();
  if (owners.status !== 'loaded') return <OwnersNotReady />;
  return (
    <Choice
      label={words.label ?? 'Owner'}
      name={words.name ?? 'owner'}
      required={required}
      description={(words.description ?? 'Who leads the offboarding') || undefined}
      placeholder="No owner yet"
      options={owners.owners.map(({ id, name }) => ({ id, label: name }))}
      value={value?.id}
      problem={words.problem ?? form.problem('owner')}
      onChoose={(id) => form.change({ owner: owners.owners.find((owner) => owner.id === id) })}
    />
  );
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
