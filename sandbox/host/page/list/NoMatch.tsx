import { Button, Stack, Text } from '@mantine/core';
import type { ListQuery } from './list-query';

interface NoMatchProps {
  query: ListQuery;
  change(part: Partial<ListQuery>): void;
}

/** What stands in place of an empty table, with the way out. */
export function NoMatch({ query, change }: NoMatchProps) {
  const narrowed =
    query.text !== '' || query.segment !== '' || Object.keys(query.filters).length > 0;
  return (
    <Stack align="center" py="xl" gap="xs">
      <Text fw={600}>{narrowed || query.page > 1 ? 'No company matches' : 'No companies yet'}</Text>
      {query.page > 1 && (
        <Button variant="default" onClick={() => change({ page: 1 })}>
          To the first page
        </Button>
      )}
      {query.page === 1 && narrowed && (
        <Button variant="default" onClick={() => change({ text: '', segment: '', filters: {} })}>
          Clear search and filters
        </Button>
      )}
    </Stack>
  );
}
