import { titleOf, type Item } from '../offboarding/items';
import { factById, factIds, registerById, type Register } from '../playbook/lookup';
import type { Facts } from './facts';
import { dateInWords } from '../calendar/date-in-words';

/** Returns the facts from the registers' open items; none for a register without open items. */
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

/** Returns the open items of a register, earliest due first. */
const openOn = ({ id }: Register, items: readonly Item[]) =>
  items
    .filter(({ register, state }) => register === id && state === 'open')
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));

/** Returns a field of an item in words; `due` is its due date. */
function fieldOf(item: Item | undefined, field: string): string {
  if (!item) return '';
  if (field === 'due') return item.due ?? '';
  const options = registerById(item.register).fields.find(({ id }) => id === field)?.options;
  const value = item.values[field] ?? '';
  return options?.find(({ id }) => id === value)?.label ?? value;
}

/** `Confidentiality (31 December 2028)`. */
function inWords({ register, values, due }: Item): string {
  const title = titleOf(registerById(register), values);
  return due ? `${title} (${dateInWords(due)})` : title;
}
