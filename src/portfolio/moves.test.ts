import { columnAfter, withMove, type Move } from './moves';
import { rowWith } from './testing';

const [one, two] = [rowWith('1'), rowWith('2')];
const moved: Move[] = withMove([], one, 'communication', 'agreements');
const ids = (rows: readonly { companyId: string }[]) => rows.map(({ companyId }) => companyId);

test('a move is gone from its column at once, and no longer counted there', () => {
  const after = columnAfter({ rows: [one, two], total: 312 }, 'communication', moved);
  expect([ids(after.rows), ids(after.arrived), after.total]).toEqual([['2'], [], 311]);
});

test('it is in the other column at once, and counted there', () => {
  const after = columnAfter({ rows: [two], total: 20 }, 'agreements', moved);
  expect([ids(after.rows), ids(after.arrived), after.total]).toEqual([['2'], ['1'], 21]);
});

test('once the search has it there, it is counted once', () => {
  const after = columnAfter({ rows: [one, two], total: 21 }, 'agreements', moved);
  expect([ids(after.rows), ids(after.arrived), after.total]).toEqual([['1', '2'], [], 21]);
});

test('moved twice it is in the last column alone, and still known to be found in the first', () => {
  const twice = withMove(moved, one, 'agreements', 'transition');
  expect(twice).toEqual([{ row: one, from: 'communication', to: 'transition', seen: 'made' }]);
  expect(columnAfter({ rows: [one], total: 1 }, 'communication', twice).total).toBe(0);
  expect(columnAfter({ rows: [], total: 0 }, 'agreements', twice).arrived).toEqual([]);
});
