import type { CalendarDate } from '../calendar/calendar-date';
import { registerById, registerIds, stageOfStep, stepById, stepIds } from '../playbook/lookup';
import { whyHeld } from './items';
import { taskName, type StepTaskChange, type TaskOf, type WantedTask } from './linked-tasks';
import type { Offboarding } from './offboarding';
import { wantedState, wantedTasks } from './wanted-tasks';

/** What a change of an offboarding means for the tasks of its steps. */
export interface TaskSync {
  changes: StepTaskChange[];
  make: WantedTask[];
}

/**
 * What a change means for the tasks of steps, without reading them: what differs between how they had to stand before
 * and after. What a person did to a task in HubSpot stays unless the change is about it. `before` is undefined at a start.
 */
export function tasksToSync(
  before: Offboarding | undefined,
  after: Offboarding,
  today: CalendarDate,
): TaskSync {
  const there = before ? tasksOf(before, today) : new Map<string, TaskOf>();
  return {
    changes: before ? [...there.values()].flatMap((task) => changeOf(before, after, task)) : [],
    make: wantedTasks(after, today).filter((task) => !there.has(taskName(task))),
  };
}

/**
 * The tasks that may be in HubSpot: those that the record knows, those that were wanted until now, and those of steps
 * whose stage was entered or that were worked on.
 */
function tasksOf(o: Offboarding, today: CalendarDate): Map<string, TaskOf> {
  const known = new Set(o.tasksMade);
  const made = stepIds
    .flatMap((step) => [false, true].map((reminder) => ({ step, reminder })))
    .filter((task) => known.has(taskName(task)) || mayBeMade(o, task));
  return new Map([...made, ...wantedTasks(o, today)].map((task) => [taskName(task), task]));
}

const mayBeMade = (o: Offboarding, { step, reminder }: TaskOf): boolean =>
  reminder
    ? stepById(step).reminder !== undefined && o.steps[step].mark !== undefined
    : o.stageEntered[stageOfStep(step)] !== undefined;

function changeOf(
  before: Offboarding,
  after: Offboarding,
  { step, reminder }: TaskOf,
): StepTaskChange[] {
  const was = wantedState(before, { step, reminder });
  const is = wantedState(after, { step, reminder });
  if (!was || !is) return [];
  if (is.held) return was.held ? [] : [{ step, reminder, held: true }];
  const done = is.done !== was.done || was.held ? { done: is.done } : {};
  const due = !is.done && is.due && is.due !== was.due ? { due: is.due } : {};
  return 'done' in done || 'due' in due ? [{ step, reminder, ...done, ...due }] : [];
}

/** Whether a change holds items of a list back, or frees them: their tasks are to be read then. */
export const holdsDiffer = (before: Offboarding | undefined, after: Offboarding): boolean =>
  before !== undefined &&
  registerIds
    .map(registerById)
    .some(
      (register) =>
        (whyHeld(register, before) === undefined) !== (whyHeld(register, after) === undefined),
    );
