import { Button, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import type { Owners } from '../useOwners';

/** In place of a choice of owners until they are read. */
export function OwnersNotReady({ owners, onRead }: { owners: Owners; onRead(): void }) {
  if (owners.status !== 'failed') {
    return <LoadingSpinner label="Reading the owners" showLabel size="xs" />;
  }
  return (
    <Flex gap="small" align="center" wrap>
      <Text>The owners could not be read.</Text>
      <Button variant="transparent" size="xs" onClick={() => onRead()}>
        Try again
      </Button>
    </Flex>
  );
}
