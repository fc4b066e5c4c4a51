import { addressOf } from './app-pages';

test.each([
  ['/', undefined, '/app'],
  ['list', {}, '/app/list'],
  ['/list', { stage: 'two words', mine: 'yes' }, '/app/list?stage=two+words&mine=yes'],
  ['/things/:id', { id: 'a/b', tab: 'x' }, '/app/things/a%2Fb?tab=x'],
  ['/things/:id', {}, '/app/things/:id'],
  ['/list?stage=one', { page: '2' }, '/app/list?stage=one&page=2'],
])('"%s" with %j leads to %s', (to, params, address) => {
  expect(addressOf('/app', to, params)).toBe(address);
});
