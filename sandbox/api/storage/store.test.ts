import * as z from 'zod/mini';
import { openStore } from './store';

it('keeps everything that a transaction puts, or nothing', () => {
  const store = openStore();
  const table = store.table('t', z.number());
  table.put('p', 'kept', 1);
  const fail = () =>
    store.transaction(() => {
      table.put('p', 'kept', 2);
      table.put('p', 'new', 3);
      table.remove('p', 'kept');
      throw new Error('no');
    });
  expect(fail).toThrow('no');
  expect([table.get('p', 'kept'), table.get('p', 'new')]).toEqual([1, undefined]);
});

it('undoes an inner transaction alone', () => {
  const store = openStore();
  const table = store.table('t', z.number());
  store.transaction(() => {
    table.put('p', 'outer', 1);
    expect(() =>
      store.transaction(() => {
        table.put('p', 'inner', 2);
        throw new Error('no');
      }),
    ).toThrow('no');
  });
  expect(table.keys('p')).toEqual(['outer']);
});
