import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import * as z from 'zod/mini';

/** A line of a CSV file as a person counts it: a row with line breaks in quotes is where it starts. */
export interface Row {
  line: number;
  cells: string[];
}

/** A quotation mark that is never closed swallows the rest of the file. */
export interface Unclosed {
  line: number;
  unclosed: true;
}

const record = z.object({ record: z.array(z.string()), raw: z.string() });

/**
 * The rows of a CSV file, the header first, one at a time. A byte-order mark, `skip` lines before the header, and
 * lines of nothing or separators only are dropped. Of all errors of a CSV file only an unclosed quote is left by the
 * options; it is found at the file's end.
 */
export async function* readRows(
  file: Readable,
  delimiter: Delimiter,
  skip = 0,
): AsyncGenerator<Row | Unclosed> {
  let unclosed = false;
  const rows = file.pipe(
    parse({
      bom: true,
      from_line: skip + 1,
      delimiter,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: () => void (unclosed = true),
    }),
  );
  file.once('error', (error) => rows.destroy(error));
  let linesBefore = skip;
  for await (const each of rows) {
    const { record: cells, raw } = record.parse(each);
    const line = linesBefore + 1 + countLines(/^[\r\n]*/.exec(raw)?.[0] ?? '');
    // Not by skip_records_with_empty_values: `raw` lacks what it skips, and lines would be counted wrong.
    if (cells.some((cell) => cell.trim() !== '')) yield { line, cells };
    linesBefore += countLines(raw);
  }
  if (unclosed) yield { line: linesBefore + 1, unclosed };
}

export type Delimiter = (typeof DELIMITERS)[number];
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * What separates the columns: what a first line `sep=;` says, or whichever the header has most of outside quotes. The
 * library's own `delimiter_auto` fails on any letter beyond ASCII (csv-parse 7.0.3).
 */
export function delimiterOf(start: string): { delimiter: Delimiter; linesBefore: number } {
  const said = /^\uFEFF?"?sep=(.)"?\r?(\n|$)/i.exec(start)?.[1];
  const named = DELIMITERS.find((each) => each === said);
  if (named) return { delimiter: named, linesBefore: 1 };
  const header = start.replace(/"[^"]*"/g, '').split(/[\r\n]/)[0] ?? '';
  const count = (delimiter: Delimiter) => header.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((a, b) => (count(b) > count(a) ? b : a));
  return { delimiter, linesBefore: 0 };
}

const countLines = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;
