import * as z from 'zod/mini';
import { stepField } from '../api/fields';
import { itemWords, taskWords, type TaskWords } from '../messages/item-words';
import { fieldsOfRegister, hasDay, whyHeld, type Item, type ItemWrite } from '../offboarding/items';
import { ifKnown, type Offboarding } from '../offboarding/offboarding';
import type {
  LinkedTasks,
  StepTask,
  TaskOf,
  TaskState,
  WantedTask,
} from '../offboarding/linked-tasks';
import { registerById, registerIds, type Register } from '../playbook/lookup';
import { activityKeyProperty, type Properties } from './names';
import { readInstant, read } from './read';
import { dueInstant, portalDayOf } from './task-day';
import { itemFieldProperty, taskProperties } from './task-names';

/** HubSpot's own properties of a task that the app reads. */
const hubspotProperties = [
  'hs_task_status',
  'hs_timestamp',
  'hs_task_completion_date',
  'hs_lastmodifieddate',
  'hubspot_owner_id',
] as const;

/** All properties of a task that the app reads. */
export const everyTaskProperty: readonly string[] = [
  activityKeyProperty,
  ...hubspotProperties,
  ...Object.values(taskProperties),
  ...registerIds
    .map(registerById)
    .flatMap((register) =>
      fieldsOfRegister(register).map(({ id }) => itemFieldProperty(register.id, id)),
    ),
];

/** The properties that say of an item that it has no day. */
export const endlessProperties: readonly string[] = registerIds.flatMap((id) => {
  const { unless } = registerById(id).due;
  return unless ? [itemFieldProperty(id, unless.field)] : [];
});

const registerField = z.enum(registerIds);
const doneInField = z.enum(['app', 'hubspot']);
const completed = 'COMPLETED';
const open = 'NOT_STARTED';
const deferred = 'DEFERRED';

export const itemActivityKey = (o: Offboarding, item: string) => `item:${o.key}:${item}`;
export const taskActivityKey = (o: Offboarding, { step, reminder }: TaskOf) =>
  reminder ? `reminder:${o.key}:${step}:${reminder}` : `task:${o.key}:${step}`;

/** The portal's time zone, and the address of the company's record, where it is known. */
export interface TaskPlace {
  zone: string;
  link?: string | undefined;
}

/** Returns the task properties of a new item. */
export function newItem(
  o: Offboarding,
  register: Register,
  { id, ...write }: ItemWrite,
  place: TaskPlace,
): Record<string, string> {
  const filled = Object.entries(itemChange(o, register, write, place)).filter(
    ([, value]) => value !== '',
  );
  return {
    ...commonProperties(o, register.id),
    [activityKeyProperty]: itemActivityKey(o, id),
    hs_task_status: open,
    ...Object.fromEntries(filled),
  };
}

/**
 * Returns the task properties that a change of an item sets. `before`: the item's former values. HubSpot requires a day of
 * each task: an item without one is a completed task of the day of the start, which nobody is reminded of.
 */
export function itemChange(
  o: Offboarding,
  register: Register,
  write: Omit<ItemWrite, 'id'>,
  { zone, link }: TaskPlace,
  before: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const { values, due, ownerId, done, doneBy } = write;
  const isEndless = !hasDay(register, { ...before, ...values });
  const isEntered = values !== undefined && isEntry(register, values);
  return {
    ...(values
      ? { ...textProperties(itemWords(o, register, { ...before, ...values }, link)) }
      : {}),
    ...(values ? valuesToProperties(register, values) : {}),
    ...(due ? { hs_timestamp: dueInstant(due, zone) } : {}),
    ...(isEntered && isEndless ? { hs_timestamp: dueInstant(o.startedOn, zone) } : {}),
    ...(isEntered && register.due.unless ? { hs_task_status: isEndless ? completed : open } : {}),
    ...(ownerId === undefined ? {} : { hubspot_owner_id: ownerId }),
    ...(done === undefined
      ? {}
      : {
          hs_task_status: done || isEndless ? completed : open,
          [taskProperties.doneIn]: done ? 'app' : '',
          [taskProperties.doneBy]: (done && doneBy) || '',
        }),
  };
}

/** Whether the values are those of an item as it is entered, not those of one that is done. */
const isEntry = ({ fields }: Register, values: Readonly<Record<string, string>>): boolean =>
  fields.some(({ id }) => id in values);

function valuesToProperties(register: Register, values: Readonly<Record<string, string>>) {
  const fields = isEntry(register, values) ? register.fields : register.done.fields;
  return Object.fromEntries(
    fields.map(({ id }) => [itemFieldProperty(register.id, id), values[id] ?? '']),
  );
}

/** Returns the properties of a step's task, or of a reminder. */
export const newStepTask = (
  o: Offboarding,
  task: WantedTask,
  { zone, link }: TaskPlace,
): Record<string, string> => ({
  ...commonProperties(o, task.reminder ? 'reminder' : 'step'),
  ...(task.step === 'pause' ? {} : { [taskProperties.step]: task.step }),
  [activityKeyProperty]: taskActivityKey(o, task),
  hs_task_status: open,
  hs_timestamp: dueInstant(task.due, zone),
  ...(o.owner ? { hubspot_owner_id: o.owner.id } : {}),
  ...textProperties(taskWords(o, task, link)),
});

