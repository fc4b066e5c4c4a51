import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** One change: table, part of the table, key, and the new value; null removes the row. */
export type Change = [table: string, part: string, key: string, value: unknown];

const lineSchema = z.array(z.tuple([z.string(), z.string(), z.string(), z.unknown()]));

/** An append-only file of JSON lines; a line is what one transaction changed. */
export interface Journal {
  /** Returns when the operating system has the line: a killed process loses nothing (power loss may). */
  append(changes: Change[]): void;
  /** Empties the file. */
  clear(): void;
  close(): void;
}

const FILE = 'journal.jsonl';
/** No file has this number: a late write throws, where the old number might be another file's by then. */
const CLOSED = -1;

/**
 * Opens the journal in `dataDir` (made when missing), hands over the rows that it holds, and writes it anew
 * without what was overwritten. A torn last line was never acknowledged and is dropped; any other broken
 * line throws, naming its number.
 */
export function openJournal(dataDir: string): { journal: Journal; rows: Change[] } {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, FILE);
  const rows = existsSync(path) ? latest(readLines(path)) : [];
  replaceFile(path, rows);
  let file = openSync(path, 'a');
  return {
    rows,
    journal: {
      append: (changes) => appendLine(file, `${JSON.stringify(changes)}\n`),
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

function readLines(path: string): Change[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  lines.pop();
  return lines.flatMap((line, index) => {
    try {
      return lineSchema.parse(JSON.parse(line));
    } catch (cause) {
      throw new Error(`Line ${index + 1} of ${path} cannot be read.`, { cause });
    }
  });
}

function latest(changes: Change[]): Change[] {
  const rows = new Map<string, Change>();
  for (const change of changes) {
    const id = JSON.stringify(change.slice(0, 3));
    if (change[3] === null) rows.delete(id);
    else rows.set(id, change);
  }
  return [...rows.values()];
}

function replaceFile(path: string, rows: Change[]): void {
  const temporary = `${path}.new`;
  const file = openSync(temporary, 'w');
  for (const row of rows) writeFully(file, `${JSON.stringify([row])}\n`);
  closeSync(file);
  renameSync(temporary, path);
}

/** A line that cannot be written whole (a full disk) leaves nothing behind. */
function appendLine(file: number, line: string): void {
  const before = fstatSync(file).size;
  try {
    writeFully(file, line);
  } catch (cause) {
    ftruncateSync(file, before);
    throw new Error('The journal could not be written.', { cause });
  }
}

function writeFully(file: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}
