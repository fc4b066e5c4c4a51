import type { Holidays } from '../calendar/calendar-date';
import { daysOfCalendar } from '../calendar/holiday-calendar';
import { holidaysIn } from '../calendar/contract-terms';
import type { Offboarding } from './offboarding';

/** Returns the holidays of the offboarding's contract; where it names no country, those of the team's playbook too. */
export function holidaysOf({
  contract,
  playbook,
}: Pick<Offboarding, 'contract' | 'playbook'>): Holidays {
  const own: Holidays = contract ? holidaysIn(contract.terms) : new Set();
  const calendar = contract?.terms.calendar ? undefined : playbook?.changes.holidays;
  return calendar ? new Set([...own, ...daysOfCalendar(calendar)]) : own;
}
