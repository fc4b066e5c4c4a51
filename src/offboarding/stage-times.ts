import { usualDaysOf } from '../playbook/book';
import { addDays, daysBetween, type CalendarDate } from '../calendar/calendar-date';
import { stageIds, type StageId } from '../playbook/lookup';
import type { Offboarding, Open, StageTime } from './offboarding';

type Times = Pick<Offboarding, 'stageEntered' | 'stageTimes' | 'pausedDays'>;

/** Returns the times once a stage is entered. */
export function timesOnEntering(before: Times, stage: StageId, today: CalendarDate): Times {
  const known = before.stageTimes?.[stage];
  const first = known?.first ?? before.stageEntered[stage] ?? today;
  return {
    ...timesOf(before),
    stageEntered: { ...before.stageEntered, [stage]: today },
    stageTimes: { ...before.stageTimes, [stage]: { first, days: known?.days ?? 0, paused: 0 } },
  };
}

/** Returns the times once the present stage is left: its days are summed up. A pause that still runs goes on. */
export function timesOnLeaving(before: Open, today: CalendarDate): Times {
  const time = before.stageTimes?.[before.stage];
  const entered = before.stageEntered[before.stage];
  if (!time || !entered) return timesOf(before);
  const paused = time.paused + runningPause(before, today);
  const days = time.days + Math.max(0, daysBetween(entered, today) - paused);
  return withTime(before, { ...time, days, paused: 0 });
}

/** Returns the times once a pause is over. A pause whose first day is not known counts as none. */
export function timesOnResuming(before: Open, today: CalendarDate): Times {
  const since = before.pause?.since;
  if (before.status !== 'paused' || !since) return timesOf(before);
  const pausedDays = (before.pausedDays ?? 0) + Math.max(0, daysBetween(since, today));
  const time = before.stageTimes?.[before.stage];
  const paused = (time?.paused ?? 0) + runningPause(before, today);
  return { ...(time ? withTime(before, { ...time, paused }) : timesOf(before)), pausedDays };
}

/** Returns the times once the offboarding is closed, which ends a pause. */
export function timesOnClosing({ pause, ...before }: Open, today: CalendarDate): Times {
  const over = timesOnResuming({ ...before, ...(pause && { pause }) }, today);
  return timesOnLeaving({ ...before, ...over, status: 'under_way' }, today);
}

/** Days of a pause that runs, within the present stage. */
function runningPause({ status, pause, stage, stageEntered }: Open, today: CalendarDate): number {
  const entered = stageEntered[stage];
  if (status !== 'paused' || !pause?.since || !entered) return 0;
  return Math.max(0, daysBetween(pause.since > entered ? pause.since : entered, today));
}

const withTime = (before: Open, time: StageTime): Times => ({
  ...timesOf(before),
  stageTimes: { ...before.stageTimes, [before.stage]: time },
});

const timesOf = ({ stageEntered, stageTimes, pausedDays }: Times): Times => ({
  stageEntered,
  ...(stageTimes && { stageTimes }),
  ...(pausedDays !== undefined && { pausedDays }),
});

/** The day from which the offboarding counts as stuck: so long after its stage was entered; none while paused or closed. */
export function stuckOn(o: Offboarding): CalendarDate | undefined {
  if (o.status !== 'under_way') return undefined;
  const entered = o.stageEntered[o.stage];
  const paused = o.stageTimes?.[o.stage]?.paused ?? 0;
  return entered && addDays(entered, usualDaysOf(o.stage, o) + paused);
}

/** The day on which the present stage was last entered; for a closed offboarding that of its last stage. */
export const presentStageEnteredOn = (o: Offboarding): CalendarDate | undefined =>
  o.stageEntered[o.status === 'closed' ? o.lastStage : o.stage];

/** All stages with a time, in the playbook's order. */
export const stagesWithTime = ({ stageTimes = {} }: Pick<Offboarding, 'stageTimes'>) =>
  stageIds.flatMap((stage) => (stageTimes[stage] ? [{ stage, ...stageTimes[stage] }] : []));
