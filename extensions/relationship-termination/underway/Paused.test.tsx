import { calendarDate } from '../../../src/calendar/calendar-date';
import type { ContractTerms } from '../../../src/calendar/contract-terms';
import { drawCard } from '../testing';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay } from '../../shared/testing/offboardings';
import { pauseTitle } from './Paused';

const since = calendarDate('2026-12-01');
const resting = (until?: string) => ({
  ...underWay({ finalServiceDate: calendarDate('2027-01-04') }),
  status: 'paused' as const,
  pause: { since, why: 'They move house.', ...(until && { until: calendarDate(until) }) },
});

test('an offboarding is paused with a reason and a day, and resumed', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.press('Pause the offboarding');
  expect(card.words()).toContain('Say why it is paused.');
  card.write('pause_why', 'They move house.');
  card.pick('pause_until', 2027, 0, 5);
  card.press('Pause the offboarding');
  expect(app.called('pause_offboarding')).toBe(0);
  card.pick('pause_until', 2027, 2, 1);
  card.press('Pause the offboarding');
  await card.until('Paused since 6 January 2027, until 1 March 2027');
  expect(card.seen.closedPanels).toEqual(['pause']);
  expect(card.words()).toContain('They move house.');
  card.press('Resume');
  await card.until('Next:');
  expect(card.words()).not.toContain('Paused since');
});

test('while it is paused nothing is called overdue or next, and no stage is offered', async () => {
  const card = drawCard(fakeApp(asSituation(resting())).serverless);
  await card.until('Paused since 1 December 2026');
  for (const words of ['overdue', 'Next:', 'Move back…', 'Pause…']) {
    expect(card.words()).not.toContain(words);
  }
  expect(card.words()).toContain('While it is paused it stays in this stage.');
  expect(card.words()).toContain('Close…');
});

const contractUntil = (day: string) => {
  const terms: ContractTerms = {
    start: calendarDate('2026-05-01'),
    term: { kind: 'until', on: calendarDate(day) },
    renewal: { kind: 'automatic', period: { length: 1, unit: 'years' } },
    notice: { length: { length: 1, unit: 'months' }, to: 'term_end', from: { kind: 'sending' } },
    amendments: [],
    holidays: [],
  };
  return drawCard(fakeApp(asSituation({ ...resting(), contract: { terms } })).serverless);
};

test('a deadline of the contract is told all the same, and once', async () => {
  const card = contractUntil('2027-02-26');
  await card.until('The contract does not pause: act on it by ');
  expect(card.words()).not.toContain('act on the contract by');
});

test('a deadline of the contract that went by in the pause is told as passed', async () => {
  const card = contractUntil('2027-02-05');
  await card.until('The contract does not pause: the last day to act on it was 5 January 2027.');
});

test.each([
  [{}, 'Paused'],
  [{ since }, 'Paused since 1 December 2026'],
  [
    { since, until: calendarDate('2027-02-01') },
    'Paused since 1 December 2026, until 1 February 2027',
  ],
  [
    { since, until: calendarDate('2027-01-06') },
    'Paused since 1 December 2026; it was to resume on 6 January 2027',
  ],
])('a pause of %j reads "%s"', (pause, title) => {
  expect(pauseTitle(pause, calendarDate('2027-01-06'))).toBe(title);
});