/** Returns the task properties for a change of state; `words`: title and notes, where they change. */
export const taskStateProperties = (
  { due, done, held, doneIn }: TaskState,
  zone: string,
  words?: TaskWords,
) => ({
  ...(words ? textProperties(words) : {}),
  ...(due ? { hs_timestamp: dueInstant(due, zone) } : {}),
  ...(done === undefined ? {} : { hs_task_status: done ? completed : open }),
  ...(held === undefined ? {} : { hs_task_status: held ? deferred : open }),
  ...(doneIn === undefined ? {} : { [taskProperties.doneIn]: doneIn }),
});

const commonProperties = (o: Offboarding, register: string) => ({
  hs_task_type: 'TODO',
  [taskProperties.register]: register,
  [taskProperties.key]: o.key,
  [taskProperties.reason]: ifKnown((o.analysedReason ?? o.statedReason).id) ?? '',
});
const textProperties = ({ subject, body }: TaskWords) => ({
  hs_task_subject: subject,
  hs_task_body: body,
});

/** Returns the item of a task; undefined for any other task, including one of another offboarding. */
export function itemOf(p: Properties, o: Offboarding, zone: string): Item | undefined {
  const register = read(registerField, p[taskProperties.register]);
  const prefix = itemActivityKey(o, '');
  const activityKey = p[activityKeyProperty] ?? '';
  if (!register || !activityKey.startsWith(prefix)) return undefined;
  const values = fieldsOfRegister(registerById(register)).flatMap(({ id }) => {
    const value = p[itemFieldProperty(register, id)];
    return value ? [[id, value] as const] : [];
  });
  const isDone = isTaskDone(p);
  const doneIn = read(doneInField, p[taskProperties.doneIn]);
  const hasOne = hasDay(registerById(register), Object.fromEntries(values));
  const due = hasOne ? portalDayOf(p.hs_timestamp, zone) : undefined;
  const doneBy = p[taskProperties.doneBy];
  const doneAt = readInstant(p.hs_task_completion_date) ?? readInstant(p.hs_lastmodifieddate);
  return {
    id: activityKey.slice(prefix.length),
    register,
    values: Object.fromEntries(values),
    state: isDone ? 'done' : stateOf(p.hs_task_status, registerById(register), o),
    ...(due ? { due } : {}),
    ...(p.hubspot_owner_id ? { ownerId: p.hubspot_owner_id } : {}),
    ...(isDone && doneAt ? { doneAt } : {}),
    ...(doneIn ? { doneIn } : {}),
    ...(isDone && doneBy ? { doneBy } : {}),
  };
}

/** Whether a task is done. That of an item without a day is completed from the first, and done where the app says so. */
export function isTaskDone(p: Properties): boolean {
  const id = read(registerField, p[taskProperties.register]);
  const unless = id && registerById(id).due.unless;
  const isEndless = unless && p[itemFieldProperty(id, unless.field)] === unless.option;
  return isEndless ? Boolean(p[taskProperties.doneIn]) : p.hs_task_status === completed;
}

/**
 * Returns the state of an item that is not done. A deferred task that the app does not hold back was deferred by a person and counts as open.
 */
function stateOf(
  status: string | null | undefined,
  register: Register,
  o: Offboarding,
): Item['state'] {
  const isHeldByUs = register.contact ?? whyHeld(register, o);
  return status === deferred && isHeldByUs ? 'held' : 'open';
}

/** Returns what a task is of, and the date of a reminder, from its activity key where no property says it. */
function subjectOf(p: Properties): TaskOf | undefined {
  const [, , named, date = 'date'] = p[activityKeyProperty]?.split(':') ?? [];
  const kind = p[taskProperties.register];
  if (kind === 'reminder' && named === 'pause') return { step: named, reminder: date };
  const step = read(stepField, p[taskProperties.step]);
  if (!step || (kind !== 'step' && kind !== 'reminder')) return undefined;
  return { step, reminder: kind === 'reminder' && date };
}

/** Returns the step task or reminder of a HubSpot task; undefined for any other task. */
export function stepTaskOf(
  id: string,
  p: Properties,
  o: Offboarding,
  zone: string,
): StepTask | undefined {
  const subject = subjectOf(p);
  if (!subject || p[taskProperties.key] !== o.key) return undefined;
  const due = portalDayOf(p.hs_timestamp, zone);
  return {
    id,
    ...subject,
    ...(p.hubspot_owner_id ? { ownerId: p.hubspot_owner_id } : {}),
    ...(due ? { due } : {}),
    done: p.hs_task_status === completed,
    held: p.hs_task_status === deferred,
    changedAt:
      readInstant(p.hs_task_completion_date) ?? readInstant(p.hs_lastmodifieddate) ?? o.startedAt,
  };
}

/** Splits a record's tasks into list items and step tasks. */
export const linkedTasksOf = (
  tasks: readonly { id: string; properties: Properties }[],
  o: Offboarding,
  zone: string,
): LinkedTasks => ({
  steps: tasks.flatMap(({ id, properties }) => stepTaskOf(id, properties, o, zone) ?? []),
  items: tasks.flatMap(({ id, properties }) => {
    const item = itemOf(properties, o, zone);
    const doneOn = item?.doneAt && portalDayOf(item.doneAt, zone);
    return item ? [{ id, item, ...(doneOn ? { doneOn } : {}) }] : [];
  }),
});
