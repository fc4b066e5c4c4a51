import { calendarDate, isCalendarDate } from '../calendar/calendar-date';
import { titleOf, type Item } from '../offboarding/items';
import { factById, factIds, registerById, type Register } from '../playbook/lookup';
import type { Facts } from './facts';
import { dateInWords } from '../calendar/date-in-words';

/** What the registers' open items say for messages; a register without one says nothing. */
export function itemFacts(items: readonly Item[]): Facts {
  const facts: Facts = {};
  for (const id of factIds) {
    const { listOf, itemField } = factById(id);
    if (!listOf) continue;
    const open = openOn(registerById(listOf), items);
    const said = itemField ? fieldOf(open[0], itemField) : open.map(inWords).join('; ');
    if (said) facts[id] = said;
  }
  return facts;
}

/** The open items of a register, the one due soonest first. */
const openOn = ({ id }: Register, items: readonly Item[]) =>
  items
    .filter(({ register, state }) => register === id && state === 'open')
    .sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));

/** A field of an item as it reads in a message; `due` is its day. */
function fieldOf(item: Item | undefined, field: string): string {
  if (!item) return '';
  if (field === 'due') return item.dueAt?.slice(0, 10) ?? '';
  const options = registerById(item.register).fields.find(({ id }) => id === field)?.options;
  const value = item.values[field] ?? '';
  return options?.find(({ id }) => id === value)?.label ?? value;
}

/** `Confidentiality (31 December 2028)`. */
function inWords({ register, values, dueAt }: Item): string {
  const day = dueAt?.slice(0, 10) ?? '';
  const title = titleOf(registerById(register), values);
  return isCalendarDate(day) ? `${title} (${dateInWords(calendarDate(day))})` : title;
}
