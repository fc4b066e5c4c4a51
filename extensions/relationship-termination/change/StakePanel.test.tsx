import { calendarDate } from '../../../src/calendar/calendar-date';
import type { AtStake } from '../../../src/offboarding/at-stake';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay } from '../../shared/testing/offboardings';
import { drawCard } from '../testing';

const asOf = calendarDate('2027-01-04');

async function opened(atStake?: AtStake) {
  const app = fakeApp(asSituation({ ...underWay(), ...(atStake && { atStake }) }));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.press('Details');
  return { app, card };
}

test('what is at stake is not known until it is read or typed', async () => {
  const { app, card } = await opened();
  expect(card.words()).toMatch(/At stake.*Not known/s);
  card.save('change-at_stake');
  await card.until('Enter the amount, 0 for nothing.');
  expect(card.words()).toContain('Choose the currency.');
  card.enter('at_stake_amount', 12_000);
  card.choose('at_stake_currency', 'CHF');
  card.save('change-at_stake');
  await card.until('CHF 12,000.00 a year');
  expect(app.asked('update_details')).toMatchObject({
    field: 'at_stake',
    amount: 12_000,
    currency: 'CHF',
  });
});

test.each([-1, 999_999_999_999_999])('%d at stake is refused at its field', async (amount) => {
  const { app, card } = await opened({ asOf, amount: 1200, currency: 'EUR', source: 'typed' });
  card.enter('at_stake_amount', amount);
  card.save('change-at_stake');
  await card.until('Enter an amount from 0 to 1,000,000,000,000.');
  expect(app.asked('update_details')).toBeUndefined();
});

test('an amount that HubSpot says is shown with its source and day, and can be corrected', async () => {
  const { card } = await opened({ asOf, amount: 1200, currency: 'EUR', source: 'subscriptions' });
  expect(card.words()).toContain('EUR 1,200.00 a year');
  expect(card.words()).toContain('By subscriptions, as of 4 January 2027');
  expect(card.words()).toContain('Correct');
});

test('an amount that cannot be told says why', async () => {
  const { card } = await opened({ asOf, source: 'subscriptions', gap: 'several_currencies' });
  expect(card.words()).toMatch(/Not known.*Several currencies, which are never added/s);
});

test('a manager that is not set is shown as not set', async () => {
  const { card } = await opened();
  expect(card.words()).toContain('No manager set');
});
