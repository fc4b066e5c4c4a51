import type * as z from 'zod/mini';
import { deltaOf } from './delta';
import type { Change, Entry } from './entries';
import { openJournal, type Journal, type JournalReport } from './journal';

/** Rows by part and key, kept in the order in which they were first put. Rows are never changed in place. */
export interface Table<T> {
  get(part: string, key: string): T | undefined;
  put(part: string, key: string, row: T): void;
  remove(part: string, key: string): void;
  all(part: string): T[];
  keys(part: string): string[];
  size(part: string): number;
}

/** The rows of all tables, as a snapshot keeps them. */
export type Rows = readonly Change[];

export interface Store {
  /** Defines a table once, at opening; rows from the journal are parsed with `schema`. */
  table<T>(name: string, schema: z.ZodMiniType<T>): Table<T>;
  /**
   * Everything that `work` puts stands together or, when it or the journal throws, not at all; may be nested.
   */
  transaction<T>(work: () => T): T;
  /** What the journal was found like; none without one. */
  readonly report: JournalReport | undefined;
  /** Removes every row of every table. */
  clear(): void;
  /** What the tables hold now. */
  snapshot(): Rows;
  /** Puts back what a snapshot of this store or another held, but for the tables named. */
  restore(kept: Rows, except?: string[]): void;
  close(): void;
}

/**
 * Opens a store over the journal in `dataDir`; without one it lives in memory only.
 * @param notKept hears of what the journal could not take, before anybody is answered
 */
export function openStore(dataDir?: string, notKept: (error: unknown) => void = () => {}): Store {
  const opened = dataDir === undefined ? undefined : openJournal(dataDir);
  const tables: Tables = new Map();
  const loaded = groupByTable(opened?.rows ?? []);
  const undo: (() => void)[] = [];
  const changes: Replaced[] = [];
  let depth = 0;

  const append = (entries: Entry[]) => appendTo(opened?.journal, entries, notKept);

  const transaction = <T>(work: () => T): T => {
    const mark = { undo: undo.length, changes: changes.length };
    depth += 1;
    try {
      const result = work();
      if (depth === 1 && changes.length > 0) append(entriesOf(changes));
      return result;
    } catch (error) {
      while (undo.length > mark.undo) undo.pop()?.();
      changes.length = mark.changes;
      throw error;
    } finally {
      depth -= 1;
      if (depth === 0) undo.length = changes.length = 0;
    }
  };

  const record: Note = (replaced, revert) =>
    transaction(() => {
      undo.push(revert);
      changes.push(replaced);
    });

  const clear = () => {
    for (const parts of tables.values()) parts.clear();
    opened?.journal.clear();
  };

  return {
    table: <T>(name: string, schema: z.ZodMiniType<T>) => {
      const parts = partsOf(loaded.get(name) ?? [], schema);
      loaded.delete(name);
      tables.set(name, parts);
      return makeTable(name, parts, record);
    },
    transaction,
    report: opened?.report,
    clear,
    snapshot: () => rowsIn(tables),
    restore: (kept, except = []) => {
      const stays = ([table]: Change) => except.includes(table);
      const rows = [...kept.filter((row) => !stays(row)), ...rowsIn(tables).filter(stays)];
      clear();
      putBack(tables, rows);
      append(rows);
    },
    close: () => opened?.journal.close(),
  };
}

function appendTo(
  journal: Journal | undefined,
  entries: Entry[],
  notKept: (error: unknown) => void,
): void {
  try {
    journal?.append(entries);
  } catch (error) {
    notKept(error);
    throw error;
  }
}

/** A row that took another one's place; undefined stands for none. */
interface Replaced {
  id: [table: string, part: string, key: string];
  before: unknown;
  after: unknown;
}

type Note = (replaced: Replaced, revert: () => void) => void;

/** What the journal is to say: of several changes to one row, what they come to. */
function entriesOf(changes: Replaced[]): Entry[] {
  const rows = new Map<string, Replaced>();
  for (const change of changes) {
    const name = change.id.join('\n');
    const earlier = rows.get(name);
    if (earlier?.after === undefined) rows.delete(name);
    rows.set(name, { ...change, before: earlier ? earlier.before : change.before });
  }
  return [...rows.values()].map(({ id, before, after }) => {
    const delta = deltaOf(before, after);
    return delta === undefined ? [...id, after ?? null] : [...id, delta, 'delta'];
  });
}

function makeTable<T>(name: string, parts: Map<string, Map<string, T>>, record: Note): Table<T> {
  const set = (part: string, key: string, row: T | undefined) => {
    const rows = rowsOf(parts, part);
    if (row === undefined) rows.delete(key);
    else rows.set(key, row);
  };
  const change = (part: string, key: string, row: T | undefined) => {
    const before = parts.get(part)?.get(key);
    set(part, key, row);
    record({ id: [name, part, key], before, after: row }, () => set(part, key, before));
  };
  return {
    get: (part, key) => parts.get(part)?.get(key),
    put: (part, key, row) => change(part, key, row),
    remove: (part, key) => change(part, key, undefined),
    all: (part) => [...(parts.get(part)?.values() ?? [])],
    keys: (part) => [...(parts.get(part)?.keys() ?? [])],
    size: (part) => parts.get(part)?.size ?? 0,
  };
}

function partsOf<T>(rows: Change[], schema: z.ZodMiniType<T>): Map<string, Map<string, T>> {
  const parts = new Map<string, Map<string, T>>();
  for (const [, part, key, row] of rows) rowsOf(parts, part).set(key, schema.parse(row));
  return parts;
}

function rowsOf<T>(parts: Map<string, Map<string, T>>, part: string): Map<string, T> {
  const rows = parts.get(part) ?? new Map<string, T>();
  parts.set(part, rows);
  return rows;
}

type Tables = Map<string, Map<string, Map<string, unknown>>>;

function putBack(tables: Tables, rows: Change[]): void {
  for (const [table, part, key, row] of rows) {
    const parts = tables.get(table);
    if (parts) rowsOf(parts, part).set(key, row);
  }
}

function rowsIn(tables: Tables): Change[] {
  return [...tables].flatMap(([table, parts]) =>
    [...parts].flatMap(([part, rows]) =>
      [...rows].map(([key, row]): Change => [table, part, key, row]),
    ),
  );
}

function groupByTable(rows: Change[]): Map<string, Change[]> {
  const byTable = new Map<string, Change[]>();
  for (const row of rows) {
    const group = byTable.get(row[0]) ?? [];
    group.push(row);
    byTable.set(row[0], group);
  }
  return byTable;
}
