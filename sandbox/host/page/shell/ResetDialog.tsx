import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { resetSandbox } from '../api/sandbox';

/** Asks before it puts the sandbox back; then opens the company list anew. */
export function ResetDialog({ opened, close }: { opened: boolean; close(): void }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');

  const reset = async () => {
    setBusy(true);
    setFailure('');
    try {
      await resetSandbox();
      window.location.assign('/');
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };

  return (
    <Modal opened={opened} onClose={close} title="Reset the sandbox?" centered>
      <Stack>
        <Text>
          Everything entered or imported here is deleted and the sample data is put back. This
          cannot be undone. No HubSpot account is touched.
        </Text>
        {failure && (
          <Alert color="red" title="The sandbox was not reset" role="alert">
            {failure}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Keep everything
          </Button>
          <Button color="red.8" loading={busy} onClick={reset}>
            Delete and reset
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
