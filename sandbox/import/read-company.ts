import type { Values } from '../client';
import { readCell } from './cells';
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
}

const OWNER = 'hubspot_owner_id';

/** What a row says of a company, or everything that is wrong with it. */
export function readCompany({ line, cells }: Row, columns: Columns): CompanyRow | Refused {
  const shape = shapeProblem(cells, columns);
  if (shape) return { line, reason: shape };
  const row: CompanyRow = { line, marks: {}, properties: {}, leftOut: [] };
  const reasons = columns.columns.flatMap((column) => {
    const text = cells[column.at]?.trim() ?? '';
    return text === '' ? [] : take(row, column, text);
  });
  const { name, domain } = row.properties;
  const recordId = columns.recordId === undefined ? '' : (cells[columns.recordId]?.trim() ?? '');
  row.marks = { name, domain, recordId: recordId || undefined };
  if (!name && !domain) reasons.push('it has neither a company name nor a domain');
  return reasons.length > 0 ? { line, reason: reasons.join('; ') } : row;
}

function shapeProblem(cells: string[], { width }: Columns): string | undefined {
  if (cells.length !== width) return `it has ${cells.length} columns, the header has ${width}`;
  if (cells.some((cell) => cell.includes('\uFFFD'))) return 'it is not UTF-8 text';
  return undefined;
}

/** Puts a cell's value into the row; answers why it cannot. */
function take(row: CompanyRow, { property }: Column, text: string): string[] {
  if (property.name === OWNER) {
    row.owner = text;
    return [];
  }
  const cell = readCell(property, text);
  if (cell.is === 'wrong') return [cell.reason];
  if (cell.is === 'none') row.leftOut.push({ label: property.label, option: cell.option });
  else row.properties[property.name] = cell.value;
  return [];
}
