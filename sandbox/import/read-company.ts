import type { Values } from '../client';
import { readCell, type Numbers } from './cells';
import type { Column, Columns } from './columns';
import type { Marks } from './companies-there';
import type { Row } from './read-rows';

/** A line that is not imported, and why. */
export interface Refused {
  line: number;
  reason: string;
}

/** A row that can be written. Empty cells are left out, so that they clear nothing. */
export interface CompanyRow {
  line: number;
  marks: Marks;
  properties: Values;
  /** The owner's name or e-mail address. */
  owner?: string;
  /** Values that are no options of the account, and are left out. */
  leftOut: { label: string; option: string }[];
  /** What is to be told of it: values that could not be read and are left out, and numbers with a decimal comma. */
  notes: string[];
}

const OWNER = 'hubspot_owner_id';

/** What a row says of a company, or everything that is wrong with it. */
export function readCompany(
  { line, cells }: Row,
  columns: Columns,
  commaSeparated = true,
): CompanyRow | Refused {
  const shape = shapeProblem(cells, columns);
  if (shape) return { line, reason: shape };
  const row: CompanyRow = { line, marks: {}, properties: {}, leftOut: [], notes: [] };
  const others = columns.translated ? 'decimal_comma' : 'unclear';
  const numbers = commaSeparated ? 'comma_groups' : others;
  const reasons = columns.columns.flatMap((column) => {
    const text = cells[column.at]?.trim() ?? '';
    return text === '' ? [] : take(row, column, text, numbers);
  });
  const recordId = columns.recordId === undefined ? '' : (cells[columns.recordId]?.trim() ?? '');
  const { name, domain } = row.properties;
  row.marks = { name, domain, recordId: recordId || undefined };
  if (!name && !domain) reasons.push('it has neither a company name nor a domain');
  if (recordId && !/^\d+$/.test(recordId)) reasons.push(idProblem(recordId));
  return reasons.length > 0 ? { line, reason: reasons.join('; ') } : row;
}

/** A spreadsheet shows a long number as `9.1E+11` and saves that: many ids become one. */
const idProblem = (id: string) =>
  /^\d([.,]\d+)?e\+?\d+$/i.test(id)
    ? `the record ID "${id}" was damaged by a spreadsheet; import the file as HubSpot made it`
    : `"${id}" is not a record ID`;

/** A row may be shorter than the header: Excel leaves out empty cells at its end. */
function shapeProblem(cells: string[], { width }: Columns): string | undefined {
  if (cells.slice(width).some((cell) => cell.trim() !== ''))
    return `it has ${cells.length} columns, the header has ${width}`;
  if (cells.some((cell) => cell.includes('\uFFFD'))) return 'it is not UTF-8 text';
  return undefined;
}

/**
 * Puts a cell's value into the row; answers why the row cannot be imported. A value that cannot be read is left out,
 * unless it is a domain, by which companies are known.
 */
function take(row: CompanyRow, { property }: Column, text: string, numbers: Numbers): string[] {
  if (property.name === OWNER) {
    row.owner = text;
    return [];
  }
  const cell = readCell(property, text, numbers);
  if (cell.is === 'wrong' && property.name === 'domain') return [cell.reason];
  if (cell.is === 'wrong') row.notes.push(`${cell.reason}; left out`);
  if (cell.is === 'value' && cell.note) row.notes.push(cell.note);
  if (cell.is === 'none') row.leftOut.push({ label: property.label, option: cell.option });
  if (cell.is === 'value') row.properties[property.name] = cell.value;
  return [];
}
