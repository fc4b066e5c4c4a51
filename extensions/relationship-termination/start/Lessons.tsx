import { Button, Flex, List, LoadingSpinner, Text, Tile } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { ReasonId } from '../../../src/playbook/lookup';
import { useCard } from '../card';

/** How many lessons are shown. */
const shown = 5;

/** Lessons of past offboardings with this reason. Nothing if there are none. */
export function Lessons({ reason }: { reason: ReasonId }) {
  const card = useCard();
  const { readLessons } = card;
  useEffect(() => readLessons(reason), [readLessons, reason]);
  const reading = card.lessonsOf(reason);
  if (!reading || reading.status === 'loading') {
    return <LoadingSpinner label="Looking for lessons of past endings" showLabel size="xs" />;
  }
  if (reading.status === 'failed') {
    return (
      <Flex gap="small" align="center" wrap>
        <Text variant="microcopy">The lessons of past endings could not be read.</Text>
        <Button size="xs" variant="transparent" onClick={() => readLessons(reason)}>
          Try again
        </Button>
      </Flex>
    );
  }
  const { lessons } = reading;
  if (lessons.length === 0) return null;
  return (
    <Tile compact>
      <Text format={{ fontWeight: 'demibold' }}>What past endings for this reason have taught</Text>
      <List variant="unordered-styled">
        {lessons.slice(0, shown).map(({ text }) => (
          <Text key={text}>{text}</Text>
        ))}
      </List>
      {lessons.length > shown && (
        <Text variant="microcopy">And {lessons.length - shown} more, as tasks in HubSpot.</Text>
      )}
    </Tile>
  );
}
