import { instantIn } from './clock';

test.each(['en_US', 'de-de', 'x', undefined])(
  'an instant is written for the locale %s',
  (locale) => {
    expect(instantIn(locale, '2027-01-06T12:00:00Z')).toContain('2027');
  },
);
