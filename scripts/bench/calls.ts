import { readFileSync } from 'node:fs';
import type { Figure, Measured } from './figure';

interface Wanted {
  id: string;
  what: string;
  /** Rows of the table in ARCHITECTURE whose calls are added. */
  rows: readonly string[];
  aim: number;
  /** Calls of a plain program that reads and writes a property at a time (26 November 2026). */
  plain?: number;
}

const wanted: readonly Wanted[] = [
  {
    id: 'calls_open',
    what: 'Open, under way',
    rows: ['open', 'look at Communication'],
    aim: 2,
    plain: 8,
  },
  {
    id: 'calls_open_money',
    what: 'Open, with money',
    rows: ['open', 'look at Agreements'],
    aim: 3,
  },
  { id: 'calls_finish', what: 'Finish a step', rows: ['finish a step'], aim: 5, plain: 17 },
  { id: 'calls_move', what: 'Move the stage', rows: ['move the stage'], aim: 6, plain: 79 },
  { id: 'calls_start', what: 'Start', rows: ['start'], aim: 5, plain: 110 },
];

/** Calls of the app to HubSpot, warm: the table that `npm run costs` counts and a test checks. */
export function measureCalls(): Measured {
  const table = readFileSync('ARCHITECTURE.md', 'utf8');
  const callsOf = (row: string): number => {
    const found = new RegExp(`^\\| ${row} +\\| (\\d+)`, 'm').exec(table);
    if (!found) throw new Error(`ARCHITECTURE.md has no row “${row}”.`);
    return Number(found[1]);
  };
  const figures = wanted.map(({ id, what, rows, aim, plain }): Figure => {
    const value = rows.reduce((sum, row) => sum + callsOf(row), 0);
    const beside = plain === undefined ? {} : { beside: `a plain program ${plain}` };
    return { id, what, value, unit: 'calls', aim, ...beside };
  });
  return { title: 'Calls to HubSpot', figures };
}
