import { create, type Delta } from 'jsondiffpatch';

/** Items of lists are told apart by identity: rows are never changed in place, so what stayed is the same object. */
const differ = create({ omitRemovedValues: true });

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What leads from a row to the next one, as jsondiffpatch's delta, without the values that went. Undefined where the
 * next one is to be written whole: it is no object, or there was none.
 */
export const deltaOf = (before: unknown, after: unknown): Delta =>
  isObject(before) && isObject(after) ? (differ.diff(before, after) ?? {}) : undefined;

/** The row after a delta; the row that is handed over is used up. */
export const afterDelta = (row: unknown, delta: Delta): unknown => differ.patch(row, delta);
