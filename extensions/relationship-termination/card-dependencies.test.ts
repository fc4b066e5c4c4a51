import { dateIn, instantIn, newRequestId, personOf } from './card-dependencies';

const justBeforeMidnightInUtc = new Date('2027-01-06T23:30:00Z');

test.each([
  ['Europe/Berlin', '2027-01-07'],
  ['America/New_York', '2027-01-06'],
  ['Pacific/Kiritimati', '2027-01-07'],
  ['No/Such_Zone', '2027-01-06'],
])('today in %s is %s', (zone, date) => {
  expect(dateIn(zone, justBeforeMidnightInUtc)).toBe(date);
});

test.each([
  [{ firstName: 'Ann', lastName: 'Able' }, 'Ann Able'],
  [{ firstName: '', lastName: 'Able' }, 'Able'],
  [{ firstName: '', lastName: '' }, 'ann@example.com'],
  [{ firstName: 'A'.repeat(100) }, 'A'.repeat(80)],
])(
  'a person is called by their name, else by their email, in at most 80 characters',
  (user, name) => {
    expect(personOf({ id: 7, email: 'ann@example.com', ...user })).toEqual({ id: '7', name });
  },
);

test('request ids are unique and of the characters that the contract takes', () => {
  const ids = Array.from({ length: 50 }, newRequestId);
  expect(new Set(ids).size).toBe(50);
  for (const id of ids) expect(id).toMatch(/^[\w-]{1,64}$/);
});

test.each(['en_US', 'de-de', 'x', undefined])(
  'an instant is written for the locale %s',
  (locale) => {
    expect(instantIn(locale, '2027-01-06T12:00:00Z')).toContain('2027');
  },
);
