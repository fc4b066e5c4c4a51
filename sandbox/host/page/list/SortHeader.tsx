import { Table, UnstyledButton } from '@mantine/core';
import type { Property } from '../api/catalog';
import classes from './CompanyTable.module.css';
import type { ListQuery } from './list-query';

interface SortHeaderProps {
  column: Property;
  sort: ListQuery['sort'];
  onSort(sort: ListQuery['sort']): void;
}

/** A column's heading; pressing it sorts, pressing it again turns the order round. */
export function SortHeader({ column, sort, onSort }: SortHeaderProps) {
  const sorted = sort.property === column.name;
  const mark = sort.descending ? '↓' : '↑';
  const order = sort.descending ? 'descending' : 'ascending';
  return (
    <Table.Th aria-sort={sorted ? order : 'none'}>
      <UnstyledButton
        className={classes.sort}
        onClick={() =>
          onSort({ property: column.name, descending: sorted ? !sort.descending : false })
        }
      >
        {column.label}
        <span aria-hidden="true">{sorted ? mark : ''}</span>
      </UnstyledButton>
    </Table.Th>
  );
}
