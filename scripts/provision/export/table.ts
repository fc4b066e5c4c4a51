import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** A row: values by column; what has none is an empty cell, and is left out of the JSON. */
export type Row = Readonly<Record<string, string | null | undefined>>;

export interface Table {
  write(rows: readonly Row[]): void;
  /** The number of rows so far. */
  count(): number;
  /** Ends both files and gives them their names; until then they end in `.part`. Returns the number of rows. */
  close(): number;
}

/** Marks a file as UTF-8, which Excel asks for. */
const mark = '\uFEFF';

/**
 * Opens `<name>.csv` and `<name>.json` in a folder, which only the person who runs this may read. A cell that a spreadsheet would
 * take for a formula is escaped in the CSV; the JSON has every value as HubSpot has it.
 */
export function openTable(folder: string, name: string, columns: readonly string[]): Table {
  const open = (kind: string) => {
    const path = join(folder, `${name}.${kind}`);
    return { path, file: openSync(`${path}.part`, 'w', 0o600) };
  };
  const [csv, json] = [open('csv'), open('json')];
  let count = 0;
  const line = (cells: readonly string[]) =>
    writeSync(csv.file, `${Papa.unparse([cells], { escapeFormulae: true })}\r\n`);
  writeSync(csv.file, mark);
  line(columns);
  return {
    count: () => count,
    write(rows) {
      for (const row of rows) {
        line(columns.map((column) => row[column] ?? ''));
        const filled = Object.entries(row).filter(([, value]) => value);
        const text = JSON.stringify(Object.fromEntries(filled));
        writeSync(json.file, `${count === 0 ? '[' : ','}\n${text}`);
        count += 1;
      }
    },
    close() {
      writeSync(json.file, count === 0 ? '[]\n' : '\n]\n');
      for (const { path, file } of [csv, json]) {
        closeSync(file);
        renameSync(`${path}.part`, path);
      }
      return count;
    },
  };
}
