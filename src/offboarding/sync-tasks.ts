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
  if (!before) return { changes: [], make: wantedTasks(after, today) };
  const known = new Set([...(before.tasksMade ?? []), ...wantedTasks(before, today).map(taskName)]);
  const wasMade = (task: TaskOf) => known.has(taskName(task)) || isWorkedOn(before, task);
  return {
    changes: allTasks
      .filter((task) => wasMade(task) || mayBeMade(before, task))
      .flatMap((task) => changeOf(before, after, task, today)),
    make: wantedTasks(after, today).filter((task) => !wasMade(task)),
  };
}

const allTasks: readonly TaskOf[] = stepIds.flatMap((step) => [
  { step, reminder: false },
  ...(stepById(step).reminder ? [{ step, reminder: true }] : []),
]);

/** A step that somebody worked on had its task, unless its stage was not entered then: `repair` makes that one. */
const isWorkedOn = (o: Offboarding, { step, reminder }: TaskOf): boolean =>
  !reminder && o.steps[step].mark !== undefined;

/**
 * A step that does not apply just now, or comes no earlier than in others, may have had a task while it did; and one
 * reopened may have its reminder.
 */
const mayBeMade = (o: Offboarding, { step, reminder }: TaskOf): boolean =>
  reminder
    ? o.steps[step].mark !== undefined
    : o.stageEntered[stageOfStep(step)] !== undefined || stepById(step).earlier !== undefined;

function changeOf(
  before: Offboarding,
  after: Offboarding,
  { step, reminder }: TaskOf,
  today: CalendarDate,
): StepTaskChange[] {
  const was = wantedState(before, { step, reminder });
  const is = wantedState(after, { step, reminder });
  if (!was || !is) return [];
  if (is.held) return was.held ? [] : [{ step, reminder, held: true }];
  const done = is.done !== was.done || was.held ? { done: is.done } : {};
  const on = reminder && is.due && is.due < today ? today : is.due;
  const due = !is.done && on && is.due !== was.due ? { due: on } : {};
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
