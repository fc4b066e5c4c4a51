import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { TimelineEntry } from '../../../src/api/timeline';
import { useCard } from '../card';
import { entryMoment, entryWords } from './timeline-words';
import { demibold } from '../../shared/parts/unchanged';

/** How many are shown at first and added by each click. */
const step = 25;

/** What happened, the newest first. */
export function TimelineEntries({ entries }: { entries: readonly TimelineEntry[] }) {
  const card = useCard();
  const [shown, show] = useState(step);
  if (entries.length === 0) return <Text>Nothing has happened yet.</Text>;
  return (
    <Flex direction="column" gap="medium">
      {entries.slice(0, shown).map((entry) => (
        <Flex key={`${entry.kind}:${entry.id}`} direction="column">
          <Text format={demibold}>{entry.title}</Text>
          {entryWords(entry) && <Text>{entryWords(entry)}</Text>}
          <Text variant="microcopy">{entryMoment(entry, card.formatInstant)}</Text>
        </Flex>
      ))}
      {entries.length > shown && (
        <Flex justify="start">
          <Button variant="transparent" size="sm" onClick={() => show(shown + step)}>
            {`Show more (${entries.length - shown})`}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
