import { daysBetween, type CalendarDate } from '../calendar/calendar-date';
import { stageIds, stageIndex, type StageId, type StepId } from '../playbook/lookup';
import { awaitedSteps, hasEnded } from './after-close';
import { stepsThatApply } from './applies';
import { dueDate, stageFor } from './due-date';
import type { NothingToStop } from './contract-days';
import { contractAnswer, stepsHoldingGate, isSettled } from './gate';
import { unknown, type Offboarding, type StepState } from './offboarding';
import { isOverdue } from './over';

export interface StepView {
  id: StepId;
  /** The stage that it counts with (`stageFor`). */
  stage: StageId;
  state: StepState['state'];
  /** Undefined while its anchor date is unknown. */
  due?: CalendarDate;
  overdue: boolean;
  /** Why the contract answers the step, so that nobody has to do it. */
  answer?: NothingToStop;
  /** The offboarding is paused: the step keeps its due date, but is not overdue. */
  rests?: true;
  /** Days until due, negative when overdue; only for an awaited step. */
  daysLeft?: number;
}

export interface StageView {
  stage: StageId;
  /** Steps done or waived, or answered by the contract. */
  done: number;
  total: number;
  state: 'passed' | 'present' | 'ahead';
  /** Steps of this stage that are not settled. */
  held: StepId[];
}

/**
 * The progress that the card shows. Only steps that apply are counted; waived steps, and those that the contract answers,
 * count as done.
 */
export interface Progress {
  done: number;
  total: number;
  stages: StageView[];
  steps: StepView[];
  /** Steps that hold the next stage, or in the last stage the close; empty after the close. */
  gate: StepId[];
  /** Days to the final service date, negative after it. */
  daysToEnd?: number;
  /** Due date of the first awaited step, also after the close. */
  nextDue?: CalendarDate;
}

/** Computes what the card shows of an offboarding on a given day. */
export function progressOf(offboarding: Offboarding, today: CalendarDate): Progress {
  const applying = stepsThatApply(offboarding);
  const awaited = new Set(awaitedSteps(offboarding));
  const steps = applying.map((id) => stepView(offboarding, id, awaited.has(id), today));
  const waiting = steps.filter(({ id, state }) => awaited.has(id) && state !== unknown);
  const nextDue = byDue(waiting)[0]?.due;
  const { finalServiceDate } = offboarding;
  return {
    done: applying.filter((step) => isSettled(offboarding, step)).length,
    total: applying.length,
    stages: stageIds.map((stage) => stageView(offboarding, stage, applying)),
    steps,
    gate: offboarding.status === 'closed' ? [] : stepsHoldingGate(offboarding, offboarding.stage),
    ...(finalServiceDate ? { daysToEnd: daysBetween(today, finalServiceDate) } : {}),
    ...(nextDue ? { nextDue } : {}),
  };
}

function stepView(
  offboarding: Offboarding,
  id: StepId,
  awaited: boolean,
  today: CalendarDate,
): StepView {
  const due = dueDate(id, offboarding);
  const answer = contractAnswer(offboarding, id);
  const { state } = offboarding.steps[id];
  const view = { id, stage: stageFor(id, offboarding), state, ...(answer && { answer }) };
  if (due === undefined) return { ...view, overdue: false };
  if (!awaited) return { ...view, due, overdue: false };
  if (offboarding.status === 'paused') return { ...view, due, overdue: false, rests: true };
  return { ...view, due, overdue: isOverdue(due, today), daysLeft: daysBetween(today, due) };
}

function stageView(offboarding: Offboarding, stage: StageId, applying: StepId[]): StageView {
  const own = applying.filter((step) => stageFor(step, offboarding) === stage);
  const held = own.filter((step) => !isSettled(offboarding, step));
  return {
    stage,
    done: own.length - held.length,
    total: own.length,
    state: stageState(offboarding, stage),
    held,
  };
}

/**
 * Returns a stage's state. Closed: stages up to the last one are passed, or all stages if the outcome needed
 * every gate.
 */
function stageState(offboarding: Offboarding, stage: StageId): StageView['state'] {
  if (offboarding.status !== 'closed') {
    if (stage === offboarding.stage) return 'present';
    return stageIndex(stage) < stageIndex(offboarding.stage) ? 'passed' : 'ahead';
  }
  const passed = hasEnded(offboarding) || stageIndex(stage) <= stageIndex(offboarding.lastStage);
  return passed ? 'passed' : 'ahead';
}

/** Returns the steps with a due date, earliest first; equal dates keep the playbook's order. */
export function byDue(steps: StepView[]): (StepView & { due: CalendarDate })[] {
  return steps
    .filter((step): step is StepView & { due: CalendarDate } => step.due !== undefined)
    .sort((a, b) => a.due.localeCompare(b.due));
}
