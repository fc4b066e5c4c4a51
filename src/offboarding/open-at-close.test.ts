import type { RegisterId } from '../playbook/lookup';
import type { Item } from './items';
import { openAtClose } from './open-at-close';

const item = (register: RegisterId, state: Item['state'] = 'open'): Item => ({
  id: register,
  register,
  values: {},
  state,
});
const items = [
  item('access'),
  item('concern'),
  item('concern'),
  item('asset', 'done'),
  item('follow_up'),
];
const counts = (outcome?: 'completed' | 'retained') => {
  const { stays, held } = openAtClose(items, outcome);
  const said = (lists: typeof stays) => lists.map((list) => [list.register.id, list.items.length]);
  return { stays: said(stays), held: said(held) };
};

test('open items stay open after the close, without what runs on after the end anyway', () => {
  const all = [
    ['concern', 2],
    ['access', 1],
  ];
  expect(counts('completed')).toEqual({ stays: all, held: [] });
  expect(counts()).toEqual({ stays: all, held: [] });
});

test('what only an ending needs is put on hold where the client stays', () => {
  expect(counts('retained')).toEqual({ stays: [['concern', 2]], held: [['access', 1]] });
});
