import { addWorkingDays, isCalendarDate, type CalendarDate } from '../calendar/calendar-date';
import {
  registerById,
  stepById,
  stepIds,
  stepsOfStage,
  type StageId,
  type StepId,
} from '../playbook/lookup';
import { awaitedSteps } from './after-close';
import { stepsThatApply } from './applies';
import { broughtForward, dueDate } from './due-date';
import { isSettled } from './gate';
import { holidaysOf } from './holidays';
import { asHeld, whyHeld, type Item } from './items';
import type { Instant, Offboarding } from './offboarding';

/** A task in HubSpot that stands for a step, or reminds of a date that the step left behind. */
export interface StepTask {
  /** HubSpot's id of the task. */
  id: string;
  step: StepId;
  reminder: boolean;
  due?: CalendarDate;
  done: boolean;
  /** Put off, by us or by a person. */
  held: boolean;
  /** When it was completed or last changed. */
  changedAt: Instant;
}

export interface WantedTask {
  step: StepId;
  reminder: boolean;
  due: CalendarDate;
}

/** The one write that brings HubSpot's tasks nearer to the steps. */
export type Chore =
  | { do: 'make'; tasks: WantedTask[] }
  /** Keep on the record for which steps there were tasks: one that a person deleted is not made again. */
  | { do: 'remember'; made: string[]; nextFollowUpOn?: CalendarDate }
  | { do: 'adjust'; changes: TaskChange[] };

/** A change of a task, by HubSpot's id of it. */
export interface TaskChange {
  id: string;
  due?: CalendarDate;
  done?: boolean;
  /** Whether it waits for the client's leave. */
  held?: boolean;
}

/** What hangs on the record: the steps' tasks, and the registers' items with HubSpot's ids of their tasks. */
export interface Hanging {
  steps: readonly StepTask[];
  items: readonly { id: string; item: Item }[];
}

/** Due this many working days from now while the step's own date is not known: a HubSpot task needs one. */
const untilKnown = 10;

/** By what a task is remembered: `meet_client`, `stay_available.reminder`. */
export const taskKey = ({ step, reminder }: { step: StepId; reminder: boolean }) =>
  reminder ? `${step}.reminder` : step;

/**
 * What is to be done next, one write a look; nothing when all is in order. A stage's tasks are made once
 * it is entered, all at once, and with them those of steps brought forward; a settled step's task is
 * completed, a reopened one's opened again, and a task's date follows its step. A planned contact is held back while the client does not want it. `made`
 * is what was remembered.
 */
export function nextChore(
  o: Offboarding,
  { steps, items }: Hanging,
  made: readonly string[],
  today: CalendarDate,
): Chore | undefined {
  const known = new Set([...made, ...steps.map(taskKey)]);
  const changes = taskChanges(o, { steps, items }, today);
  if (changes.length > 0) return { do: 'adjust', changes };
  const missing = wantedTasks(o, today).filter((task) => !known.has(taskKey(task)));
  const make: Chore = { do: 'make', tasks: missing };
  if (missing.length > 0 && isNew(o, known)) return make;
  const next = nextFollowUpOn(items.map(({ item }) => item));
  if (known.size > made.length || next !== o.nextFollowUpOn)
    return { do: 'remember', made: [...known], ...(next ? { nextFollowUpOn: next } : {}) };
  return missing.length > 0 ? make : undefined;
}

/** What is to be changed of the tasks that are there, so that they stand as the offboarding does. */
export const taskChanges = (
  o: Offboarding,
  { steps, items }: Hanging,
  today: CalendarDate,
): TaskChange[] => [
  ...steps.flatMap((task) => adjusted(o, task, today)),
  ...items.flatMap((one) => heldOrFreed(o, one)),
];

/** Whether the stage has no tasks yet. Later ones wait, so that one which HubSpot refuses holds nothing up. */
const isNew = (o: Offboarding, known: ReadonlySet<string>) =>
  !stepsOfStage(presentStage(o)).some(({ id }) => known.has(id) && !broughtForward(id, o));

/** The next contact that is planned and not held back, with its day. */
export function nextFollowUp(items: readonly Item[]): { on: CalendarDate; item: Item } | undefined {
  const planned = items.flatMap((item) => {
    const on = item.dueAt?.slice(0, 10) ?? '';
    const isContact = registerById(item.register).contact !== undefined;
    return item.state === 'open' && isContact && isCalendarDate(on) ? [{ on, item }] : [];
  });
  return planned.sort((a, b) => a.on.localeCompare(b.on))[0];
}

