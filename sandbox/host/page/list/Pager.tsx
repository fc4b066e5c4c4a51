import { Group, Pagination, Select, Text } from '@mantine/core';
import { lastPage, pageSizes, type ListQuery } from './list-query';

interface PagerProps {
  total: number;
  query: ListQuery;
  change(part: Partial<ListQuery>): void;
}

/** How many there are, the pages, and how many a page shows. */
export function Pager({ total, query, change }: PagerProps) {
  const { page, size } = query;
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, total);
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="#516f90" role="status">
        {`${first} to ${last} of ${total.toLocaleString()} ${total === 1 ? 'company' : 'companies'}`}
      </Text>
      <Pagination
        total={lastPage(total, size)}
        value={page}
        onChange={(next) => change({ page: next })}
        size="sm"
        siblings={1}
        getControlProps={(control) => ({ 'aria-label': `${control} page` })}
        getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
      />
      <Select
        aria-label="Companies a page"
        data={pageSizes.map((count) => ({ value: String(count), label: `${count} a page` }))}
        value={String(size)}
        onChange={(value) => change({ size: Number(value) })}
        allowDeselect={false}
        size="xs"
        w={120}
      />
    </Group>
  );
}
