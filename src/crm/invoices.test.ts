import { calendarDate } from '../calendar/calendar-date';
import { moneyOf } from './invoices';

const today = calendarDate('2027-03-01');
const invoice = (id: string, balance: string | null, due: string | null, currency = 'EUR') => ({
  id,
  properties: {
    hs_number: `INV-${id}`,
    hs_balance_due: balance,
    hs_due_date: due,
    hs_currency: currency,
  },
});

test.each(['', ' ', null, 'a lot'])('a balance of %j is unknown, never 0', (balance) => {
  expect(moneyOf([invoice('1', balance, null), invoice('2', '5', null)], 2, today)).toMatchObject({
    invoices: [{ id: '2' }],
    notRead: 1,
    withoutBalance: ['INV-1'],
  });
});

test('open and overdue balances are summed by currency, to the cent', () => {
  const found = [
    invoice('1', '0.1', '2027-02-01'),
    invoice('2', '0.2', '2027-04-01'),
    invoice('3', '10', '2027-04-01', 'USD'),
  ];
  expect(moneyOf(found, 3, today)).toMatchObject({
    balances: [
      { currency: 'EUR', open: 0.3, overdue: 0.1 },
      { currency: 'USD', open: 10, overdue: 0 },
    ],
    notRead: 0,
  });
});

test('the invoice that is due first comes first, and one without a due date last', () => {
  const found = [
    invoice('1', '5', null),
    invoice('2', '5', '2027-05-01'),
    invoice('3', '5', '2027-04-01'),
  ];
  expect(moneyOf(found, 3, today).invoices.map(({ id }) => id)).toEqual(['3', '2', '1']);
});

test('an invoice due today is open, not overdue', () => {
  expect(moneyOf([invoice('1', '5', '2027-03-01')], 1, today).invoices[0]?.state).toBe('open');
});

test('an invoice with nothing left to pay is not listed', () => {
  expect(moneyOf([invoice('1', '0', '2027-02-01')], 1, today)).toEqual({
    invoices: [],
    balances: [],
    notRead: 0,
  });
});

test('invoices that were not read are counted', () => {
  expect(moneyOf([invoice('1', '5', null)], 201, today).notRead).toBe(200);
});
