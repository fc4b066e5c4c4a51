import { mirrorProperties } from '../contract/company-properties';
import { companyOf, keyOf, keysOf } from './company';

const blank = Object.fromEntries(mirrorProperties.map((name) => [name, null]));
const sent = { hs_object_id: '500', name: 'Nordlicht GmbH', ...blank };

test('a company that was never offboarded has cycle 0', () => {
  expect(companyOf(sent)).toMatchObject({
    id: '500',
    name: 'Nordlicht GmbH',
    cycle: 0,
    status: undefined,
  });
});

test('a missing property means that the account was not provisioned', () => {
  const rest = Object.fromEntries(
    Object.entries(sent).filter(([name]) => name !== 'offboarding_stage'),
  );
  expect(companyOf(rest)).toBe('not_provisioned');
});

test.each([[undefined], [null], ['x'], [{}], [{ hs_object_id: null }], [{ ...sent, name: ['x'] }]])(
  'without a record in view there is no company: %j',
  (value) => expect(companyOf(value)).toBe('no_record'),
);

test('a company without a name goes by its id', () => {
  expect(companyOf({ ...sent, name: null })).toMatchObject({ name: 'Company 500' });
});

test('the first key is made of the company id', () => {
  expect(keyOf({ id: '500', key: '' }, 1)).toBe('500-1');
});

test('after a merge the line of keys goes on with the old company id', () => {
  expect(keyOf({ id: '900', key: '500-2' }, 3)).toBe('500-3');
});

test('keys come newest first, at most twenty', () => {
  expect(keysOf({ id: '500', key: '500-3', cycle: 3 })).toEqual(['500-3', '500-2', '500-1']);
  expect(keysOf({ id: '500', key: '500-99', cycle: 99 })).toHaveLength(20);
});
