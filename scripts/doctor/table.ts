import type { Check, Outcome } from './check';
import { areas } from './checks';
import type { Result } from './result';

/** What else a run has to tell. */
interface Told {
  drift: readonly string[];
  removed: number;
  /** When the run before was, where there was one. */
  before: string | undefined;
}

const words: Record<Outcome, string> = {
  holds: 'holds',
  does_not_hold: 'NOT SO',
  unknown: 'unknown',
  not_looked: 'not seen',
};
const width = 9;

/** The result as lines for a terminal: a row for each assumption, and below one that does not hold what it means and what to do. */
export function linesOf(result: Result, { drift, removed, before }: Told): string[] {
  const rows = areas.flatMap(({ title, checks }) => [
    '',
    title,
    ...checks.flatMap((check) => rowsOf(check, result)),
  ]);
  return [...rows, '', ...summaryOf(result), ...leftBehind(removed), ...changes(drift, before)];
}

function rowsOf(check: Check, { checks }: Result): string[] {
  const one = checks.find(({ id }) => id === check.id);
  if (!one) return [];
  const isSeen = check.how !== 'person' || one.detail.startsWith('Without');
  const sign = isSeen ? words[one.found] : 'by hand';
  const indent = ' '.repeat(width + 2);
  return [
    `  ${sign.padEnd(width)}${check.assumes} (${check.id})`,
    `${indent}${isSeen ? one.detail : `Look: ${one.detail}`}`,
    ...(one.found === 'does_not_hold'
      ? [`${indent}It means: ${check.means}`, `${indent}To do: ${check.todo}`]
      : []),
  ];
}

function summaryOf({ checks, portalId }: Result): string[] {
  const count = (found: Outcome) => checks.filter((one) => one.found === found).length;
  const counts = [
    `${count('holds')} hold`,
    `${count('does_not_hold')} do not`,
    `${count('unknown')} could not be seen`,
    `${count('not_looked')} were not looked at`,
  ];
  return [
    `Account ${portalId ?? 'not told'}: of ${checks.length} assumptions ${counts.join(', ')}.`,
  ];
}

const leftBehind = (removed: number) =>
  removed > 0 ? [`Removed ${removed} things that an earlier run had left behind.`] : [];

function changes(drift: readonly string[], before: string | undefined): string[] {
  if (before === undefined) return [];
  if (drift.length === 0) return [`Nothing changed since ${before}.`];
  return [`Changed since ${before}:`, ...drift.map((line) => `  ${line}`)];
}
