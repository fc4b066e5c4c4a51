import { variantOf } from './NextThing';

const step = { id: 'meet_client', stage: 'communication', state: 'todo' } as const;

test.each([
  [{ overdue: true, daysLeft: -1 }, 'danger'],
  [{ overdue: false, daysLeft: 0 }, 'warning'],
  [{ overdue: false, daysLeft: 2 }, 'warning'],
  [{ overdue: false, daysLeft: 3 }, 'tip'],
  [{ overdue: false }, 'tip'],
])('%j calls for %s', (due, variant) => {
  expect(variantOf({ ...step, ...due })).toBe(variant);
});
