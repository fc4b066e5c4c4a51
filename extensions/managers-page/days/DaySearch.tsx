import { useEffect, useRef } from 'react';
import type { DayKindId } from '../../../src/portfolio/days';
import type { Row } from '../../../src/portfolio/row';
import type { SearchGroup } from '../../../src/portfolio/search';
import { useCompanies } from '../search/useCompanies';

export type DaysFound =
  | { status: 'loading' }
  | { status: 'failed'; again(): void }
  | {
      status: 'loaded';
      rows: Row[];
      total: number;
      /** When each page was read (ISO, UTC). */
      times: string[];
      isReadingOn: boolean;
      /** Reads the next ones; absent where there are none. */
      more?: () => void;
    };

interface DaySearchProps {
  kind: DayKindId;
  by: string;
  groups: SearchGroup[];
  onFound(kind: DayKindId, found: DaysFound): void;
}

/** How many days of a kind are read at once. */
const daysRead = 50;

interface PageRead {
  rows: Row[];
  readAt: string;
}

/** Searches the days of one kind, page after page as asked, and hands on all that was read; draws nothing. */
export function DaySearch({ kind, by, groups, onFound }: DaySearchProps) {
  const found = useCompanies({ groups, by, count: daysRead });
  const pages = useRef(new Map<number, PageRead>());
  const { status } = found;
  const { rows, isReadingOn, page } =
    found.status === 'loaded' ? found : { rows: undefined, isReadingOn: false, page: undefined };
  useEffect(() => {
    if (found.status !== 'loaded') return onFound(kind, found);
    const { total, readAt } = found;
    if (!isReadingOn) pages.current.set(found.page.number, { rows: found.rows, readAt });
    const read = [...pages.current.values()];
    onFound(kind, {
      status: 'loaded',
      rows: distinct(read.flatMap((one) => one.rows)),
      total,
      times: read.map((one) => one.readAt),
      isReadingOn,
      ...(found.page.next && { more: found.page.next }),
    });
    // `found` is another object at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [kind, status, rows, page?.number, isReadingOn, onFound]);
  return null;
}

/** Each company once: one that moved on between two pages is in both. */
const distinct = (rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.companyId, row])).values(),
];
