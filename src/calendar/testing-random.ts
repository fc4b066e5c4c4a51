/** Random contracts for tests: the same for the same seed. */
import { addDays, daysBetween } from './calendar-date';
import {
  arrivals,
  noticeEnds,
  type Clauses,
  type ContractSituation,
  type ContractTerms,
  type Notice,
  type NoticeLength,
} from './contract-terms';
import type { Period, PeriodUnit } from './period';
import { day } from './testing';

/** Returns numbers from 0 up to 1 (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes the parts of random contracts. */
export function makeRandom(seed: number) {
  const next = randomOf(seed);
  const upTo = (most: number) => 1 + Math.floor(next() * most);
  function oneOf<const Items extends readonly [unknown, ...unknown[]]>(
    items: Items,
  ): Items[number] {
    return items[Math.floor(next() * items.length)];
  }
  const often = (share: number) => next() < share;
  const dayIn = (from: string, until: string) =>
    addDays(day(from), Math.floor(next() * daysBetween(day(from), day(until))));

  const longest: Record<PeriodUnit, number> = {
    days: 400,
    weeks: 60,
    months: 36,
    quarters: 12,
    years: 3,
  };
  function period(): Period {
    const unit = oneOf(['days', 'weeks', 'months', 'months', 'quarters', 'years', 'years']);
    return { length: upTo(longest[unit]), unit };
  }
  function noticeLength(): NoticeLength {
    const unit = oneOf(['days', 'weeks', 'months', 'months', 'quarters', 'working_days']);
    const most = { days: 120, weeks: 20, months: 12, quarters: 4, working_days: 60 } as const;
    return { length: upTo(most[unit]), unit };
  }

  function notice(ends: Notice['to'][], hasWindow: boolean): Notice {
    const to = oneOf(['any_day', ...ends]);
    const length = noticeLength();
    const from: Notice['from'] = often(0.5)
      ? { kind: 'sending' }
      : { kind: 'receipt', postalDays: Math.floor(next() * 6), arrives: oneOf(arrivals) };
    const opens = hasWindow && to === 'term_end' && often(0.3);
    return {
      length,
      to,
      from,
      ...(opens && { opens: { ...length, length: length.length + upTo(90) } }),
    };
  }

  function renewal(kind: Clauses['renewal']['kind']): Clauses['renewal'] {
    if (kind === 'automatic') return { kind, period: period() };
    return kind === 'fixed' ? { kind, periods: Array.from({ length: upTo(3) }, period) } : { kind };
  }

  function clauses(hasWindow: boolean): Clauses {
    const kind = oneOf(['period', 'period', 'period', 'until', 'open_ended']);
    const isEndless = kind === 'open_ended';
    const ends = noticeEnds.filter((end) => !isEndless || end !== 'term_end');
    const renews = isEndless ? 'none' : oneOf(['none', 'automatic', 'automatic', 'fixed']);
    const term: Clauses['term'] =
      kind === 'period'
        ? { kind, period: period() }
        : kind === 'until'
          ? { kind, on: dayIn('2026-06-01', '2029-01-01') }
          : { kind, ...(often(0.5) && { minimum: period() }) };
    return {
      term,
      renewal: renewal(renews),
      notice: notice(ends, hasWindow),
      ...(often(0.2) && { ours: notice(ends, hasWindow) }),
      ...(often(0.2) && {
        convenience: {
          ...notice(['any_day', 'month_end'], false),
          ...(often(0.5) && { by: oneOf(['client_side', 'our_side'] as const) }),
        },
      }),
    };
  }

  function terms({ windows = false, amendments = false } = {}): ContractTerms {
    const start = dayIn('2025-01-01', '2026-06-01');
    const own = clauses(windows);
    const amends = amendments && often(0.5);
    return {
      start,
      ...own,
      amendments: amends
        ? [{ on: dayIn('2026-06-01', '2027-01-01'), changes: clauses(windows) }]
        : [],
      holidays: Array.from({ length: Math.floor(next() * 8) }, () =>
        dayIn('2026-01-01', '2030-01-01'),
      ),
    };
  }

  const situation = (): ContractSituation => ({
    today: dayIn('2026-01-01', '2029-01-01'),
    by: oneOf([undefined, 'client_side', 'our_side']),
  });
  return { terms, situation, oneOf, often, dayIn };
}
