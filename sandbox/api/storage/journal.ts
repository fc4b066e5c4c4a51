import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { notWritable } from '../../data-dir';
import type { Change, Entry } from './entries';
import { readRows, type Read } from './read-rows';

/** An append-only file of JSON lines; a line is what one transaction changed. */
export interface Journal {
  /** Returns when the operating system has the line: a killed process loses nothing (power loss may). */
  append(entries: Entry[]): void;
  /** Empties the file. */
  clear(): void;
  close(): void;
}

const FILE = 'journal.jsonl';

/** No file has this number: a late write throws, where the old number might be another file's by then. */
const CLOSED = -1;

/** What opening a journal found. */
export interface JournalReport {
  /** Bytes of a last line that the end of a process tore: never acknowledged, and dropped. */
  tornBytes: number;
  /** Rows that stand. */
  rows: number;
  /** Bytes of the file when it was found, and once it was written anew. */
  sizeBefore: number;
  sizeAfter: number;
}

export interface OpenedJournal {
  journal: Journal;
  rows: Change[];
  report: JournalReport;
}

const nothing: Read = { rows: [], entries: 0, tornBytes: 0 };

/** The file is written anew when this share of its entries or more has been overwritten. */
const WORTH_IT = 0.1;

/**
 * Opens the journal in `dataDir` (made when missing), hands over the rows that it holds, and writes it anew when
 * much of it was overwritten: into another file, which then takes its place, so that a process that ends meanwhile
 * loses nothing. A torn last line was never acknowledged and is dropped; any other broken line throws, naming its
 * number.
 */
export function openJournal(dataDir: string): OpenedJournal {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, FILE);
  const sizeBefore = existsSync(path) ? statSync(path).size : 0;
  const { rows, entries, tornBytes } = sizeBefore > 0 ? readRows(path) : nothing;
  if (tornBytes > 0) truncateSync(path, sizeBefore - tornBytes);
  if (entries - rows.length > entries * WORTH_IT) replaceFile(path, rows);
  let file = openSync(path, 'a');
  return {
    rows,
    report: { tornBytes, rows: rows.length, sizeBefore, sizeAfter: fstatSync(file).size },
    journal: {
      append: (entries) => appendLine(file, `${JSON.stringify(entries)}\n`),
      clear: () => {
        closeSync(file);
        file = openSync(path, 'w');
      },
      close: () => {
        closeSync(file);
        file = CLOSED;
      },
    },
  };
}

function replaceFile(path: string, rows: Change[]): void {
  const temporary = `${path}.new`;
  try {
    const file = openSync(temporary, 'w');
    try {
      for (const row of rows) writeFully(file, `${JSON.stringify([row])}\n`);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The journal could not be written; the message is a sentence. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
  constructor(why = 'The journal could not be written.', options?: ErrorOptions) {
    super(`${why} Nothing was changed.`, options);
  }
}

/** A line that cannot be written whole (a full disk) leaves nothing behind. */
function appendLine(file: number, line: string): void {
  let before: number | undefined;
  try {
    before = fstatSync(file).size;
    writeFully(file, line);
  } catch (cause) {
    if (before !== undefined) ftruncateSync(file, before);
    throw new NotKept(notWritable('The journal', cause)?.message, { cause });
  }
}

function writeFully(file: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}
