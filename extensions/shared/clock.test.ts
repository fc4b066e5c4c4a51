import { instantIn } from './clock';

test.each(['en_US', 'de-de', 'x', undefined])(
  'an instant is written with the date of the card and the time of the locale %s',
  (locale) => {
    expect(instantIn(locale, '2027-01-06T12:00:00Z')).toMatch(/^6 Jan 2027, .*00/);
  },
);
