import { Button, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import type { Owner } from '../../../src/offboarding/offboarding';
import type { Desk, Form } from '../desk';
import { Choice } from './Choice';

interface OwnerFieldProps {
  desk: Desk;
  form: Form;
  value: Owner | undefined;
  required?: boolean;
}

/** Who leads the offboarding. The list is read when the form is opened. */
export function OwnerField({ desk, form, value, required = false }: OwnerFieldProps) {
  const { owners } = desk;
  if (owners.is === 'unread' || owners.is === 'reading') {
    return <LoadingSpinner label="Reading the owners" showLabel size="xs" />;
  }
  if (owners.is === 'failed') {
    return (
      <Flex gap="small" align="center" wrap>
        <Text>The owners could not be read.</Text>
        <Button variant="transparent" size="xs" onClick={() => desk.readOwners()}>
          Try again
        </Button>
      </Flex>
    );
  }
  return (
    <Choice
      label="Owner"
      name="owner"
      required={required}
      description="Who leads the offboarding"
      placeholder="No owner yet"
      options={owners.owners.map(({ id, name }) => ({ id, label: name }))}
      value={value?.id}
      problem={form.problem('owner')}
      onChoose={(id) => form.change({ owner: owners.owners.find((owner) => owner.id === id) })}
    />
  );
}
