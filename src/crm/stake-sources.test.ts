import { calendarDate } from '../calendar/calendar-date';
import { dealsPay, subscriptionPays } from './stake-sources';

const today = calendarDate('2027-03-01');
const deals = (...found: Record<string, string>[]) =>
  dealsPay({ deals: found, today, zone: 'Europe/Berlin', currency: 'EUR' });

test.each([
  ['monthly', 1200],
  ['QUARTERLY', 400],
  ['annually', 100],
  ['per_two_years', 50],
])('a subscription billed %s comes to that in a year', (frequency, yearly) => {
  const pays = subscriptionPays({
    hs_next_payment_amount: '100',
    hs_recurring_billing_frequency: frequency,
    hs_currency_code: 'USD',
  });
  expect(pays).toEqual({ yearly, currency: 'USD' });
});

test('a subscription without how often it is billed, or an amount, has no yearly amount', () => {
  expect(subscriptionPays({ hs_next_payment_amount: '100' }).yearly).toBeUndefined();
  expect(subscriptionPays({ hs_recurring_billing_frequency: 'monthly' }).yearly).toBeUndefined();
});

test('deals won within a year count together, older ones do not', () => {
  const pays = deals(
    { amount: '900', closedate: '2027-01-10T09:00:00Z' },
    { amount: '300', closedate: '2026-06-10T09:00:00Z', deal_currency_code: 'USD' },
    { amount: '7000', closedate: '2024-06-10T09:00:00Z' },
  );
  expect(pays).toEqual([
    { yearly: 900, currency: 'EUR' },
    { yearly: 300, currency: 'USD' },
  ]);
});

test('where no deal was won within a year, the newest counts alone', () => {
  const old = [
    { amount: '7000', closedate: '2024-06-10T09:00:00Z' },
    { amount: '5000', closedate: '2023-06-10T09:00:00Z' },
  ];
  expect(deals(...old)).toEqual([{ yearly: 7000, currency: 'EUR' }]);
});

test('a deal counts with its yearly recurring revenue before its amount', () => {
  const won = { amount: '3600', hs_arr: '1200', closedate: '2027-01-10T09:00:00Z' };
  expect(deals(won)).toEqual([{ yearly: 1200, currency: 'EUR' }]);
});

test('a deal without an amount is not known', () => {
  expect(deals({ closedate: '2027-01-10T09:00:00Z' })).toEqual([
    { yearly: undefined, currency: 'EUR' },
  ]);
});
