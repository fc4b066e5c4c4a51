import { calendarDate } from '../calendar/calendar-date';
import {
  hasMeetingBegun,
  isMeetingOver,
  isOverdue,
  isPauseOver,
  isServiceOver,
  isServiceToEnd,
} from './over';
import { linkState } from './survey';
import { closedOffboarding, openOffboarding } from './testing';

const today = calendarDate('2027-03-11');
const yesterday = calendarDate('2027-03-10');
const tomorrow = calendarDate('2027-03-12');

test.each([
  [yesterday, { overdue: true, serviceOver: true, toEnd: false, pauseOver: true }],
  [today, { overdue: false, serviceOver: false, toEnd: false, pauseOver: true }],
  [tomorrow, { overdue: false, serviceOver: false, toEnd: true, pauseOver: false }],
])('what falls on %s is, on 2027-03-11, %j', (day, expected) => {
  expect({
    overdue: isOverdue(day, today),
    serviceOver: isServiceOver({ finalServiceDate: day }, today),
    toEnd: isServiceToEnd({ finalServiceDate: day }, today),
    pauseOver: isPauseOver({ until: day }, today),
  }).toEqual(expected);
});

test('without a day nothing is over', () => {
  expect(isServiceOver({}, today)).toBe(false);
  expect(isServiceToEnd({}, today)).toBe(false);
  expect(isPauseOver({}, today)).toBe(false);
});

test('a meeting has begun from its start on', () => {
  const meeting = { start: '2027-03-11T10:00:00.000Z' };
  expect(hasMeetingBegun(meeting, '2027-03-11T09:59:00.000Z')).toBe(false);
  expect(hasMeetingBegun(meeting, '2027-03-11T10:00:00.000Z')).toBe(true);
});

test('a meeting is over when it has lasted as long as planned', () => {
  const meeting = { start: '2027-03-11T10:00:00.000Z', minutes: 30 };
  expect(isMeetingOver(meeting, '2027-03-11T10:29:00.000Z')).toBe(false);
  expect(isMeetingOver(meeting, '2027-03-11T10:30:00.000Z')).toBe(true);
});

test('a link stands open until the end of its last day', () => {
  const o = openOffboarding();
  const link = { number: 1, madeOn: yesterday, expiresOn: today };
  expect(linkState(o, link, today)).toBe('open');
  expect(linkState(o, link, tomorrow)).toBe('over');
  expect(linkState(o, { ...link, revokedOn: today }, tomorrow)).toBe('revoked');
  const retained = closedOffboarding({ outcome: 'retained', closedStage: 'retained' });
  expect(linkState(retained, link, today)).toBe('called_off');
});
