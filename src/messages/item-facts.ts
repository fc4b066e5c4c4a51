import { titleOf, type Item } from '../offboarding/items';
import { factById, factIds, registerById, type MessageFact } from '../playbook/lookup';
import type { Facts } from './facts';
import { firstLanguage, type Language } from '../playbook/languages';
import type { ByPlaybook } from '../playbook/changes';
import { messageWordsOf } from '../playbook/message-languages';
import type { MessageWords } from '../playbook/message-words';
import { dayIn, phrase } from './phrases';

/** Returns the facts from the registers' items; none for a register without items. */
export function itemFacts(
  items: readonly Item[],
  language: Language = firstLanguage,
  by: ByPlaybook = {},
): Facts {
  const words = messageWordsOf(language, by);
  const facts: Facts = {};
  for (const id of factIds) {
    const said = factFrom(factById(id), items, words);
    if (said) facts[id] = said;
  }
  return facts;
}

function factFrom(
  fact: MessageFact,
  items: readonly Item[],
  words: MessageWords,
): string | undefined {
  const { listOf, itemField, itemState = 'open', itemsWhere, allDone } = fact;
  const listed = items.filter(({ register }) => register === listOf);
  const fitting = listed
    .filter(({ state }) => state === itemState)
    .filter(
      ({ values }) => !itemsWhere || itemsWhere.options.includes(values[itemsWhere.field] ?? ''),
    )
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  if (itemField) return fieldOf(fitting[0], fact, words);
  const isAllDone = listed.length > 0 && listed.every(({ state }) => state === 'done');
  if (isAllDone && allDone) return words.all_done[fact.id];
  return fitting.map((item) => inWords(item, words)).join('; ');
}

/** Returns a field of an item in words; `due` is its due date. */
function fieldOf(
  item: Item | undefined,
  { id, itemField = '' }: MessageFact,
  words: MessageWords,
): string {
  if (!item) return '';
  if (itemField === 'due') return item.due ?? '';
  const value = item.values[itemField] ?? '';
  return words.options[`${id}.${value}`] ?? value;
}

/** `Confidentiality (31 December 2028)`. */
function inWords({ register, values, due }: Item, words: MessageWords): string {
  const title = titleOf(registerById(register), values);
  return due ? phrase(words.item, { title, due: dayIn(words, due) }) : title;
}
