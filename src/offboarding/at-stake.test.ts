import { calendarDate } from '../calendar/calendar-date';
import { isToRead, stakeOf, typedAtClose, type AtStake } from './at-stake';

const asOf = calendarDate('2027-03-01');
const of = (paying: Parameters<typeof stakeOf>[1], more = false) =>
  stakeOf('subscriptions', paying, more, asOf);

test('amounts of one currency are added, without rounding errors', () => {
  const paying = [
    { yearly: 0.1, currency: 'EUR' },
    { yearly: 0.2, currency: 'EUR' },
  ];
  expect(of(paying)).toEqual({ asOf, source: 'subscriptions', amount: 0.3, currency: 'EUR' });
});

test('amounts of two currencies are never added: it is not known, and why', () => {
  const paying = [
    { yearly: 1200, currency: 'EUR' },
    { yearly: 800, currency: 'USD' },
  ];
  expect(of(paying)).toEqual({ asOf, source: 'subscriptions', gap: 'several_currencies' });
});

test.each([
  ['an amount is missing', [{ yearly: 1200, currency: 'EUR' }, { currency: 'EUR' }], 'no_amount'],
  ['no currency is known', [{ yearly: 1200 }], 'no_currency'],
] as const)('it is not known where %s', (_, paying, gap) => {
  expect(of(paying)).toEqual({ asOf, source: 'subscriptions', gap });
});

test('it is not known where not all records were read', () => {
  expect(of([{ yearly: 1, currency: 'EUR' }], true)).toMatchObject({ gap: 'too_many' });
});

test('without a record that counts there is no figure, not zero', () => {
  expect(of([])).toBeUndefined();
});

test('a figure is read anew only while it is not known and nobody typed one', () => {
  const typed: AtStake = { asOf, amount: 5, currency: 'EUR', source: 'typed' };
  const unknown: AtStake = { asOf, gap: 'nothing_found' };
  expect([undefined, unknown, typed].map(isToRead)).toEqual([true, true, false]);
  expect(isToRead({ ...typed, source: 'deals' })).toBe(false);
});

test('a typed figure is that of the close too; one that was read is read again', () => {
  const typed: AtStake = { asOf, amount: 5, currency: 'EUR', source: 'typed' };
  expect(typedAtClose({ atStake: typed })).toEqual({ atStakeAtClose: typed });
  expect(typedAtClose({ atStake: { ...typed, source: 'deals' } })).toEqual({});
});
