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
 * The rows of a CSV file, the header first, one at a time. A byte-order mark and empty lines are dropped.
 * Of all errors of a CSV file only an unclosed quote is left by the options; it is found at the file's end.
 */
export async function* readRows(
  file: Readable,
  delimiter: Delimiter,
): AsyncGenerator<Row | Unclosed> {
  let unclosed = false;
  const rows = file.pipe(
    parse({
      bom: true,
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
  let linesBefore = 0;
  for await (const each of rows) {
    const { record: cells, raw } = record.parse(each);
    yield { line: linesBefore + 1 + countLines(/^[\r\n]*/.exec(raw)?.[0] ?? ''), cells };
    linesBefore += countLines(raw);
  }
  if (unclosed) yield { line: linesBefore + 1, unclosed };
}

export type Delimiter = ',' | ';';

/** What separates the columns: whichever the header has more of outside quotes. */
export function delimiterOf(start: string): Delimiter {
  const header = start.replace(/"[^"]*"/g, '').split(/[\r\n]/)[0] ?? '';
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

const countLines = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;
