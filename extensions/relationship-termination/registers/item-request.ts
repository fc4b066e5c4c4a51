import { addWorkingDays, type CalendarDate } from '../../../src/calendar/calendar-date';
import { hasDay, type ItemInput, type Item } from '../../../src/offboarding/items';
import type { Register } from '../../../src/playbook/lookup';
import type { FieldShape } from '../../../src/playbook/shape';
import { isServiceOver } from '../../../src/offboarding/over';
import type { Offboarding, Owner } from '../../../src/offboarding/offboarding';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { sentenceOf } from '../../shared/sentences';
import { fieldSentence } from '../steps/evidence-request';

/** What a form about an item starts from. */
export interface ItemDefaults {
  values?: Readonly<Record<string, string>>;
  date?: CalendarDate | undefined;
  owner?: Owner | undefined;
}

/** The day that a new item is due until another is chosen. */
export function presetDay(
  { due }: Register,
  offboarding: Pick<Offboarding, 'finalServiceDate'>,
  today: CalendarDate,
): CalendarDate | undefined {
  const { finalServiceDate: lastDay } = offboarding;
  if (due.preset === 'final_service_date' && lastDay && !isServiceOver(offboarding, today))
    return lastDay;
  return due.inWorkingDays === undefined ? undefined : addWorkingDays(today, due.inWorkingDays);
}

/** The request that adds or changes an item, or a sentence for each field that is missing or wrong. */
export function entryRequest(
  register: Register,
  item: Item | undefined,
  draft: FormDraft,
  stored: ItemDefaults,
  today: CalendarDate,
): FormResult {
  const { path, entry } = filledEntry(register, item, draft, stored);
  const owners = draft.people ? atLeastOne(draft.people) : [entry.owner];
  const sentences = {
    ...fieldSentences(register.fields, entry.values, `${path}values.`, today),
    ...dayProblem(register, item, entry, today, `${path}due`),
    ...(register.owner?.required && !owners[0]
      ? { [`${path}owner`]: sentenceOf({ code: 'item_needs_owner' }) }
      : {}),
  };
  if (Object.keys(sentences).length > 0) return { sentences };
  const named = { register: register.id };
  if (item) {
    return {
      request: {
        name: 'save_items',
        parameters: { ...named, action: 'change', item: item.id, ...entry },
      },
    };
  }
  const { owner: _, ...rest } = entry;
  const entries = owners.map((owner) => ({ ...rest, ...(owner ? { owner } : {}) }));
  return { request: { name: 'save_items', parameters: { ...named, action: 'add', entries } } };
}

function dayProblem(
  register: Register,
  item: Item | undefined,
  { values, due }: ItemInput,
  today: CalendarDate,
  path: string,
) {
  if (!due) {
    const words = `Choose a day for “${register.due.label}”.`;
    return hasDay(register, values) ? { [path]: words } : {};
  }
  return !item && due < today ? { [path]: sentenceOf({ code: 'date_is_over' }) } : {};
}

/** A new item as it is entered so far. */
export function enteredItem(register: Register, draft: FormDraft, stored: ItemDefaults): Item {
  const { values, due, owner } = filledEntry(register, undefined, draft, stored).entry;
  const ownerId = (draft.people?.[0] ?? owner)?.id;
  return {
    id: 'new',
    register: register.id,
    values,
    ...(due ? { due } : {}),
    ...(ownerId ? { ownerId } : {}),
    state: 'open',
  };
}

/** An item for nobody where nobody is chosen. */
const atLeastOne = (people: readonly Owner[]): (Owner | undefined)[] =>
  people.length > 0 ? [...people] : [undefined];

function filledEntry(
  register: Register,
  item: Item | undefined,
  draft: FormDraft,
  stored: ItemDefaults,
) {
  const values = filled({ ...stored.values, ...draft.values });
  const day = draft.date === undefined ? stored.date : draft.date;
  const due = hasDay(register, values) ? day : undefined;
  const owner = draft.owner ?? stored.owner;
  const entry: ItemInput = {
    values,
    ...(due ? { due } : {}),
    ...(owner ? { owner } : {}),
  };
  return { path: item ? '' : 'entries.0.', entry };
}

/** The request that finishes an item, or a sentence for each field that is missing or wrong. */
export function doneRequest(
  register: Register,
  item: Item,
  draft: FormDraft,
  today: CalendarDate,
): FormResult {
  const values = filled(draft.values ?? {});
  const sentences = fieldSentences(register.done.fields, values, 'values.', today);
  if (Object.keys(sentences).length > 0) return { sentences };
  const parameters = { register: register.id, action: 'finish', item: item.id, values } as const;
  return { request: { name: 'save_items', parameters } };
}

/** The request that reopens or removes an item. */
export const plainRequest = (
  register: Register,
  item: Item,
  action: 'reopen' | 'remove',
): FormResult => ({
  request: { name: 'save_items', parameters: { register: register.id, action, item: item.id } },
});

const filled = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));

function fieldSentences(
  fields: readonly FieldShape[],
  values: Readonly<Record<string, string>>,
  path: string,
  today: CalendarDate,
) {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const sentence = fieldSentence(field, values[field.id], today);
      return sentence ? [[`${path}${field.id}`, sentence] as const] : [];
    }),
  );
}
