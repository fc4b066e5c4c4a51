import type { CalendarDate } from '../calendar/calendar-date';
import { everyStepOf, hasStep, stepById } from '../playbook/book';
import { registerById, registerIds } from '../playbook/lookup';
import { whyHeld } from './items';
import {
  itemsIn,
  taskName,
  type LinkedTasks,
  type StepTaskChange,
  type TaskOf,
  type WantedTask,
} from './linked-tasks';
import type { Offboarding } from './offboarding';
import {
  isListedInstead,
  isWaived,
  pauseReminder,
  remindersOf,
  wantedState,
  wantedTasks,
} from './wanted-tasks';

/** Changes of step tasks after a change of an offboarding. */
export interface TaskSync {
  changes: StepTaskChange[];
  make: WantedTask[];
}

/**
 * Returns the task changes that a change of an offboarding causes: the difference between the wanted tasks
 * before and after. Does not read the tasks; a change that a person made in HubSpot stays unless this change
 * affects the same property. `before` is undefined at a start.
 */
export function tasksToSync(
  before: Offboarding | undefined,
  after: Offboarding,
  today: CalendarDate,
): TaskSync {
  if (!before) return { changes: [], make: wantedTasks(after, today) };
  const known = new Set([...(before.tasksMade ?? []), ...wantedTasks(before, today).map(taskName)]);
  const wasMade = (task: TaskOf) => known.has(taskName(task)) || isWorkedOn(before, task);
  return {
    changes: tasksOf(before, after)
      .filter((task) => wasMade(task) || mayBeMade(before, task))
      .flatMap((task) => changeOf(before, after, task, today)),
    make: wantedTasks(after, today).filter((task) => !wasMade(task)),
  };
}

/** Returns the changes without reminders for which a list has an item. */
export function withoutListed(sync: TaskSync, linked: LinkedTasks): TaskSync {
  const listed = itemsIn(linked);
  return { ...sync, make: sync.make.filter((task) => !isListedInstead(task, listed)) };
}

/** Whether an item of a list may stand for a reminder. */
const mayBeListed = (task: WantedTask): boolean =>
  isListedInstead(
    task,
    registerIds.map((register) => ({ register })),
  );

/** The tasks of all steps in the playbook before or after, and of a pause. */
function tasksOf(...both: readonly Offboarding[]): TaskOf[] {
  const steps = new Set(both.flatMap((o) => everyStepOf(o).map(({ id }) => id)));
  return [
    ...[...steps].flatMap((step): TaskOf[] => [
      { step, reminder: false },
      ...remindersOf(step).map((reminder) => ({ step, reminder })),
    ]),
    pauseReminder,
  ];
}

/**
 * Whether somebody worked on a step, so that its task is assumed to exist. If its stage was not entered then,
 * `taskRepair` creates the task.
 */
const isWorkedOn = (o: Offboarding, { step, reminder }: TaskOf): boolean =>
  !reminder && step !== 'pause' && o.steps[step].mark !== undefined;

/**
 * Whether a step's task may exist: its stage was entered (even if the step no longer applies), it may come early,
 * or for a reminder the step was worked on. An earlier pause leaves no trace on the record.
 */
function mayBeMade(o: Offboarding, { step, reminder }: TaskOf): boolean {
  if (step === 'pause') return true;
  if (reminder) return o.steps[step].mark !== undefined;
  if (!hasStep(step, o)) return false;
  const { stage, earlier } = stepById(step, o);
  return o.stageEntered[stage] !== undefined || earlier !== undefined;
}

function changeOf(
  before: Offboarding,
  after: Offboarding,
  { step, reminder }: TaskOf,
  today: CalendarDate,
): StepTaskChange[] {
  const was = wantedState(before, { step, reminder });
  const is = wantedState(after, { step, reminder });
  if (!was || !is) return [];
  const isReworded = isWaived(before, { step, reminder }) !== isWaived(after, { step, reminder });
  const words = isReworded ? ({ words: true } as const) : {};
  if (is.held) return was.held && !isReworded ? [] : [{ step, reminder, held: true, ...words }];
  const done = is.done !== was.done || was.held ? { done: is.done } : {};
  const on = reminder && is.due && is.due < today ? today : is.due;
  const due = !is.done && on && is.due !== was.due ? { due: on } : {};
  return 'done' in done || 'due' in due ? [{ step, reminder, ...done, ...due, ...words }] : [];
}

/**
 * Whether a change defers or frees items of a register, changes a reminder, or makes one that a list may stand for, so that
 * the tasks must be read.
 */
export const needsTasks = (
  before: Offboarding,
  after: Offboarding,
  { changes, make }: TaskSync,
): boolean =>
  changes.some(({ reminder }) => reminder) ||
  make.some(mayBeListed) ||
  registerIds
    .map(registerById)
    .some(
      (register) =>
        (whyHeld(register, before) === undefined) !== (whyHeld(register, after) === undefined),
    );
