import type { ByPlaybook } from '../playbook/changes';
import type { CalendarDate } from '../calendar/calendar-date';
import type { Case } from './case';

/** What a measure counts: the cases, and today in the portal's zone. */
export interface Counted extends ByPlaybook {
  cases: readonly Case[];
  today: CalendarDate;
}

/** A row of a measure's table, and the cases that it counts. */
export interface MeasureRow {
  label: string;
  /** One value a column; text where it is no number, such as `not reached`. */
  values: readonly (number | string)[];
  cases: readonly Case[];
}

/** Cases that a measure leaves out, and why. */
export interface LeftOut {
  why: string;
  cases: readonly Case[];
}

export interface MeasureTable {
  columns: readonly string[];
  rows: readonly MeasureRow[];
  /** How many cases are counted. */
  n: number;
  leftOut: readonly LeftOut[];
  /** Bars, each with its length; a colour a group. Absent where a table says it better. */
  bars?: readonly { x: string; y: number; group: string }[];
}

/** A figure with its definition, as it stands beside it. */
export interface Measure {
  id: string;
  title: string;
  definition: string;
  /** What a row of the table is. */
  row: string;
  /** What the bars stand for; groups stand on one another where they add up. */
  axes?: { x: string; y: string; addUp?: true };
  table(counted: Counted): MeasureTable;
}

/** Below so many cases only counts are shown: a share of few says nothing. */
export const fewest = 20;

/** A share in words: `45 %`; of too few `–`. */
export const share = (part: number, of: number): string =>
  of >= fewest ? `${Math.round((part / of) * 100)} %` : '–';

export const leaving = (why: string, cases: readonly Case[]): LeftOut[] =>
  cases.length > 0 ? [{ why, cases }] : [];

/** A bar a row, as long as the row has cases. */
export const barsOf = (rows: readonly MeasureRow[], group: string) =>
  rows.map(({ label, cases }) => ({ x: label, y: cases.length, group }));
