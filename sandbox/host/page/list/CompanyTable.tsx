import { Checkbox, Table } from '@mantine/core';
import type { Property } from '../api/catalog';
import type { CrmRecord } from '../api/records';
import type { Selection } from '../bulk/use-selection';
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
  selection: Selection;
}

/** The companies; on a narrow screen each row becomes a small card with labels. */
export function CompanyTable({
  columns,
  companies,
  owners,
  sort,
  onSort,
  refreshing,
  selection,
}: CompanyTableProps) {
  const ids = companies.map(({ id }) => id);
  const ticked = ids.filter(selection.has);
  return (
    <Table className={classes.table} aria-busy={refreshing} verticalSpacing="xs" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.tick}>
            <Checkbox
              aria-label="Select all on this page"
              size="xs"
              checked={ticked.length === ids.length}
              indeterminate={ticked.length > 0 && ticked.length < ids.length}
              onChange={({ currentTarget: { checked } }) => selection.set(ids, checked)}
            />
          </Table.Th>
          {columns.map((column) => (
            <SortHeader key={column.name} column={column} sort={sort} onSort={onSort} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {companies.map((company) => (
          <CompanyRow
            key={company.id}
            company={company}
            columns={columns}
            owners={owners}
            ticked={selection.has(company.id)}
            onTick={(checked) => selection.set([company.id], checked)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}
