import { calendarDate } from '../calendar/calendar-date';
import type { AtStake } from '../offboarding/at-stake';
import { openOffboarding } from '../offboarding/testing';
import { stakesFrom, stakesToProperties } from './stake-record';

const asOf = calendarDate('2027-03-01');
const through = (atStake: AtStake | undefined) =>
  stakesFrom(stakesToProperties(openOffboarding(atStake ? { atStake } : {}))).atStake;

test.each<[string, AtStake]>([
  ['an amount', { asOf, amount: 0.5, currency: 'EUR', source: 'typed' }],
  ['zero', { asOf, amount: 0, currency: 'EUR', source: 'deals' }],
  ['why there is none', { asOf, source: 'subscriptions', gap: 'no_amount' }],
  ['that nothing was found', { asOf, gap: 'nothing_found' }],
])('%s comes back from HubSpot as it was written', (_, stake) => {
  expect(through(stake)).toEqual(stake);
});

test('what was never read is not known', () => {
  expect(through(undefined)).toBeUndefined();
});

test('an amount without its currency, or with one that was cleared, is not known', () => {
  const p = { at_stake_amount: '5', at_stake_source: 'deals', at_stake_as_of: '2027-03-01' };
  expect(stakesFrom(p).atStake).toBeUndefined();
});
