import { Alert, Button, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import type { NoSearch } from '../../../src/portfolio/filters';
import { usePage } from '../page';

export const Searching = () => <LoadingSpinner label="Reading from HubSpot" showLabel />;

/** A search that failed: nothing is shown as empty. */
export function SearchFailed({ onAgain }: { onAgain(): void }) {
  return (
    <Flex direction="column" gap="small" align="start">
      <Alert title="HubSpot did not answer the search" variant="warning">
        It is not known which companies these are. Searching again is safe.
      </Alert>
      <Button size="xs" onClick={() => onAgain()}>
        Search again
      </Button>
    </Flex>
  );
}

/** Why there is no search for the filters. */
export function NoSearchYet({ why }: { why: NoSearch }) {
  const { owners, readOwners } = usePage();
  if (why === 'too_many_filters')
    return (
      <Alert title="Too many filters for HubSpot's search" variant="warning">
        Take one off, or choose another list.
      </Alert>
    );
  if (owners.status !== 'failed') return <Searching />;
  return (
    <Flex direction="column" gap="small" align="start">
      <Text>HubSpot’s owners could not be read, so whose these are is not known.</Text>
      <Button size="xs" onClick={() => readOwners()}>
        Read the owners again
      </Button>
    </Flex>
  );
}
