import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { notWritable } from '../../data-dir';
import { readLines } from './lines';

/** One change: table, part of the table, key, and the new value; null removes the row. */
export type Change = [table: string, part: string, key: string, value: unknown];

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

/** The file is written anew when this share of its changes or more has been overwritten. */
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
  const { rows, changes, tornBytes } = sizeBefore > 0 ? readRows(path) : nothing;
  if (tornBytes > 0) truncateSync(path, sizeBefore - tornBytes);
  if (changes - rows.length > changes * WORTH_IT) replaceFile(path, rows);
  let file = openSync(path, 'a');
  return {
    rows,
    report: { tornBytes, rows: rows.length, sizeBefore, sizeAfter: fstatSync(file).size },
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

interface Read {
  rows: Change[];
  /** How many changes led to them. */
  changes: number;
  tornBytes: number;
}

const nothing: Read = { rows: [], changes: 0, tornBytes: 0 };

function readRows(path: string): Read {
  const rows = new Map<string, Change>();
  let [changes, number] = [0, 0];
  const tornBytes = readLines(path, (line) => {
    number += 1;
    for (const change of parseLine(line, `Line ${number} of ${path}`)) {
      const id = change.slice(0, 3).join('\n');
      if (change[3] === null) rows.delete(id);
      else rows.set(id, change);
      changes += 1;
    }
  });
  return { rows: [...rows.values()], changes, tornBytes };
}

/** An empty line says nothing; editors and torn writes leave one. */
function parseLine(line: string, name: string): Change[] {
  if (line.trim() === '') return [];
  try {
    const parsed: unknown = JSON.parse(line);
    if (Array.isArray(parsed) && parsed.every(isChange)) return parsed;
  } catch (cause) {
    throw new Error(`${name} cannot be read.`, { cause });
  }
  throw new Error(`${name} cannot be read.`);
}

const isChange = (value: unknown): value is Change =>
  Array.isArray(value) &&
  value.length === 4 &&
  value.slice(0, 3).every((part) => typeof part === 'string');

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
    const why = notWritable('The journal', cause)?.message ?? '';
    throw new Error(`The journal could not be written, so nothing was changed. ${why}`, { cause });
  }
}

function writeFully(file: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}
