import type { CalendarDate } from '../calendar/calendar-date';
import { registerById, type Register, type RegisterId } from '../playbook/lookup';
import type { FieldShape } from '../playbook/shape';
import { isCalledOff, isWonBack, continuesAfterClose } from './after-close';
import { applies } from './applies';
import type { RequestMeta } from './commands';
import { invalidField } from './evidence';
import type { Instant, Offboarding, Owner } from './offboarding';
import { refused, type Refusal } from './outcome';
import { mayContact } from './survey';

/** An item of a register: a HubSpot task, open until it is done. */
export interface Item {
  /** Id of the change that added the item. */
  id: string;
  register: RegisterId;
  /** Values by field id, of the register's `fields` and `done.fields`; empty values are absent. */
  values: Readonly<Record<string, string>>;
  /** The day on which the task is due, in the portal's time zone. */
  due?: CalendarDate;
  ownerId?: string;
  /** `held`: deferred; `whyHeld` gives the reason. */
  state: 'open' | 'held' | 'done';
  /** When the HubSpot task was completed. */
  doneAt?: Instant;
  /** Name of who completed it on the card. */
  doneBy?: string;
  /** Where it was completed; absent if the HubSpot task and the app's record of it differ. */
  doneIn?: 'app' | 'hubspot';
}

/** An item as a person enters it. */
export interface ItemInput {
  values: Record<string, string>;
  due?: CalendarDate;
  owner?: Owner;
}

export type ItemCommand = RequestMeta & { register: RegisterId } & (
    | { action: 'add'; entries: ItemInput[] }
    | ({ action: 'change'; item: string } & ItemInput)
    | { action: 'finish'; item: string; values: Record<string, string> }
    | { action: 'reopen'; item: string }
    | { action: 'remove'; item: string }
  );

/** The properties to write of a register's item; absent ones do not change. */
export interface ItemWrite {
  id: string;
  values?: Record<string, string>;
  due?: CalendarDate;
  /** Empty for no owner. */
  ownerId?: string;
  done?: boolean;
  /** Name of who completed it. */
  doneBy?: string;
}

export type ItemsDecided =
  | { ok: true; make: ItemWrite[] }
  | { ok: true; change: ItemWrite }
  | { ok: true; remove: string }
  | { ok: false; refusal: Refusal };

/**
 * Returns the items of a register to add, change or remove. The first added item has the request id as its id,
 * each further one the request id with a number, so that a retry adds none twice.
 *
 * Refuses `step_does_not_apply`, `already_closed`, `offboarding_called_off`, `client_came_back`, `contact_not_wanted`,
 * `contact_not_agreed`, `item_field_wrong`, `item_needs_date`, `date_is_over`, `item_needs_owner`; `field` is a path in the
 * request.
 */
export function decideItems(
  offboarding: Offboarding,
  command: ItemCommand,
  today: CalendarDate,
): ItemsDecided {
  const register = registerById(command.register);
  if (!applies(register.step, offboarding)) return refused('step_does_not_apply');
  if (command.action === 'add' && !canGrow(register, offboarding)) return refused('already_closed');
  const plans = command.action === 'add' || command.action === 'change';
  const held = plans ? whyHeld(register, offboarding) : undefined;
  return held ? refused(held) : decide(register, command, today);
}

/** Whether items may be added: after the close only to lists that stay in use. */
export const canGrow = (register: Register, { status }: Offboarding): boolean =>
  status !== 'closed' || register.continuesAfterClose || continuesAfterClose(register.step, {});

/**
 * Returns the refusal code if an item may not be planned: the offboarding was called off, the client came back, or does
 * not want or has not agreed to the contact. Undefined if it may.
 */
export function whyHeld(
  { contact, onlyIfItEnds }: Pick<Register, 'contact' | 'onlyIfItEnds'>,
  offboarding: Offboarding,
):
  | 'offboarding_called_off'
  | 'client_came_back'
  | 'contact_not_wanted'
  | 'contact_not_agreed'
  | undefined {
  if (onlyIfItEnds && isCalledOff(offboarding)) return 'offboarding_called_off';
  if ((contact || onlyIfItEnds) && isWonBack(offboarding)) return 'client_came_back';
  if (!contact) return undefined;
  const wish = mayContact(offboarding);
  if (wish === 'no') return 'contact_not_wanted';
  return contact.asks === 'agreed' && wish !== 'yes' ? 'contact_not_agreed' : undefined;
}

