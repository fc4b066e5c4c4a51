import { Alert, Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Property } from '../api/catalog';
import { whoLooks } from '../api/people';
import { writeCompany, type CrmRecord } from '../api/records';
import { useFocusBack } from '../parts/use-focus-back';

interface PropertyDialogProps {
  properties: readonly Property[];
  company: CrmRecord;
  /** The dialog is over; `written` when a value was. */
  close(written: boolean): void;
}

/** Writes one property as who looks; HubSpot's rules for values apply, and its history names that user. */
export function PropertyDialog({ properties, company, close }: PropertyDialogProps) {
  useFocusBack();
  const [name, setName] = useState(properties[0]?.name ?? '');
  const [value, setValue] = useState(company.properties[name] ?? '');
  const [failure, setFailure] = useState('');
  const options = properties.find((property) => property.name === name)?.options ?? [];

  const choose = (chosen: string) => {
    setName(chosen);
    setValue(company.properties[chosen] ?? '');
    setFailure('');
  };
  const write = () =>
    writeCompany(company.id, { [name]: value }).then(
      () => close(true),
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  const hear = (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value);

  return (
    <Modal opened onClose={() => close(false)} title="Set a property" centered>
      <Stack>
        <NativeSelect
          label="Property"
          value={name}
          data={properties.map((property) => ({ value: property.name, label: property.label }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {options.length > 0 ? (
          <NativeSelect
            label="Value"
            value={value}
            data={[{ value: '', label: '–' }, ...options]}
            onChange={hear}
          />
        ) : (
          <TextInput label="Value" value={value} onChange={hear} />
        )}
        <Text size="sm" c="#516f90">
          The history names {whoLooks().name}. A date is written as 2027-03-31.
        </Text>
        {failure && (
          <Alert
            color="red"
            title="It was not written"
            role="alert"
            styles={{ message: { overflowWrap: 'anywhere' } }}
          >
            {failure}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button onClick={() => void write()}>Save</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
