import { calendarDate } from '../calendar/calendar-date';
import { messageLanguages } from '../playbook/message-languages';
import { amountIn, dayIn, invoicesIn, listIn, openIn } from './phrases';

const { en, de, fr, es } = messageLanguages;
const first = calendarDate('2027-04-01');

test.each([
  [en, '1 April 2027', 'EUR 12,500.00'],
  [de, '1. April 2027', '12.500,00 EUR'],
  [fr, '1er avril 2027', '12\u00a0500,00\u00a0EUR'],
  [es, '1 de abril de 2027', '12.500,00 EUR'],
])('a day and an amount are written as the language writes them', (words, day, amount) => {
  expect(dayIn(words, first)).toBe(day);
  expect(amountIn(words, 12500, 'EUR')).toBe(amount);
});

test.each([
  ['JPY', 1250, '1.250 JPY'],
  ['KWD', 1250.5, '1.250,500 KWD'],
  ['EUR', 0, 'nichts'],
])('%s %d has the decimals of its currency, and nothing has none', (currency, amount, said) => {
  expect(amountIn(de, amount, currency)).toBe(said);
});

test('what could not all be read is said so', () => {
  const balances = [{ currency: 'EUR', open: 10 }];
  expect(openIn(en, { known: true, balances, more: true })).toBe('EUR 10.00 and more');
  expect(openIn(en, { known: true, balances: [], more: true })).toBe('more than could be read');
  expect(openIn(en, { known: false })).toBe('not known');
});

test('the open invoices are one a line, with their days', () => {
  const invoices = [
    { number: '1042', balance: 10, currency: 'EUR', due: first },
    { number: '1057', balance: 20, currency: 'EUR' },
  ];
  expect(invoicesIn(de, invoices)).toBe(
    '1042: 10,00 EUR, fällig am 1. April 2027\n1057: 20,00 EUR',
  );
});

test('the last two of a list are joined in words', () => {
  expect(listIn(es, ['los pagos', 'sus datos', 'el traspaso'])).toBe(
    'los pagos, sus datos y el traspaso',
  );
  expect(listIn(es, [])).toBe('');
});