function decide(register: Register, command: ItemCommand, today: CalendarDate): ItemsDecided {
  switch (command.action) {
    case 'add': {
      const wrong = command.entries.flatMap((entry, at) => [
        ...refusalOf(register, entry, `entries.${at}.`),
        ...overRefusal(entry, `entries.${at}.`, today),
      ]);
      if (wrong[0]) return wrong[0];
      const idAt = (at: number) => (at === 0 ? command.requestId : `${command.requestId}-${at}`);
      return { ok: true, make: command.entries.map((entry, at) => writeOf(idAt(at), entry)) };
    }
    case 'change':
      return (
        refusalOf(register, command, '')[0] ?? { ok: true, change: writeOf(command.item, command) }
      );
    case 'finish': {
      const field = invalidField(register.done.fields, command.values);
      if (field) return refused('item_field_wrong', { field: `values.${field}` });
      return {
        ok: true,
        change: { id: command.item, values: command.values, done: true, doneBy: command.by.name },
      };
    }
    case 'reopen':
      return { ok: true, change: { id: command.item, done: false } };
    case 'remove':
      return { ok: true, remove: command.item };
  }
}

function refusalOf(register: Register, entry: ItemInput, path: string) {
  const { fields, owner } = register;
  const field = invalidField(fields, entry.values);
  if (field) return [refused('item_field_wrong', { field: `${path}values.${field}` })];
  if (!entry.due && hasDay(register, entry.values))
    return [refused('item_needs_date', { field: `${path}due` })];
  if (owner?.required && !entry.owner)
    return [refused('item_needs_owner', { field: `${path}owner` })];
  return [];
}

/** A new item is for a day to come; one that is there may be overdue. */
const overRefusal = ({ due }: ItemInput, path: string, today: CalendarDate) =>
  due && due < today ? [refused('date_is_over', { field: `${path}due` })] : [];

/** Whether an item with these values has a day: a duty may have no end. */
export const hasDay = (
  { due: { unless } }: Pick<Register, 'due'>,
  values: Readonly<Record<string, string>>,
): boolean => unless === undefined || values[unless.field] !== unless.option;

const writeOf = (id: string, { values, due, owner }: ItemInput): ItemWrite => ({
  id,
  values,
  ...(due ? { due } : {}),
  ownerId: owner?.id ?? '',
});

/** Returns an item with its state by the client's current wish, before its task is updated. */
export function asHeld(item: Item, offboarding: Offboarding): Item {
  if (item.state === 'done') return item;
  return { ...item, state: isHeld(item, offboarding) ? 'held' : 'open' };
}

/** Whether an item waits: for the client's word, or because nobody there gets the e-mail that it plans. */
export function isHeld({ register: id, values }: ItemPlan, offboarding: Offboarding): boolean {
  const register = registerById(id);
  return (
    whyHeld(register, offboarding) !== undefined ||
    (offboarding.emailsHeld === true && isByEmail(register, values))
  );
}
type ItemPlan = Pick<Item, 'register' | 'values'>;

/** Whether an item plans an e-mail. */
export const isByEmail = ({ draft }: Register, values: Item['values']): boolean =>
  draft !== undefined && values[draft.byEmail.field] === draft.byEmail.option;

/** Returns all fields that an item of a register can have. */
export const fieldsOfRegister = ({ fields, done }: Register): readonly FieldShape[] => [
  ...fields,
  ...done.fields,
];

/** Returns the fields that a person enters or reads. */
export const shownFields = (fields: readonly FieldShape[]): readonly FieldShape[] =>
  fields.filter(({ hidden: unseen }) => !unseen);

/** Returns the item's first field in words, on one line of at most 120 characters. */
export function titleOf(register: Register, values: Readonly<Record<string, string>>): string {
  const [first] = register.fields;
  const value = (first && values[first.id]) ?? '';
  const option = first?.options?.find(({ id }) => id === value);
  const line = (option?.label ?? value).replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

/** Returns the values of a field that the client declined, by field id; they are not offered again. */
export function declinedIn(
  { id, turns }: Register,
  items: readonly Item[],
): Record<string, string[]> {
  if (!turns) return {};
  const declined = items.filter(
    ({ register, state, values }) =>
      register === id && state === 'done' && values[turns.field] === turns.declined,
  );
  return { [turns.by]: declined.flatMap(({ values }) => values[turns.by] ?? []) };
}

/**
 * Returns the answer that a list's items give to its step, an option of the step's evidence: that one was accepted, or
 * that all were declined; undefined while some are not answered.
 */
export function answerIn({ id, turns }: Register, items: readonly Item[]): string | undefined {
  const own = items.filter(({ register }) => register === id);
  if (!turns || own.length === 0) return undefined;
  const answered = (option: string) => (item: Item) =>
    item.state === 'done' && item.values[turns.field] === option;
  if (own.some(answered(turns.option))) return turns.option;
  return own.every(answered(turns.declined)) ? turns.declined : undefined;
}

/** Whether the values of a finished item say that the client wants no more contact. */
export const optsOut = ({ done }: Register, values: Readonly<Record<string, string>>): boolean =>
  done.fields.some(({ id, options = [] }) =>
    options.some((option) => option.optsOut && option.id === values[id]),
  );
