import { calendarDate } from '../../../src/calendar/calendar-date';
import { instantOf, wallClock } from '../../../src/calendar/wall-clock';
import { makeCall, type Serverless } from '../call';
import type { Dependencies } from '../dependencies';

export const today = calendarDate('2027-01-06');
export const me = { id: '7', name: 'Ann Able' };

/** An extension's dependencies over `serverless`, with fixed ids and a fixed clock; waits are noted in `waited`. */
export function fakeDependencies(serverless: Serverless, waited: number[]): Dependencies {
  let requestIds = 0;
  return {
    call: makeCall(serverless),
    me,
    isVerified: false,
    today: () => today,
    now: () => '2027-01-06T09:30:00.000Z',
    zone: 'Europe/Berlin',
    newRequestId: () => `request-${(requestIds += 1)}`,
    formatInstant: (at) => at.slice(0, 10),
    portalDay: (at) => calendarDate(at.slice(0, 10)),
    wallClock: (at) => wallClock(at, 'UTC'),
    instantAt: (date, time) => instantOf(date, time, 'UTC'),
    wait: (milliseconds) => Promise.resolve(void waited.push(milliseconds)),
  };
}
