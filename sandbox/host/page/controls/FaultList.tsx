import { Button, Code, Group, Table, Text } from '@mantine/core';
import type { Fault } from '../api/controls';
import { effectOf, leftOf } from './fault-words';

interface FaultListProps {
  faults: Fault[];
  /** Without an id: all. */
  remove(id?: string): void;
}

/** The faults that wait, and what is left of each. */
export function FaultList({ faults, remove }: FaultListProps) {
  if (faults.length === 0)
    return <Text c="#516f90">No fault waits. Every request is answered.</Text>;
  return (
    <>
      <Table aria-label="Faults that wait">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Requests</Table.Th>
            <Table.Th>What happens</Table.Th>
            <Table.Th>Left</Table.Th>
            <Table.Th aria-label="Remove" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {faults.map((fault) => (
            <Table.Tr key={fault.id}>
              <Table.Td>
                {fault.method ?? 'Any method'} <Code>{fault.path}</Code>
              </Table.Td>
              <Table.Td>{effectOf(fault)}</Table.Td>
              <Table.Td>{leftOf(fault)}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Remove the fault of ${fault.path}`}
                  onClick={() => remove(fault.id)}
                >
                  Remove
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group mt="sm">
        <Button size="xs" variant="default" onClick={() => remove()}>
          Remove all
        </Button>
      </Group>
    </>
  );
}