const nextFollowUpOn = (items: readonly Item[]) => nextFollowUp(items)?.on;

/** The day of the next planned contact, by the client's newest word even where the tasks are yet to follow it. */
export const nextFollowUpFor = (
  o: Offboarding,
  items: Hanging['items'],
): CalendarDate | undefined => nextFollowUpOn(items.map(({ item }) => asHeld(item, o)));

/** What the client does not want waits; what they want again is open again. */
function heldOrFreed(o: Offboarding, { id, item }: Hanging['items'][number]): TaskChange[] {
  if (item.state === 'done') return [];
  const held = whyHeld(registerById(item.register), o) !== undefined;
  return held === (item.state === 'held') ? [] : [{ id, held }];
}

function wantedTasks(o: Offboarding, today: CalendarDate): WantedTask[] {
  const due = (step: StepId) =>
    dueDate(step, o) ?? addWorkingDays(today, untilKnown, holidaysOf(o));
  const awaited = new Set(awaitedSteps(o));
  const here = new Set<StepId>(stepsOfStage(presentStage(o)).map(({ id }) => id));
  const steps = stepsThatApply(o).filter(
    (step) => awaited.has(step) && (here.has(step) || broughtForward(step, o) !== undefined),
  );
  const reminders = stepsThatApply(o).flatMap((step) => {
    const on = reminderDay(o, step);
    return on ? [{ step, reminder: true, due: on < today ? today : on }] : [];
  });
  return [...steps.map((step) => ({ step, reminder: false, due: due(step) })), ...reminders];
}

const presentStage = (o: Offboarding): StageId => (o.status === 'closed' ? o.lastStage : o.stage);

/** The day on which to remind of what a step left behind. */
function reminderDay(o: Offboarding, step: StepId): CalendarDate | undefined {
  const { reminder } = stepById(step);
  const state = o.steps[step];
  if (!reminder || state.state !== 'done') return undefined;
  const date = dateIn(state.evidence, reminder.field);
  return date && addWorkingDays(date, -reminder.workingDaysBefore, holidaysOf(o));
}

function dateIn(
  evidence: { kind: string; date?: CalendarDate; values?: Record<string, string> },
  field: string | undefined,
): CalendarDate | undefined {
  const text = field ? evidence.values?.[field] : evidence.date;
  return text && isCalendarDate(text) ? text : undefined;
}

/** What nobody waits for any more although it was never done is put off, and not called done. */
function adjusted(o: Offboarding, task: StepTask, today: CalendarDate): TaskChange[] {
  const wanted = wantedStateOf(o, task, today);
  if (wanted.held) return task.done || task.held ? [] : [{ id: task.id, held: true }];
  const isWoken = task.held && (wanted.done || wanted.woken);
  const done = wanted.done !== task.done || isWoken ? { done: wanted.done } : {};
  const due = !wanted.done && wanted.due && wanted.due !== task.due ? { due: wanted.due } : {};
  return 'done' in done || 'due' in due ? [{ id: task.id, ...done, ...due }] : [];
}

interface WantedState {
  done: boolean;
  due?: CalendarDate | undefined;
  held?: true;
  /** Waited for again since the task last changed. */
  woken?: boolean;
}

function wantedStateOf(o: Offboarding, task: StepTask, today: CalendarDate): WantedState {
  if (!stepIds.includes(task.step)) return { done: task.done };
  if (task.reminder) {
    const on = reminderDay(o, task.step);
    const done = !on || (task.done && !isNewer(o.steps[task.step].mark, task));
    return { done, ...(on ? { due: on < today ? task.due : on } : {}) };
  }
  if (!awaitedSteps(o).includes(task.step)) {
    return isSettled(o, task.step) ? { done: true } : { done: false, held: true };
  }
  const reopened =
    isNewer(o.steps[task.step].mark, task) || isNewer(wakingChange(o, task.step), task);
  return { done: task.done && !reopened, due: dueDate(task.step, o), woken: reopened };
}

const isNewer = (requestId: { at: Instant } | undefined, { changedAt }: StepTask) =>
  requestId !== undefined && Date.parse(requestId.at) > Date.parse(changedAt);

/** The last change, where it made a step awaited again that nobody waited for. */
function wakingChange({ lastChange }: Offboarding, step: StepId) {
  switch (lastChange?.kind) {
    case 'take_back_won_back':
      return lastChange;
    case 'change_stated_reason':
      return stepById(step).only?.reasons ? lastChange : undefined;
    default:
      return undefined;
  }
}
