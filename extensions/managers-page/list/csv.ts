import Papa from 'papaparse';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Row } from '../../../src/portfolio/row';
import type { ListColumn } from './columns';

interface CsvSource {
  /** What the rows are, such as the filters and when they were read; each a line of its own at the top. */
  about: readonly string[];
  columns: readonly ListColumn[];
  rows: readonly Row[];
  today: CalendarDate;
}

/** What a spreadsheet may take for a formula, also after white space, in several lines, or in full width. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * Returns a list as CSV, exactly as it is shown, with what it is in its first lines. A cell that a spreadsheet would take
 * for a formula is escaped.
 */
export function csvOf({ about, columns, rows, today }: CsvSource): string {
  const lines = [
    ...about.map((line) => [line]),
    ['Company', ...columns.map(({ label }) => label)],
    ...rows.map((row) => [row.name, ...columns.map((column) => column.text(row, today))]),
  ];
  return Papa.unparse(lines, { escapeFormulae: formula });
}
