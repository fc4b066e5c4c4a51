import { mirrorProperties } from '../api/properties-to-send';
import { companyOf, keyOf, keysOf, keysOfMerged } from './company';

const blank = Object.fromEntries(mirrorProperties.map((name) => [name, null]));
const sent = { hs_object_id: '500', name: 'Nordlicht GmbH', ...blank };

test('a company that was never offboarded has number 0', () => {
  expect(companyOf(sent)).toMatchObject({
    id: '500',
    name: 'Nordlicht GmbH',
    number: 0,
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

test('a company without a name is shown by its id', () => {
  expect(companyOf({ ...sent, name: null })).toMatchObject({ name: 'Company 500' });
});

test('the first key starts with the company id', () => {
  expect(keyOf({ id: '500', key: '' }, 1)).toBe('500-1');
});

test('after a merge keys keep the old company id', () => {
  expect(keyOf({ id: '900', key: '500-2' }, 3)).toBe('500-3');
});

test('keys are newest first, at most twenty', () => {
  expect(keysOf({ id: '500', key: '500-3', number: 3 })).toEqual(['500-3', '500-2', '500-1']);
  expect(keysOf({ id: '500', key: '500-99', number: 99 })).toHaveLength(20);
});

test('of merged companies the first three offboardings of each are read', () => {
  const company = companyOf({ ...sent, hs_merged_object_ids: '400;500', offboarding_key: '400-2' });
  if (typeof company === 'string') throw new Error(company);
  expect(keysOfMerged(company)).toEqual(['500-1', '500-2', '500-3']);
});

test('with its own offboardings no more are read than HubSpot reads at once', () => {
  const ids = Array.from({ length: 40 }, (_, index) => String(index + 1));
  const company = { id: '900', key: '500-99', number: 99, mergedIds: ids };
  expect([...keysOf(company), ...keysOfMerged(company)].length).toBeLessThanOrEqual(100);
});
