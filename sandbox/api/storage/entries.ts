import type { Delta } from 'jsondiffpatch';

/** A whole row: table, part of the table, key, and the new value; null removes the row. */
export type Change = [table: string, part: string, key: string, value: unknown];

/**
 * One thing that a line says. A row with a long history is not written again for each value: a delta leads to it from
 * the row that stood before.
 */
export type Entry =
  Change | [table: string, part: string, key: string, delta: Delta, kind: 'delta'];
