import { dateIn, instantIn } from './clock';

const justBeforeMidnightInUtc = new Date('2027-01-06T23:30:00Z');

test.each([
  ['Europe/Berlin', '2027-01-07'],
  ['America/New_York', '2027-01-06'],
  ['Pacific/Kiritimati', '2027-01-07'],
  ['No/Such_Zone', '2027-01-06'],
])('today in %s is %s', (zone, date) => {
  expect(dateIn(zone, justBeforeMidnightInUtc)).toBe(date);
});

test.each(['en_US', 'de-de', 'x', undefined])(
  'an instant is written for the locale %s',
  (locale) => {
    expect(instantIn(locale, '2027-01-06T12:00:00Z')).toContain('2027');
  },
);
