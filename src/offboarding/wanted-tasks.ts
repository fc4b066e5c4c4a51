import {
  addWorkingDays,
  isCalendarDate,
  isInReach,
  type CalendarDate,
} from '../calendar/calendar-date';
import { hasStep, stepsOfStage } from '../playbook/book';
import { builtInStep, type RegisterId, type StageId, type StepId } from '../playbook/lookup';
import { awaitedSteps, isWonBack } from './after-close';
import { stepsThatApply } from './applies';
import { isBlank } from './change';
import { broughtForward, dueDate } from './due-date';
import { isSettled } from './gate';
import { holidaysOf } from './holidays';
import type { TaskOf, WantedTask } from './linked-tasks';
import { unknown, type Offboarding } from './offboarding';
import { mayContact } from './survey';

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
  const here = new Set<StepId>(stepsOfStage(presentStage(o), o).map(({ id }) => id));
  const steps = stepsThatApply(o).filter(
    (step) =>
      awaited.has(step) &&
      o.steps[step].state !== unknown &&
      (here.has(step) || broughtForward(step, o) !== undefined),
  );
  const reminders = stepsThatApply(o).flatMap((step) => {
    return remindersOf(step).flatMap((reminder) => {
      const on = reminderDay(o, { step, reminder });
      const proof = proofOf(o, { step, reminder });
      const isOver = proof
        ? proof.isEntered
        : (promisedDay(o, { step, reminder }) ?? today) < today;
      return on && !isOver && !isUnwanted(o, step)
        ? [{ step, reminder, due: on < today ? today : on }]
        : [];
    });
  });
  const pauseEnd = endOfPause(o);
  return [
    ...steps.map((step) => ({ step, reminder: false as const, due: due(step) })),
    ...reminders,
    ...(pauseEnd && pauseEnd >= today ? [{ ...pauseReminder, due: pauseEnd }] : []),
  ];
}

/** The reminder of the day on which somebody has to resume the offboarding, or pause it longer. */
export const pauseReminder = { step: 'pause', reminder: 'until' } as const satisfies TaskOf;

const endOfPause = (o: Offboarding): CalendarDate | undefined =>
  o.status === 'paused' ? o.pause?.until : undefined;

const presentStage = (o: Offboarding): StageId => (o.status === 'closed' ? o.lastStage : o.stage);

/**
 * Target state of a task. `held`: the step is waived, or is not awaited and was never done, or the client refused the
 * contact.
 */
export interface WantedState {
  done: boolean;
  held: boolean;
  due?: CalendarDate | undefined;
}

/**
 * Returns the target state of a step's task; undefined for a step whose state is unknown. A step that the team does
 * without is not to be done.
 */
export function wantedState(o: Offboarding, { step, reminder }: TaskOf): WantedState | undefined {
  if (step === pauseReminder.step) {
    const due = endOfPause(o);
    return { done: !due, held: false, due };
  }
  const state = o.steps[step]?.state;
  if (state === undefined || state === unknown) return undefined;
  if (!hasStep(step, o)) return { done: state === 'done', held: state !== 'done' };
  if (reminder) {
    const due = reminderDay(o, { step, reminder });
    const isDone = !due || proofOf(o, { step, reminder })?.isEntered === true;
    return { done: isDone, held: due !== undefined && isUnwanted(o, step), due };
  }
  if (isWaived(o, { step, reminder })) return { done: false, held: true };
  if (awaitedSteps(o).includes(step)) return { done: false, held: false, due: dueDate(step, o) };
  return isSettled(o, step) ? { done: true, held: false } : { done: false, held: true };
}

/** Whether a task is that of a waived step. */
export const isWaived = (o: Offboarding, { step, reminder }: TaskOf): boolean =>
  !reminder && step !== 'pause' && o.steps[step].state === 'waived';

/** Whether a step plans contact that the client refused, or the client came back, so that its reminders are held. */
const isUnwanted = (o: Offboarding, step: StepId): boolean =>
  isWonBack(o) || (builtInStep(step)?.asksConsent === true && mayContact(o) === 'no');

/** Returns the note in which the proof for a reminder's day is entered; undefined for a reminder that waits for none. */
export function proofOf(
  o: Offboarding,
  { step, reminder }: ReminderOf,
): { field: string; isEntered: boolean } | undefined {
  const reminders = builtInStep(step)?.reminders ?? [];
  const field = reminders.find(({ field: own = 'date' }) => own === reminder)?.until;
  return field ? { field, isEntered: !isBlank(o.written[step]?.values[field]) } : undefined;
}

/** Whether a reminder is not needed, because an item of the step's list has a task of its own for what it reminds of. */
export const isListedInstead = (
  { step, reminder }: TaskOf,
  items: readonly { register: RegisterId }[],
): boolean =>
  step !== 'pause' &&
  reminder !== false &&
  (builtInStep(step)?.reminders ?? []).some(
    ({ field = 'date', unlessListed }) =>
      field === reminder && items.some(({ register }) => register === unlessListed),
  );

/** Returns the dates that a step can remind of. */
export const remindersOf = (step: StepId): string[] =>
  (builtInStep(step)?.reminders ?? []).map(({ field = 'date' }) => field);

type ReminderOf = TaskOf & { step: StepId };

/** Returns the day of a finished step's reminder; undefined for one that the playbook no longer has. */
function reminderDay(o: Offboarding, { step, reminder }: ReminderOf): CalendarDate | undefined {
  const reminders = builtInStep(step)?.reminders ?? [];
  const { workingDaysBefore = 0 } =
    reminders.find(({ field = 'date' }) => field === reminder) ?? {};
  const date = promisedDay(o, { step, reminder });
  return date && addWorkingDays(date, -workingDaysBefore, holidaysOf(o));
}

/** Returns the day in a finished step's evidence that a reminder is for. */
export function promisedDay(
  o: Offboarding,
  { step, reminder }: ReminderOf,
): CalendarDate | undefined {
  const reminders = builtInStep(step)?.reminders ?? [];
  const shape = reminders.find(({ field = 'date' }) => field === reminder);
  const state = o.steps[step];
  return shape && state.state === 'done' ? dateIn(state.evidence, shape.field) : undefined;
}

function dateIn(
  evidence: { kind: string; date?: CalendarDate; values?: Record<string, string> },
  field: string | undefined,
): CalendarDate | undefined {
  const text = field ? evidence.values?.[field] : evidence.date;
  return text && isCalendarDate(text) && isInReach(text) ? text : undefined;
}
