import { useEffect } from 'react';
import type { DayKindId } from '../../../src/portfolio/days';
import type { Row } from '../../../src/portfolio/row';
import type { SearchGroup } from '../../../src/portfolio/search';
import { useCompanies } from '../search/useCompanies';

export type DaysFound =
  | { status: 'loading' }
  | { status: 'failed'; again(): void }
  | { status: 'loaded'; rows: Row[]; total: number; readAt: string };

interface DaySearchProps {
  kind: DayKindId;
  by: string;
  groups: SearchGroup[];
  onFound(kind: DayKindId, found: DaysFound): void;
}

/** How many days of a kind are read. */
const daysRead = 50;

const nothing = { rows: undefined, total: 0, readAt: '' };

/** Searches the days of one kind and hands them on; draws nothing. */
export function DaySearch({ kind, by, groups, onFound }: DaySearchProps) {
  const found = useCompanies({ groups, by, count: daysRead });
  const { status, again } = found;
  const { rows, total, readAt } = found.status === 'loaded' ? found : nothing;
  useEffect(() => {
    if (rows) onFound(kind, { status: 'loaded', rows, total, readAt });
    else onFound(kind, status === 'failed' ? { status, again } : { status: 'loading' });
    // `again` is another function at each drawing; the one of the failure does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [kind, status, rows, total, readAt, onFound]);
  return null;
}
