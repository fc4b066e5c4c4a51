import { Checkbox, Table } from '@mantine/core';
import { Link } from 'wouter';
import type { Property } from '../api/catalog';
import type { CrmRecord } from '../api/records';
import { displayValue } from '../format/property-value';
import { browserViewer } from '../format/viewer';
import { StateBadge } from '../parts/StateBadge';
import classes from './CompanyTable.module.css';

interface CompanyRowProps {
  company: CrmRecord;
  columns: readonly Property[];
  owners: ReadonlyMap<string, string>;
  ticked: boolean;
  onTick(checked: boolean): void;
}

/** One company. The name is the link; it covers the whole row, so that a click anywhere opens it. */
export function CompanyRow({ company, columns, owners, ticked, onTick }: CompanyRowProps) {
  const viewer = browserViewer();
  const name = company.properties['name'] || `Company ${company.id}`;
  return (
    <Table.Tr className={classes.row} data-ticked={ticked || undefined}>
      <Table.Td className={classes.tick}>
        <Checkbox
          aria-label={`Select ${name}`}
          size="xs"
          checked={ticked}
          onChange={({ currentTarget }) => onTick(currentTarget.checked)}
        />
      </Table.Td>
      {columns.map((column) => {
        const shown = displayValue(column, company.properties[column.name], owners, viewer);
        return (
          <Table.Td
            key={column.name}
            data-label={column.label}
            data-empty={!shown || undefined}
            title={shown}
          >
            {column.name === 'name' ? (
              <Link href={`/companies/${company.id}`} className={classes.link}>
                {name}
              </Link>
            ) : (
              <Cell column={column} shown={shown} />
            )}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}

function Cell({ column, shown }: { column: Property; shown: string }) {
  if (!shown) return <span className={classes.none}>–</span>;
  const plain = column.hubspotDefined || column.type !== 'enumeration';
  if (plain) return shown;
  return <StateBadge>{shown}</StateBadge>;
}
