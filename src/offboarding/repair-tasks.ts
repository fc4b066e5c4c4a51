import type { CalendarDate } from '../calendar/calendar-date';
import { type StepId, builtInStep } from '../playbook/lookup';
import { dependsOnReason } from '../playbook/only';
import { nextItemDueFor, withTaskFacts } from './follow-ups';
import { isHeld } from './items';
import { listCountsIn, sameListCounts } from './list-counts';
import {
  itemsIn,
  taskName,
  type LinkedTasks,
  type StepTask,
  type TaskChange,
  type TaskSubject,
  type WantedTask,
} from './linked-tasks';
import type { Instant, Offboarding } from './offboarding';
import { isListedInstead, isWaived, wantedState, wantedTasks } from './wanted-tasks';

/** Changes that bring the HubSpot tasks in line with the offboarding. */
export interface TaskRepair {
  changes: TaskChange[];
  make: WantedTask[];
  /** Names of all tasks that ever existed; a task that a person deleted is not created again. */
  made: string[];
}

/**
 * Returns the changes that the tasks read from HubSpot need. `before` is how the tasks had to stand until now. While the
 * version of the playbook cannot be read, none is made, deferred or moved to another day: only what is done is marked.
 */
export function taskRepair(
  o: Offboarding,
  linked: LinkedTasks,
  today: CalendarDate,
  before: Offboarding = o,
): TaskRepair {
  const made = [...new Set([...(o.tasksMade ?? []), ...linked.steps.map(taskName)])];
  const listed = itemsIn(linked);
  return {
    changes: taskChanges(o, linked, today, before),
    make: o.playbook?.insteadOf
      ? []
      : wantedTasks(o, today).filter(
          (task) => !made.includes(taskName(task)) && !isListedInstead(task, listed),
        ),
    made,
  };
}

/** Whether tasks and offboarding agree, so that nothing has to be written. */
export function areTasksInSync(o: Offboarding, linked: LinkedTasks, today: CalendarDate): boolean {
  const { changes, make, made } = taskRepair(o, linked, today);
  const isKnown = made.length === (o.tasksMade ?? []).length;
  const next = nextItemDueFor(o, linked);
  const isSame = next === o.nextItemDue && sameListCounts(listCountsIn(linked), o.listCounts);
  return changes.length === 0 && make.length === 0 && isKnown && isSame;
}

/** Returns the offboarding with the task names and what the tasks say. */
export const withTasks = (o: Offboarding, linked: LinkedTasks, made: string[]): Offboarding => ({
  ...withTaskFacts(o, linked),
  tasksMade: made,
});

/** Returns the changes that existing tasks need to match the offboarding. Frees what was deferred in `before`. */
export function taskChanges(
  o: Offboarding,
  linked: LinkedTasks,
  today: CalendarDate,
  before: Offboarding = o,
): TaskChange[] {
  const listed = itemsIn(linked);
  return [
    ...linked.steps.flatMap((task) =>
      isListedInstead(task, listed) ? puttingOff(task) : stepTaskChange(o, task, today, before),
    ),
    ...linked.items.flatMap((one) => itemChange(o, one)),
  ];
}

/** Defers a task that is not done. */
const puttingOff = ({ id, done, held }: StepTask): TaskChange[] =>
  done || held ? [] : [{ id, held: true }];

/**
 * Returns the change of a step's task. A task of a step that is not awaited and was never done is deferred, not
 * completed.
 */
function stepTaskChange(
  o: Offboarding,
  task: StepTask,
  today: CalendarDate,
  before: Offboarding,
): TaskChange[] {
  const wanted = wantedState(o, task);
  if (!wanted) return [];
  const of = { step: task.step, reminder: task.reminder };
  const words = { words: true, of } as const;
  const isUnknown = o.playbook?.insteadOf !== undefined;
  if (wanted.held) {
    if (task.done || task.held || (isUnknown && !task.reminder)) return [];
    return [{ id: task.id, held: true, ...(isWaived(o, of) ? words : {}) }];
  }
  const isNew = isNewer(changeBehind(o, task.step), task);
  const isDone = wanted.done || (task.done && !isNew);
  const wasHeld = wantedState(before, task)?.held === true;
  const isAwaitedAgain =
    (isNew && !task.reminder) || (task.step !== 'pause' && isNewer(reopening(o, task.step), task));
  const isFreed = task.held && (wanted.done || wasHeld || isAwaitedAgain);
  const done = isDone !== task.done || isFreed ? { done: isDone } : {};
  const isDueMoved = !isDone && wanted.due && wanted.due !== task.due;
  const isOver = task.reminder && wanted.due !== undefined && wanted.due < today;
  const due = isDueMoved && !isOver && !isUnknown ? { due: wanted.due } : {};
  return 'done' in done || 'due' in due
    ? [{ id: task.id, ...done, ...due, ...(isFreed && !task.reminder ? words : {}) }]
    : [];
}

const isNewer = (change: { at: Instant } | undefined, { changedAt }: StepTask) =>
  change !== undefined && Date.parse(change.at) > Date.parse(changedAt);

/** Returns the newest change that the task of a step, or of the pause, follows. */
function changeBehind(o: Offboarding, step: TaskSubject): { at: Instant } | undefined {
  const { lastChange } = o;
  if (step === 'pause')
    return lastChange?.kind === 'pause' || lastChange?.kind === 'resume' ? lastChange : undefined;
  const changes = [o.steps[step].mark, reopening(o, step)].filter((one) => one !== undefined);
  return changes.sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
}

/** Returns the last change if it made a step awaited again. */
function reopening({ lastChange }: Offboarding, step: StepId) {
  switch (lastChange?.kind) {
    case 'take_back_won_back':
      return lastChange;
    case 'change_extent':
      return builtInStep(step)?.wholeOnly ? lastChange : undefined;
    case 'change_stated_reason':
      return dependsOnReason(builtInStep(step)?.only) ? lastChange : undefined;
    default:
      return undefined;
  }
}

/**
 * Defers an item that the client does not want; clears the deferral once they want it again. A task completed
 * in HubSpot finishes its item.
 */
function itemChange(o: Offboarding, { id, item }: LinkedTasks['items'][number]): TaskChange[] {
  if (item.state === 'done') return item.doneIn ? [] : [{ id, doneIn: 'hubspot' }];
  const held = isHeld(item, o);
  const hold = held === (item.state === 'held') ? {} : { held };
  const reopened = item.doneIn ? { doneIn: '' as const } : {};
  return 'held' in hold || 'doneIn' in reopened ? [{ id, ...hold, ...reopened }] : [];
}
