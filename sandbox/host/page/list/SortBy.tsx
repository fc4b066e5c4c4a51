import { Button } from '@mantine/core';
import type { Property } from '../api/catalog';
import { Choose } from './Choose';
import type { ListQuery } from './list-query';

interface SortByProps {
  properties: readonly Property[];
  sort: ListQuery['sort'];
  onSort(sort: ListQuery['sort']): void;
}

/** The property by which the list is sorted, and in which direction. */
export function SortBy({ properties, sort, onSort }: SortByProps) {
  return (
    <>
      <Choose
        label="Sort by"
        data={properties.map(({ name, label }) => ({ value: name, label }))}
        value={sort.property}
        onChange={(property) => property && onSort({ ...sort, property })}
        allowDeselect={false}
      />
      <Button variant="default" onClick={() => onSort({ ...sort, descending: !sort.descending })}>
        {sort.descending ? 'Last first' : 'First first'}
      </Button>
    </>
  );
}
