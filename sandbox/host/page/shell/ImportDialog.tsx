import { Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';

/** Names the command that imports a company export; it takes this sandbox's port along. */
export function ImportDialog({ opened, close }: { opened: boolean; close(): void }) {
  const { port } = window.location;
  const command = `npm run sandbox:import -- FILE.csv${port ? ` --port ${port}` : ''}`;
  return (
    <Modal opened={opened} onClose={close} title="Import companies" centered>
      <Stack>
        <Text>
          In HubSpot, export your companies as CSV. Then run this in the project’s folder, with the
          name of your file:
        </Text>
        <Code block>{command}</Code>
        <Text size="sm" c="#516f90">
          It can be run again with the same file: companies are found by record id, else by domain,
          and are not doubled. The file stays on this machine.
        </Text>
        <Group justify="flex-end">
          <CopyButton value={command}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy'}</Button>}
          </CopyButton>
        </Group>
      </Stack>
    </Modal>
  );
}
