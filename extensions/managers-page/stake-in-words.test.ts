import { rowOf } from '../../src/portfolio/row';
import { stakeInWords } from './row-words';

const row = (properties: Record<string, string | null>) =>
  rowOf({ objectId: 1, properties: { name: 'Acme', ...properties } });
const known = {
  offboarding_at_stake: '1200.5',
  offboarding_at_stake_currency: 'CHF',
  offboarding_at_stake_as_of: '2027-01-04',
};

test('what is at stake has its currency and its day', () => {
  expect(stakeInWords(row(known))).toBe('CHF 1,200.50 on 4 Jan 2027');
});

test('without an amount it is not known, and nothing is not the same', () => {
  expect(stakeInWords(row({ ...known, offboarding_at_stake: null }))).toBe('not known');
  expect(stakeInWords(row({ ...known, offboarding_at_stake: '0' }))).toBe('nothing on 4 Jan 2027');
});
