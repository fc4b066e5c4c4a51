import { createRenderer } from '@hubspot/ui-extensions/testing';
import type { DoneMany, Preview, Run, UndoneMany } from '../../src/api/bulk';
import type { FunctionName } from '../../src/api/functions';
import type { Reply } from '../../src/api/reply';
import { fakeDependencies, today } from '../shared/testing/dependencies';
import { handsOn } from '../shared/testing/hands';
import { BulkAction } from './BulkAction';
import { nothing } from './preview/merge';
import { selectedIn } from './selected';

/** What a function answers, from what it was asked; without an answer it could not be run. */
type Answer = (asked: Asked) => Reply<unknown> | undefined | Promise<Reply<unknown> | undefined>;

/** The parameters of a call, as the functions of the bulk action have them. */
interface Asked {
  companies?: string[];
  act?: object;
  batch?: number;
  again?: true;
  run?: string;
  action?: string;
  named?: true;
}

export const replied = (value: unknown): Reply<unknown> => ({
  status: 'done',
  changed: true,
  value,
});

export const company = (id: number | string) => ({ id: String(id), name: `Company ${id}` });

export const preview = (piles: Partial<Preview>): Reply<unknown> =>
  replied({ ...nothing, calls: 2, ...piles });

export const done = (what: Partial<DoneMany>): Reply<unknown> =>
  replied({ created: [], changed: [], skipped: [], failed: [], left: [], calls: 8, ...what });

export const undone = (what: Partial<UndoneMany>): Reply<unknown> =>
  replied({ undone: [], kept: [], left: [], calls: 16, ...what });

/** A run of three companies, of which nothing was done yet. */
export const run = (changes: Partial<Run> = {}): Run => ({
  id: 'request-2',
  by: { id: '7', name: 'Ann Able, not verified' },
  at: '2027-01-06T09:30:00.000Z',
  act: {
    kind: 'start',
    initiator: 'client',
    statedReason: { id: 'cost' },
    statedWords: 'Too dear.',
  },
  companies: 3,
  batches: 1,
  state: 'open',
  begun: [],
  over: [],
  counts: { created: 0, changed: 0, skipped: 0, failed: 0, undone: 0 },
  notDone: [],
  ...changes,
});

const owners = [
  { id: '11', name: 'Olga Owner' },
  { id: '12', name: 'Omar Owner' },
];

let takeAway = () => {};

/** Draws the bulk action on companies with these ids; the calls that it made are in `calls`. */
export function drawBulk(
  ids: (number | string)[],
  functions: Partial<Record<FunctionName, Answer>> = {},
) {
  takeAway();
  const calls: { name: string; asked: Asked }[] = [];
  const waited: number[] = [];
  const answers = new Map<string, Answer>(
    Object.entries({
      list_owners: () => replied({ owners }),
      read_runs: () => replied({ runs: [], calls: 2 }),
      repair_many: () => replied({ read: 3, left: [], calls: 9 }),
      ...functions,
    }),
  );
  const renderer = createRenderer('crm.bulkActions');
  renderer.mocks.context.crm = { objectTypeId: '0-2', objectIds: ids.map(Number) };
  const dependencies = fakeDependencies(async (name, { parameters }) => {
    const asked: Asked = Object(parameters);
    calls.push({ name, asked });
    const reply = await answers.get(name)?.(asked);
    if (!reply) throw new Error(`${name} does not answer`);
    return { statusCode: 200, body: JSON.stringify(reply) };
  }, waited);
  renderer.render(
    <BulkAction dependencies={{ ...dependencies, selected: selectedIn(renderer.mocks.context) }} />,
  );
  takeAway = () => void renderer.render(null);
  const hands = handsOn(renderer);
  return {
    calls,
    waited,
    today,
    /** What a function was asked for, in order. */
    asked: (name: FunctionName) => calls.filter((one) => one.name === name).map((one) => one.asked),
    ...hands,
    /** Fills in a start and looks what would happen. */
    startsLooking() {
      hands.choose('kind', 'start');
      hands.choose('initiator', 'client');
      hands.choose('reason', 'cost');
      hands.write('statedWords', 'Too dear.');
      hands.press('Show what would happen');
    },
  };
}
