import { titleOf, type Item } from '../offboarding/items';
import { factById, factIds, registerById, type MessageFact } from '../playbook/lookup';
import type { Facts } from './facts';
import { dateInWords } from '../calendar/date-in-words';

/** Returns the facts from the registers' items; none for a register without items. */
export function itemFacts(items: readonly Item[]): Facts {
  const facts: Facts = {};
  for (const id of factIds) {
    const said = factFrom(factById(id), items);
    if (said) facts[id] = said;
  }
  return facts;
}

function factFrom(fact: MessageFact, items: readonly Item[]): string | undefined {
  const { listOf, itemField, itemState = 'open', itemsWhere, allDone } = fact;
  const listed = items.filter(({ register }) => register === listOf);
  const fitting = listed
    .filter(({ state }) => state === itemState)
    .filter(
      ({ values }) => !itemsWhere || itemsWhere.options.includes(values[itemsWhere.field] ?? ''),
    )
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  if (itemField) return fieldOf(fitting[0], itemField);
  const isAllDone = listed.length > 0 && listed.every(({ state }) => state === 'done');
  return isAllDone && allDone ? allDone : fitting.map(inWords).join('; ');
}

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
