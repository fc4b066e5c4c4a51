import { calendarDate, isCalendarDate } from '../calendar/calendar-date';
import { titleOf, type Item } from '../offboarding/items';
import { factById, factIds, registerById, type RegisterId } from '../playbook/lookup';
import type { Facts } from './facts';
import { dateInWords } from './in-words';

/** What the registers' open items say for messages; a register without one says nothing. */
export function itemFacts(items: readonly Item[]): Facts {
  const facts: Facts = {};
  for (const id of factIds) {
    const { listOf } = factById(id);
    const listed = listOf && listInWords(listOf, items);
    if (listed) facts[id] = listed;
  }
  return facts;
}

/** `Confidentiality (31 December 2028); Records to keep (1 May 2030)`. */
function listInWords(register: RegisterId, items: readonly Item[]): string {
  return items
    .filter((item) => item.register === register && item.state === 'open')
    .sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''))
    .map(({ values, dueAt }) => {
      const day = dueAt?.slice(0, 10) ?? '';
      const title = titleOf(registerById(register), values);
      return isCalendarDate(day) ? `${title} (${dateInWords(calendarDate(day))})` : title;
    })
    .join('; ');
}
