import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Companies } from './words';

/** So many names are shown at first. */
const shownAtFirst = 20;

/** The names of companies: the first twenty, or all of them when asked. */
export function Names({ companies }: { companies: Companies }) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? companies : companies.slice(0, shownAtFirst);
  return (
    <Flex direction="column" gap="extra-small" align="start">
      <Text>{shown.map(({ name }) => name).join(', ')}</Text>
      {companies.length > shownAtFirst && (
        <Button size="xs" variant="transparent" onClick={() => setIsAll(!isAll)}>
          {isAll ? 'Show fewer' : `Show all ${companies.length.toLocaleString('en')}`}
        </Button>
      )}
    </Flex>
  );
}
