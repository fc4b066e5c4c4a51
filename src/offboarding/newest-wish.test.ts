import { calendarDate } from '../calendar/calendar-date';
import { newestWish, withNewestWish } from './newest-wish';
import type { ContactConsent } from './survey-state';
import { closedOffboarding, openOffboarding } from './testing';

const wish = (consent: 'yes' | 'no', on: string): ContactConsent => ({
  consent,
  ways: consent === 'yes' ? ['email'] : [],
  on: calendarDate(on),
  source: 'survey',
});
const first = (contact?: ContactConsent) => ({ ...closedOffboarding(), number: 1, contact });
const second = (contact?: ContactConsent) => ({ ...openOffboarding(), number: 2, contact });

test("a no in an earlier offboarding is the next one's wish, with its number", () => {
  const no = wish('no', '2026-05-04');
  expect(withNewestWish(second(), [first(no)]).contact).toEqual({ ...no, number: 1 });
});

test('a no takes back the next contact that was planned', () => {
  const planned = { ...second(), nextItemDue: calendarDate('2027-05-01') };
  expect(withNewestWish(planned, [first(wish('no', '2026-05-04'))])).not.toHaveProperty(
    'nextItemDue',
  );
});

test.each([
  ['a later word of its own', wish('yes', '2027-03-01'), 'yes'],
  ['a word of its own on the same day', wish('yes', '2026-05-04'), 'yes'],
  ['an earlier word of its own', wish('yes', '2026-05-03'), 'no'],
])('%s against a no in another offboarding: %#', (_, own, consent) => {
  const o = withNewestWish(second(own), [first(wish('no', '2026-05-04'))]);
  expect(o.contact?.consent).toBe(consent);
});

test.each([
  ['later', '2026-05-04T15:00:00.000Z', 'no'],
  ['earlier', '2026-05-04T09:00:00.000Z', 'yes'],
])('of two words of one day, the %s moment of another offboarding: %#', (_, at, consent) => {
  const own = { ...wish('yes', '2026-05-04'), at: '2026-05-04T12:00:00.000Z' };
  const other = { ...wish('no', '2026-05-04'), at };
  expect(withNewestWish(second(own), [first(other)]).contact?.consent).toBe(consent);
});

const undated = (consent: 'yes' | 'no'): ContactConsent => {
  const { on: _, ...rest } = wish(consent, '2026-05-04');
  return rest;
};

test('a word of an unknown day keeps it unknown, and counts from the start of its offboarding', () => {
  const own = second(undated('no'));
  expect(withNewestWish(own, [first(wish('yes', '2020-05-04'))])).toBe(own);
  const later = withNewestWish(own, [first(wish('yes', '2099-05-04'))]);
  expect(later.contact?.consent).toBe('yes');
  expect(withNewestWish(second(), [first(undated('no'))]).contact).toEqual({
    ...undated('no'),
    number: 1,
  });
});

test('an offboarding whose own word is the newest stays the same object', () => {
  const own = second(wish('no', '2027-03-01'));
  expect(withNewestWish(own, [first(wish('yes', '2026-05-04'))])).toBe(own);
});

test('a word that was carried over keeps the number of the offboarding in which it was given', () => {
  const carried = { ...wish('no', '2026-05-04'), number: 1 };
  const third = { ...openOffboarding(), number: 3 };
  expect(newestWish([third, second(carried)])).toMatchObject({ number: 1 });
});

test('without any word there is none', () => {
  expect(newestWish([second(), first()])).toBeUndefined();
});
