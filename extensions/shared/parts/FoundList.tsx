import { Button, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import type { FoundInHubSpot } from '../../../src/api/found';
import type { Clock } from '../clock';
import type { Listing } from '../listing';
import { failedToReadSentence } from '../sentences';
import { SaveButton } from './SaveButton';

interface FoundListProps {
  listing: Listing<FoundInHubSpot>;
  formatInstant: Clock['formatInstant'];
  /** What to say when the list is empty. */
  nothing: string;
  /** What to say when it may not be read. */
  notAllowed: string;
  saving: boolean;
  onAgain(): void;
  onTake(found: FoundInHubSpot): void;
}

/** Records found in HubSpot, each with a button to take it, and a refresh button. */
export function FoundList(props: FoundListProps) {
  const { listing, formatInstant, saving, onAgain, onTake } = props;
  if (listing.status === 'idle') return null;
  if (listing.status === 'loading')
    return <LoadingSpinner label="Looking in HubSpot" showLabel size="xs" />;
  const items = listing.status === 'loaded' ? listing.items : [];
  return (
    <Flex direction="column" gap="extra-small">
      {items.map((found) => (
        <Flex key={found.id} gap="small" align="center" wrap>
          <Text>
            {[found.title, formatInstant(found.at), found.hint].filter(Boolean).join(' · ')}
          </Text>
          <SaveButton size="xs" saving={saving} onClick={() => onTake(found)}>
            This one
          </SaveButton>
        </Flex>
      ))}
      {words(props) && <Text>{words(props)}</Text>}
      <Flex gap="small" align="center" wrap>
        <Button size="xs" onClick={onAgain}>
          Refresh
        </Button>
        <Text variant="microcopy">What is new shows here some seconds later.</Text>
      </Flex>
    </Flex>
  );
}

function words({ listing, nothing, notAllowed }: FoundListProps): string | undefined {
  if (listing.status === 'loaded') return listing.items.length === 0 ? nothing : undefined;
  if (listing.status !== 'unavailable') return undefined;
  return listing.why === 'failed' ? failedToReadSentence : notAllowed;
}
