import { useEffect, useRef, useState } from 'react';
import type { DayKindId } from '../../../src/portfolio/days';
import type { Row } from '../../../src/portfolio/row';
import type { SearchGroup } from '../../../src/portfolio/search';
import { useCompanies, type Found } from '../search/useCompanies';

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
      /** Reading on failed: reads them from the first again. */
      again?: () => void;
    };

interface DaySearchProps {
  kind: DayKindId;
  by: string;
  groups: SearchGroup[];
  onFound(kind: DayKindId, found: DaysFound): void;
}

/** How many days of a kind are read at once. */
const daysRead = 50;

type PageRead = Pick<Extract<Found, { status: 'loaded' }>, 'rows' | 'total' | 'readAt'>;

/** Searches the days of one kind, page after page as asked, and hands on all that was read; draws nothing. */
export function DaySearch(props: DaySearchProps) {
  const [tries, setTries] = useState(0);
  return <Pages key={tries} {...props} begin={() => setTries(tries + 1)} />;
}

function Pages({ kind, by, groups, onFound, begin }: DaySearchProps & { begin(): void }) {
  const found = useCompanies({ groups, by, count: daysRead, begin });
  const pages = useRef(new Map<number, PageRead>());
  const { status } = found;
  const { rows, isReadingOn, page } =
    found.status === 'loaded' ? found : { rows: undefined, isReadingOn: false, page: undefined };
  useEffect(() => {
    if (found.status === 'loaded' && !isReadingOn) pages.current.set(found.page.number, found);
    const read = [...pages.current.values()];
    const last = read.at(-1);
    if (found.status === 'loading' || (found.status === 'failed' && !last))
      return onFound(kind, found);
    if (!last) return;
    onFound(kind, {
      status: 'loaded',
      rows: distinct(read.flatMap((one) => one.rows)),
      total: last.total,
      times: read.map((one) => one.readAt),
      isReadingOn,
      ...(found.status === 'failed'
        ? { again: found.again }
        : found.page.next && { more: found.page.next }),
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
