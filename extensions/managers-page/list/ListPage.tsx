import {
  Button,
  Flex,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import {
  isDescending,
  sortProperties,
  type Filters,
  type SortId,
} from '../../../src/portfolio/filters';
import type { Row } from '../../../src/portfolio/row';
import { viewById, type ViewId } from '../../../src/portfolio/views';
import { companiesInWords } from '../../shared/companies-in-words';
import { lastOf } from '../../shared/useOnDemand';
import { useFilters } from '../filters/useFilters';
import { usePage } from '../page';
import { CompanyLink } from '../parts';
import { ReadAt } from '../search/ReadAt';
import type { Found } from '../search/useCompanies';
import {
  askedColumn,
  closedColumns,
  columns,
  inStageColumn,
  nameWidth,
  type ListColumn,
} from './columns';
import { Export } from './Export';

/** How many companies a page of the list has. */
export const pageLength = 20;

type Loaded = Extract<Found, { status: 'loaded' }>;

/** One page of the list, with its way to the next and to a file. */
export function ListPage({ found }: { found: Loaded }) {
  const { rows, total, page, isReadingOn, readAt } = found;
  const { filters } = useFilters();
  const shown = columnsFor(filters);
  const first = (page.number - 1) * pageLength + 1;
  const range = `${first} to ${first + rows.length - 1} of ${companiesInWords(total)}`;
  return (
    <Flex direction="column" gap="small">
      <Flex justify="between" align="center" wrap gap="small">
        <Flex gap="small" align="center">
          <Text>{isReadingOn ? 'Reading…' : range}</Text>
          <ReadAt times={[readAt]} />
        </Flex>
        {!isReadingOn && (
          <Export key={`${range} ${readAt}`} {...{ rows, range, readAt }} columns={shown} />
        )}
      </Flex>
      <ListTable rows={rows} columns={shown} />
      <Flex gap="small">
        <Button
          size="xs"
          disabled={!page.previous || isReadingOn}
          onClick={() => page.previous?.()}
        >
          Previous
        </Button>
        <Button size="xs" disabled={!page.next || isReadingOn} onClick={() => page.next?.()}>
          Next
        </Button>
      </Flex>
    </Flex>
  );
}

/** What a list is about comes first: what is asked, or how long it is stuck. Lists of closed offboardings have other columns. */
const columnsFor = ({ view = 'open' }: Filters): readonly ListColumn[] => {
  if (view === 'approval') return [askedColumn, ...columns];
  return view === 'stuck' ? [inStageColumn, ...columns] : columnsOf(view);
};

const columnsOf = (view: ViewId): readonly ListColumn[] =>
  viewById(view).anyOf.some((conditions) =>
    conditions.some(
      (one) => one.property === 'offboarding_status' && 'is' in one && one.is.includes('closed'),
    ),
  )
    ? closedColumns
    : columns;

function ListTable({ rows, columns: shown }: { rows: Row[]; columns: readonly ListColumn[] }) {
  const { day } = usePage();
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <SortHeader label="Company" sort="name" width={nameWidth} />
          {shown.map(({ id, label, sort, width }) =>
            sort ? (
              <SortHeader key={id} label={label} sort={sort} width={width} />
            ) : (
              <TableHeader key={id} width={width}>
                {label}
              </TableHeader>
            ),
          )}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.companyId}>
            <TableCell>
              <Flex direction="column">
                <CompanyLink row={row} />
                <AnswerLink companyId={row.companyId} />
              </Flex>
            </TableCell>
            {shown.map((column) => (
              <TableCell key={column.id}>{column.text(row, day)}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Where approvals are listed, the way to the record, on which they are answered. */
function AnswerLink({ companyId }: { companyId: string }) {
  const { overview } = usePage();
  const { filters } = useFilters();
  const records = lastOf(overview)?.records;
  return filters.view === 'approval' && records ? (
    <Link href={`${records}${companyId}`}>Answer in HubSpot</Link>
  ) : null;
}

/** A header that sorts; the order stands in the address. */
function SortHeader({ label, sort, width }: { label: string; sort: SortId; width: number }) {
  const { filters, change } = useFilters();
  const by = viewById(filters.view ?? 'open').by;
  const isSorted = filters.sort ? filters.sort === sort : sortProperties[sort] === by;
  const direction = isDescending(filters) ? 'descending' : 'ascending';
  return (
    <TableHeader
      width={width}
      sortDirection={isSorted ? direction : 'none'}
      onSortChange={(to) => change({ sort, order: to === 'descending' ? 'down' : 'up' })}
    >
      {label}
    </TableHeader>
  );
}
