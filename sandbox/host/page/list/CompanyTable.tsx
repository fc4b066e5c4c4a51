import { Table } from '@mantine/core';
import type { Property } from '../api/catalog';
import type { CrmRecord } from '../api/records';
import { CompanyRow } from './CompanyRow';
import classes from './CompanyTable.module.css';
import type { ListQuery } from './list-query';
import { SortHeader } from './SortHeader';

interface CompanyTableProps {
  columns: readonly Property[];
  companies: readonly CrmRecord[];
  owners: ReadonlyMap<string, string>;
  sort: ListQuery['sort'];
  onSort(sort: ListQuery['sort']): void;
  refreshing: boolean;
}

/** The companies; on a narrow screen each row becomes a small card with labels. */
export function CompanyTable({
  columns,
  companies,
  owners,
  sort,
  onSort,
  refreshing,
}: CompanyTableProps) {
  return (
    <Table className={classes.table} aria-busy={refreshing} verticalSpacing="xs" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <SortHeader key={column.name} column={column} sort={sort} onSort={onSort} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {companies.map((company) => (
          <CompanyRow key={company.id} company={company} columns={columns} owners={owners} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
