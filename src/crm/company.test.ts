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

const sentWithout = (missing: string) =>
  Object.fromEntries(Object.entries(sent).filter(([name]) => name !== missing));

test('a missing property by which the record is found means that the account is not set up', () => {
  expect(companyOf(sentWithout('offboarding_key'))).toEqual({
    not_provisioned: ['offboarding_key'],
  });
});

test('a missing property that is only derived is named, and the rest is read', () => {
  expect(companyOf(sentWithout('offboarding_exit_score'))).toMatchObject({
    id: '500',
    lacks: ['offboarding_exit_score'],
  });
});

test('a property cleared by HubSpot, empty or null, reads alike', () => {
  const empty = Object.fromEntries(mirrorProperties.map((name) => [name, '']));
  expect(companyOf({ ...sent, ...empty })).toEqual(companyOf(sent));
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
  if (company === 'no_record' || !('id' in company)) throw new Error('No company.');
  expect(keysOfMerged(company)).toEqual(['500-1', '500-2', '500-3']);
});

test('with its own offboardings no more are read than HubSpot reads at once', () => {
  const ids = Array.from({ length: 40 }, (_, index) => String(index + 1));
  const company = { id: '900', key: '500-99', number: 99, mergedIds: ids };
  expect([...keysOf(company), ...keysOfMerged(company)].length).toBeLessThanOrEqual(100);
});
