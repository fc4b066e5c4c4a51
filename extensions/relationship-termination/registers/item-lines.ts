import { isCalendarDate } from '../../../src/calendar/calendar-date';
import { shownFields, type Item } from '../../../src/offboarding/items';
import { isOverdue } from '../../../src/offboarding/over';
import type { Register } from '../../../src/playbook/lookup';
import type { FieldShape } from '../../../src/playbook/shape';
import { fromToday, dateInWords, shortDate } from '../../shared/dates';
import type { Clock } from '../../shared/clock';
import { ownerInWords, type Owners } from '../../shared/useOwners';

type Days = Pick<Clock, 'today' | 'portalDay'>;

/** The texts of an item: its first field, a line of facts, and the rest. An open item's message is left out. */
export interface ItemLines {
  title: string;
  facts: string;
  more: { label: string; words: string }[];
}

export function itemLines(register: Register, item: Item, owners: Owners, days: Days): ItemLines {
  const [first, ...rest] = shownFields(register.fields).filter(
    ({ id }) => item.state !== 'open' || id !== register.draft?.text,
  );
  const isLong = ({ type }: FieldShape) => type === 'long';
  const said = (fields: readonly FieldShape[]) =>
    fields.flatMap((field) => {
      const words = inWords(field, item.values[field.id]);
      return words ? [{ label: field.label, words }] : [];
    });
  const short = said(rest.filter((field) => !isLong(field))).map(({ words }) => words);
  const outcome = item.state === 'done' ? said(register.done.fields) : [];
  return {
    title: (first && inWords(first, item.values[first.id])) || 'Without words',
    facts: [...short, standing(register, item, days), personOf(item, owners)]
      .filter(Boolean)
      .join(' · '),
    more: [...said(rest.filter(isLong)), ...outcome],
  };
}

function inWords({ options }: FieldShape, value: string | undefined): string {
  if (!value) return '';
  if (options) return options.find(({ id }) => id === value)?.label ?? value;
  return isCalendarDate(value) ? dateInWords(value) : value;
}

function standing(
  register: Register,
  { state, due, doneAt, doneIn }: Item,
  { today, portalDay }: Days,
): string {
  if (state === 'done') {
    const day = doneAt ? ` ${shortDate(portalDay(doneAt), today)}` : '';
    return `${register.done.word}${day}${doneIn === 'hubspot' ? ' in HubSpot' : ''}`;
  }
  if (state === 'held') return 'on hold';
  if (!due) return '';
  const late = isOverdue(due, today) ? `, ${fromToday(due, today)}` : '';
  return `${register.due.label.toLowerCase()} ${shortDate(due, today)}${late}`;
}

/** The owner; who did it in their place before them: `by Ann Able for Omar Owner`. */
function personOf({ ownerId, state, doneBy }: Item, owners: Owners): string {
  const owner = ownerId ? ownerInWords(ownerId, owners, state !== 'done') : '';
  const all = owners.status === 'loaded' ? owners.owners : [];
  const isOwner = all.some(({ id, name }) => id === ownerId && name === doneBy);
  if (state !== 'done' || !doneBy || isOwner) return owner;
  return `by ${doneBy}${owner && ` for ${owner}`}`;
}

/** Open items by due date, then those on hold, then done ones, newest first. */
export function inOrder(items: readonly Item[]): Item[] {
  const by = (a = '', b = '') => a.localeCompare(b);
  const due = (state: Item['state']) =>
    items.filter((item) => item.state === state).sort((a, b) => by(a.due, b.due));
  const done = items.filter(({ state }) => state === 'done');
  return [...due('open'), ...due('held'), ...done.sort((a, b) => by(b.doneAt, a.doneAt))];
}

/** `2 open, 1 on hold, 1 done`; nothing for an empty list. */
export function countWords(items: readonly Item[], { done }: Register): string {
  const words = { open: 'open', held: 'on hold', done: done.word } as const;
  return (['open', 'held', 'done'] as const)
    .map((state) => ({ state, count: items.filter((item) => item.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${words[state]}`)
    .join(', ');
}
