import { addWorkingDays, isCalendarDate, type CalendarDate } from '../calendar/calendar-date';
import { stepById, stepIds, stepsOfStage, type StageId, type StepId } from '../playbook/lookup';
import { awaitedSteps } from './after-close';
import { stepsThatApply } from './applies';
import { broughtForward, dueDate } from './due-date';
import { isSettled } from './gate';
import { holidaysOf } from './holidays';
import type { TaskOf, WantedTask } from './linked-tasks';
import { unknown, type Offboarding } from './offboarding';

/** Working days from today to a task's due date while the step has none: a HubSpot task needs one. */
const workingDaysWithoutDate = 10;

/**
 * Returns the tasks that an offboarding should have: those of the awaited steps of its stage and of steps
 * brought forward, and the reminders of finished steps.
 */
export function wantedTasks(o: Offboarding, today: CalendarDate): WantedTask[] {
  const due = (step: StepId) =>
    dueDate(step, o) ?? addWorkingDays(today, workingDaysWithoutDate, holidaysOf(o));
  const awaited = new Set(awaitedSteps(o));
  const here = new Set<StepId>(stepsOfStage(presentStage(o)).map(({ id }) => id));
  const steps = stepsThatApply(o).filter(
    (step) =>
      awaited.has(step) &&
      o.steps[step].state !== unknown &&
      (here.has(step) || broughtForward(step, o) !== undefined),
  );
  const reminders = stepsThatApply(o).flatMap((step) => {
    const on = reminderDay(o, step);
    return on ? [{ step, reminder: true, due: on < today ? today : on }] : [];
  });
  return [...steps.map((step) => ({ step, reminder: false, due: due(step) })), ...reminders];
}

const presentStage = (o: Offboarding): StageId => (o.status === 'closed' ? o.lastStage : o.stage);

/** Target state of a task. `held`: the step is not awaited and was never done. */
export interface WantedState {
  done: boolean;
  held: boolean;
  due?: CalendarDate | undefined;
}

/** Returns the target state of a step's task; undefined for a step whose state is unknown or that is no longer in the playbook. */
export function wantedState(o: Offboarding, { step, reminder }: TaskOf): WantedState | undefined {
  if (!stepIds.includes(step) || o.steps[step].state === unknown) return undefined;
  if (reminder) {
    const due = reminderDay(o, step);
    return { done: !due, held: false, due };
  }
  if (awaitedSteps(o).includes(step)) return { done: false, held: false, due: dueDate(step, o) };
  return isSettled(o, step) ? { done: true, held: false } : { done: false, held: true };
}

/** Returns the day of a finished step's reminder. */
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
