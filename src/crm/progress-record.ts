import type { CalendarDate } from '../calendar/calendar-date';
import { stageTimesField, whichAlternativesField } from '../api/situation';
import { awaitedProofs } from '../offboarding/awaited-proofs';
import { stepsThatApply } from '../offboarding/applies';
import { unknown, type ListCounts, type Offboarding } from '../offboarding/offboarding';
import type { MoneyFigure } from '../offboarding/open-money';
import { progressOf, type Progress } from '../offboarding/progress';
import { presentStageEnteredOn, stuckOn } from '../offboarding/stage-times';
import { waitsFor } from '../offboarding/waits-for';
import type { progressProperties, Properties } from './names';
import { readAmount, readCount, readDate, readJson } from './read';
import { json } from './step-record';

/** Returns the properties that say how an offboarding stands, for managers' lists and reports; `''` clears one. */
export function progressToProperties(
  o: Offboarding,
): Record<(typeof progressProperties)[number], string> {
  const { listCounts } = o;
  const progress = progressOf(o, o.startedOn);
  return {
    next_due: nextDue(o, progress) ?? '',
    steps_left: stepsLeft(progress),
    steps_waived: String(stepsThatApply(o).filter((id) => o.steps[id].state === 'waived').length),
    stage_entered_on: presentStageEnteredOn(o) ?? '',
    stuck_on: stuckOn(o) ?? '',
    stage_times: o.stageTimes ? json(o.stageTimes) : '',
    paused_days: String(o.pausedDays ?? ''),
    held_by: waitsFor(o, progress) ?? '',
    moved_past_gate_on: o.movedPastGateOn ?? '',
    alternatives_offered: String(listCounts?.alternativesOffered ?? ''),
    alternatives_taken: String(listCounts?.alternativesTaken ?? ''),
    alternatives_which: listCounts?.alternatives ? json(listCounts.alternatives) : '',
    lessons_done_on: listCounts?.lessonsDoneOn ?? '',
    open_money: String(o.moneyOpen?.amount ?? ''),
    open_money_currency: o.moneyOpen?.currency ?? '',
    open_money_as_of: o.moneyOpen?.asOf ?? '',
    open_money_first_due: o.moneyOpen?.firstDue ?? '',
  };
}

type Kept = Pick<
  Offboarding,
  'stageTimes' | 'pausedDays' | 'movedPastGateOn' | 'listCounts' | 'moneyOpen'
>;

/** Parses what only the app's earlier writes know; the other properties follow from the record. */
export function progressFrom(p: Properties): Kept {
  return {
    stageTimes: readJson(stageTimesField, p.stage_times),
    pausedDays: readCount(p.paused_days),
    movedPastGateOn: readDate(p.moved_past_gate_on),
    listCounts: listCountsFrom(p),
    moneyOpen: moneyFrom(p),
  };
}

function moneyFrom(p: Properties): MoneyFigure | undefined {
  const asOf = readDate(p.open_money_as_of);
  if (!asOf) return undefined;
  const amount = readAmount(p.open_money);
  const currency = p.open_money_currency;
  const firstDue = readDate(p.open_money_first_due);
  return {
    asOf,
    ...(amount !== undefined && { amount }),
    ...(currency ? { currency } : {}),
    ...(firstDue ? { firstDue } : {}),
  };
}

function listCountsFrom(p: Properties): ListCounts | undefined {
  const [offered, taken] = [readCount(p.alternatives_offered), readCount(p.alternatives_taken)];
  if (offered === undefined || taken === undefined) return undefined;
  const alternatives = readJson(whichAlternativesField, p.alternatives_which);
  const lessonsDoneOn = readDate(p.lessons_done_on);
  return {
    alternativesOffered: offered,
    alternativesTaken: taken,
    ...(alternatives ? { alternatives } : {}),
    ...(lessonsDoneOn ? { lessonsDoneOn } : {}),
  };
}

/** Returns how many steps are left; empty while the state of one is not known. */
function stepsLeft({ steps, total, done }: Progress): string {
  return steps.some(({ state }) => state === unknown) ? '' : String(total - done);
}

/** Returns the day on which somebody has to act next. In a pause that ends, steps rest until then. */
function nextDue(o: Offboarding, { nextDue: step }: Progress): CalendarDate | undefined {
  const pauseEnd = o.status === 'paused' ? o.pause?.until : undefined;
  return earliest(pauseEnd ?? step, o.nextItemDue, awaitedProofs(o)[0]?.due);
}

/** Returns the earliest date. After the close the next due date can be that of a planned contact's HubSpot task. */
const earliest = (...days: (CalendarDate | undefined)[]): CalendarDate | undefined =>
  days.filter((day) => day !== undefined).sort()[0];
