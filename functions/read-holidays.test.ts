import { openAccount, stopClock, takeRefusal, type Account } from '../tests/account';
import { main } from './read-holidays';

let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount({ provisioned: false });
});
afterEach(() => account.close());

async function read(parameters: object) {
  const reply = await account.call('read_holidays', main, parameters);
  if (reply.status !== 'done') throw new Error(reply.status);
  return reply.value;
}

test('without a country, the countries are listed by name', async () => {
  const { countries, regions, calendar } = await read({});
  expect(countries.length).toBeGreaterThan(200);
  expect(countries).toContainEqual({ code: 'DE', name: 'Germany' });
  expect({ regions, calendar }).toEqual({ regions: [], calendar: undefined });
});

/** https://www.gov.uk/bank-holidays; Bavarian law on holidays (FTG), Art. 1. */
test.each([
  ['GB', 'ENG', '2026', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['GB', 'ENG', '2027', '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['DE', 'BY', '2027', '01-01 01-06 03-26 03-29 05-06 05-17 05-27 11-01'],
])('%s %s has its weekday holidays of %s', async (country, region, year, days) => {
  const { calendar, regions } = await read({ country, region });
  expect(calendar?.days[year]).toBe(days);
  expect(regions.map(({ code }) => code)).toContain(region);
  expect(account.calls().counted).toBe(0);
});

test('a country or region that is not known has no holidays', async () => {
  expect((await read({ country: 'XX' })).calendar).toBeUndefined();
  expect((await read({ country: 'DE', region: 'XX' })).calendar).toBeUndefined();
});

test.each([{ country: '../DE' }, { country: 'DE', region: '' }, { country: ['DE'] }])(
  '%j is refused',
  async (parameters) => {
    expect(takeRefusal(await account.call('read_holidays', main, parameters))).toBe('bad_request');
  },
);
