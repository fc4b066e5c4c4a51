import { calendarDate } from '../../../src/calendar/calendar-date';
import type { Client } from './history';

export const today = calendarDate('2027-03-10');

export const owners = [1, 2, 3, 4, 5].map((number) => ({
  id: String(number),
  name: `Owner ${number}`,
}));

/** As many companies as the large sample has; two of three owe something, and three of four have a won deal. */
export const clients = Array.from({ length: 2000 }, (_, index): Client => ({
  id: String(1000 + index),
  name: `Company ${index}`,
  money: {
    known: true,
    more: false,
    balances: index % 3 === 0 ? [] : [{ currency: 'EUR', open: 100 + index }],
  },
  deals:
    index % 4 === 0 ? [] : [{ amount: String(1000 + index), closedate: '2024-02-01T09:00:00Z' }],
}));
