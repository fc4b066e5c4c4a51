import type {
  StatisticsItemProps,
  StatisticsProps,
  StatisticsTrendProps,
  TableCellProps,
  TableElementProps,
  TableHeaderProps,
  TablePaginatedProps,
  TableProps,
  WidthProps,
} from '@hubspot/ui-extensions';
import { Pagination } from '@mantine/core';
import { testId } from './sizes';

export function Table(props: TableProps) {
  const {
    bordered = true,
    flush = false,
    density = 'default',
    paginated,
    children,
    ...rest
  } = props;
  const className = `hsx-table hsx-table-${density}${bordered ? ' hsx-bordered' : ''}`;
  return (
    <div className="hsx-table-frame" style={{ marginBottom: flush ? 0 : 16 }} {...testId(rest)}>
      <table className={className}>{children}</table>
      {paginated && <Pages {...props} />}
    </div>
  );
}

const PAGE_CONTROLS = {
  first: 'First page',
  previous: 'Prev page',
  next: 'Next page',
  last: 'Last page',
};

/** Which page is shown is the extension's to say, or the pager's own where `page` is left out. */
function Pages(props: TablePaginatedProps) {
  const { pageCount, page, onPageChange, maxVisiblePageButtons = 7, ...look } = props;
  const { showButtonLabels = true, showFirstLastButtons = false } = look;
  return (
    <Pagination
      total={pageCount}
      {...(page && { value: page })}
      siblings={Math.max(0, Math.floor((maxVisiblePageButtons - 5) / 2))}
      onChange={onPageChange}
      withEdges={showFirstLastButtons}
      previousIcon={() => <>‹{showButtonLabels && ' Prev'}</>}
      nextIcon={() => <>{showButtonLabels && 'Next '}›</>}
      getControlProps={(control) => ({ 'aria-label': PAGE_CONTROLS[control] })}
      size="sm"
      mt="sm"
      className="hsx-pages"
    />
  );
}

/** A number is kept also where the table is wider than its place, which then scrolls (that HubSpot does so is unverified). */
const widthOf = (width: WidthProps['width']) =>
  typeof width === 'number'
    ? { width, minWidth: width }
    : { width: width === 'min' ? 1 : width === 'max' ? '100%' : undefined };

export function TableHead({ children, ...rest }: TableElementProps) {
  return <thead {...testId(rest)}>{children}</thead>;
}
export function TableBody({ children, ...rest }: TableElementProps) {
  return <tbody {...testId(rest)}>{children}</tbody>;
}
export function TableFooter({ children, ...rest }: TableElementProps) {
  return <tfoot {...testId(rest)}>{children}</tfoot>;
}
export function TableRow({ children, ...rest }: TableElementProps) {
  return <tr {...testId(rest)}>{children}</tr>;
}

export function TableCell({ align = 'left', width, colSpan, children, ...rest }: TableCellProps) {
  const style = { textAlign: align, ...widthOf(width) };
  return (
    <td style={style} colSpan={colSpan} {...testId(rest)}>
      {children}
    </td>
  );
}

const ARROWS = { ascending: '▲', descending: '▼', none: '↕' };

export function TableHeader(props: TableHeaderProps) {
  const { align = 'left', width, children, sortDirection, ...rest } = props;
  const style = { textAlign: align, ...widthOf(width) };
  if (!('onSortChange' in props) || !sortDirection || sortDirection === 'never') {
    return (
      <th scope="col" style={style} {...testId(rest)}>
        {children}
      </th>
    );
  }
  const next = sortDirection === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" style={style} aria-sort={sortDirection} {...testId(rest)}>
      <button type="button" disabled={props.disabled} onClick={() => props.onSortChange(next)}>
        {children} <span aria-hidden>{ARROWS[sortDirection]}</span>
      </button>
    </th>
  );
}

export function Statistics({ children, ...rest }: StatisticsProps) {
  return (
    <div className="hsx-statistics" {...testId(rest)}>
      {children}
    </div>
  );
}

export function StatisticsItem({ label, number, children, ...rest }: StatisticsItemProps) {
  return (
    <div role="group" aria-label={label} {...testId(rest)}>
      <div className="hsx-statistics-label">{label}</div>
      <div className="hsx-statistics-number">{number}</div>
      {children}
    </div>
  );
}

export function StatisticsTrend({ value, direction, color, ...rest }: StatisticsTrendProps) {
  const up = direction === 'increase';
  const shade = color ?? (up ? 'green' : 'red');
  return (
    <div className={`hsx-trend-${shade}`} {...testId(rest)}>
      <span aria-hidden>{up ? '▲' : '▼'}</span> {value}
    </div>
  );
}
