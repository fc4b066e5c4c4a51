import { useCallback, useState } from 'react';
import type { Case } from '../../../src/insights/case';

/** How far the reading of all cases is. */
export interface Reading {
  cases: readonly Case[];
  /** How many HubSpot counted when reading began; undefined until its first answer. */
  total?: number;
  /** The highest record id that was read; the next page begins after it. */
  last: number;
  /** When the last page was read (ISO, UTC). */
  doneAt?: string;
  failed?: () => void;
}

/** A page of cases that was read. */
export interface CasesPage {
  cases: readonly Case[];
  total: number;
  hasMore: boolean;
  /** ISO, UTC. */
  readAt: string;
}

const nothing: Reading = { cases: [], last: 0 };

/** Collects pages of cases, one after the other. */
export function useCases(): {
  reading: Reading;
  add(page: CasesPage): void;
  fail(again: () => void): void;
} {
  const [reading, setReading] = useState(nothing);
  const add = useCallback(
    ({ cases, total, hasMore, readAt }: CasesPage) =>
      setReading(({ failed: _failed, ...before }) => ({
        ...before,
        cases: [...before.cases, ...cases],
        total: before.total ?? total,
        last: Math.max(before.last, ...cases.map(({ recordId }) => recordId)),
        ...(!hasMore && { doneAt: readAt }),
      })),
    [],
  );
  const fail = useCallback(
    (again: () => void) => setReading((before) => ({ ...before, failed: again })),
    [],
  );
  return { reading, add, fail };
}
