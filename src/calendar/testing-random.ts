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
  type Renewal,
  type Term,
} from './contract-terms';
import type { Period, PeriodUnit } from './period';
import { day } from './testing';

/** Returns numbers from 0 up to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Chooses at random. */
function chancesOf(seed: number) {
  const next = randomOf(seed);
  return {
    below: (most: number) => Math.floor(next() * most),
    upTo: (most: number) => 1 + Math.floor(next() * most),
    often: (share: number) => next() < share,
    oneOf<const Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number] {
      return items[Math.floor(next() * items.length)];
    },
    dayIn: (from: string, until: string) =>
      addDays(day(from), Math.floor(next() * daysBetween(day(from), day(until)))),
  };
}
type Chances = ReturnType<typeof chancesOf>;

const longest: Record<PeriodUnit, number> = {
  days: 400,
  weeks: 60,
  months: 36,
  quarters: 12,
  years: 3,
};

function period({ oneOf, upTo }: Chances): Period {
  const unit = oneOf(['days', 'weeks', 'months', 'months', 'quarters', 'years', 'years']);
  return { length: upTo(longest[unit]), unit };
}

function noticeLength({ oneOf, upTo }: Chances): NoticeLength {
  const unit = oneOf(['days', 'weeks', 'months', 'months', 'quarters', 'working_days']);
  const most = { days: 120, weeks: 20, months: 12, quarters: 4, working_days: 60 } as const;
  return { length: upTo(most[unit]), unit };
}

function notice(chances: Chances, ends: Notice['to'][], windows: boolean): Notice {
  const { oneOf, often, upTo, below } = chances;
  const to = oneOf(['any_day', ...ends]);
  const length = noticeLength(chances);
  const from: Notice['from'] = often(0.5)
    ? { kind: 'sending' }
    : { kind: 'receipt', postalDays: below(6), arrives: oneOf(arrivals) };
  const opens = windows && to === 'term_end' && often(0.3);
  return {
    length,
    to,
    from,
    ...(opens && { opens: { ...length, length: length.length + upTo(90) } }),
  };
}

function term(chances: Chances): Term {
  const { oneOf, often, dayIn } = chances;
  const kind = oneOf(['period', 'period', 'period', 'until', 'open_ended']);
  if (kind === 'period') return { kind, period: period(chances) };
  if (kind === 'until') return { kind, on: dayIn('2026-06-01', '2029-01-01') };
  return { kind, ...(often(0.5) && { minimum: period(chances) }) };
}

function renewal(chances: Chances, kind: Renewal['kind']): Renewal {
  if (kind === 'automatic') return { kind, period: period(chances) };
  const periods = () => Array.from({ length: chances.upTo(3) }, () => period(chances));
  return kind === 'fixed' ? { kind, periods: periods() } : { kind };
}

function clauses(chances: Chances, windows: boolean): Clauses {
  const { oneOf, often } = chances;
  const found = term(chances);
  const isEndless = found.kind === 'open_ended';
  const ends = noticeEnds.filter((end) => !isEndless || end !== 'term_end');
  const renews = isEndless ? 'none' : oneOf(['none', 'automatic', 'automatic', 'fixed']);
  const by = () => ({ by: oneOf(['client_side', 'our_side']) });
  return {
    term: found,
    renewal: renewal(chances, renews),
    notice: notice(chances, ends, windows),
    ...(often(0.2) && { ours: notice(chances, ends, windows) }),
    ...(often(0.2) && {
      convenience: {
        ...notice(chances, ['any_day', 'month_end'], false),
        ...(often(0.5) && by()),
      },
    }),
  };
}

/** Makes random terms and situations. */
export function makeRandom(seed: number) {
  const chances = chancesOf(seed);
  const { oneOf, often, dayIn, below } = chances;
  const amendment = (windows: boolean) => ({
    on: dayIn('2026-06-01', '2027-01-01'),
    changes: clauses(chances, windows),
  });
  return {
    terms: ({ windows = false, amendments = false } = {}): ContractTerms => ({
      start: dayIn('2025-01-01', '2026-06-01'),
      ...clauses(chances, windows),
      amendments: amendments && often(0.5) ? [amendment(windows)] : [],
      holidays: Array.from({ length: below(8) }, () => dayIn('2026-01-01', '2030-01-01')),
    }),
    situation: (): ContractSituation => ({
      today: dayIn('2026-01-01', '2029-01-01'),
      by: oneOf([undefined, 'client_side', 'our_side']),
    }),
  };
}
