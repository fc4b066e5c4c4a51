import { afterDelta } from './delta';
import type { Change, Entry } from './entries';
import { readLines } from './lines';

export interface Read {
  rows: Change[];
  /** How many entries led to them. */
  entries: number;
  tornBytes: number;
}

/** The rows that the entries of a journal come to. */
export function readRows(path: string): Read {
  const rows = new Map<string, Change>();
  let [entries, number] = [0, 0];
  const tornBytes = readLines(path, (line) => {
    number += 1;
    const name = `Line ${number} of ${path}`;
    for (const entry of parseLine(line, name)) {
      takeOver(rows, entry, name);
      entries += 1;
    }
  });
  return { rows: [...rows.values()], entries, tornBytes };
}

function takeOver(rows: Map<string, Change>, entry: Entry, name: string): void {
  const id = entry.slice(0, 3).join('\n');
  if (entry.length === 4) {
    if (entry[3] === null) rows.delete(id);
    else rows.set(id, entry);
    return;
  }
  const row = rows.get(id);
  if (!row) throw new Error(`${name} changes a row that is not there.`);
  row[3] = afterDelta(row[3], entry[3]);
}

/** An empty line says nothing; editors and torn writes leave one. */
function parseLine(line: string, name: string): Entry[] {
  if (line.trim() === '') return [];
  try {
    const parsed: unknown = JSON.parse(line);
    if (Array.isArray(parsed) && parsed.every(isEntry)) return parsed;
  } catch (cause) {
    throw new Error(`${name} cannot be read.`, { cause });
  }
  throw new Error(`${name} cannot be read.`);
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) &&
  (value.length === 4 || (value.length === 5 && value[4] === 'delta' && isObject(value[3]))) &&
  value.slice(0, 3).every((part) => typeof part === 'string');
