import { Alert, Button, Code, Stack, Text } from '@mantine/core';
import { ApiError } from '../api/request';
import type { Failure } from '../use-loaded';

/** What failed in one sentence, a way to try again, and the id to quote. */
export function Failed({ what, error, retry }: Failure & { what: string }) {
  return (
    <Alert color="red" title={what} role="alert" styles={{ title: { color: '#9b1c1c' } }}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{error instanceof Error ? error.message : String(error)}</Text>
        <Button size="xs" variant="default" onClick={retry}>
          Try again
        </Button>
        {error instanceof ApiError && error.correlationId && (
          <Text size="xs" c="#516f90">
            Id <Code>{error.correlationId}</Code>
          </Text>
        )}
      </Stack>
    </Alert>
  );
}
