import type { Now, RequestMeta } from '../offboarding/commands';
import { changeOf, isRetry } from '../offboarding/change';
import type { LinkedTasks } from '../offboarding/linked-tasks';
import { entered } from '../offboarding/move-stage';
import type { Change, Offboarding, Open } from '../offboarding/offboarding';
import { changed, refused, unchanged, type Outcome } from '../offboarding/outcome';
import { timesOnResuming } from '../offboarding/stage-times';
import { stageIndex } from '../playbook/lookup';
import type { Act, ChangeAct, StartAct } from './act';

const words = 'A bulk change was undone.';

/** What is undone: an act, and its request id. */
export interface Done<A extends Act> {
  act: A;
  requestId: string;
}

/**
 * Sets back what an act of a run changed, from what the change itself kept. Steps that were done since stay done.
 *
 * Refuses `changed_meanwhile` where the offboarding was changed since by anything but a step, also by hand in HubSpot;
 * `already_closed`.
 */
export function undoChange(
  before: Offboarding,
  done: Done<ChangeAct>,
  meta: RequestMeta,
  now: Now,
): Outcome<Offboarding> {
  if (isRetry(before, meta)) return unchanged(before);
  if (before.status === 'closed') return refused('already_closed');
  const { lastChange } = before;
  if (lastChange?.requestId !== done.requestId || !isStillSo(before, done.act))
    return refused('changed_meanwhile');
  return setBack(before, lastChange, meta, now);
}

/** Whether the offboarding says what the act made of it: a person's edit in HubSpot leaves the last change as it was. */
function isStillSo({ owner, stage, status, pause }: Open, act: ChangeAct): boolean {
  switch (act.kind) {
    case 'reassign':
      return owner?.id === act.owner.id;
    case 'move':
      return stage === act.to;
    case 'pause':
      return status === 'paused' && pause?.until === act.until;
  }
}

function setBack(before: Open, last: Change, meta: RequestMeta, now: Now): Outcome<Open> {
  const { from, former = {} } = last;
  if (former.owner !== undefined) {
    const { owner: _, ...rest } = before;
    const lastChange = changeOf('change_owner', meta, now, words);
    return changed({ ...rest, ...(former.owner && { owner: former.owner }), lastChange });
  }
  if (former.pause !== undefined) return pauseAsBefore(before, former.pause, meta, now);
  if (!from) return refused('changed_meanwhile');
  const isBack = stageIndex(from) < stageIndex(before.stage);
  const change = changeOf(isBack ? 'move_back' : 'move_forward', meta, now, words);
  const back = entered(before, from, { ...change, from: before.stage }, now);
  if (!former.times) return changed(back);
  const { stageTimes: _, ...rest } = back;
  return changed({ ...rest, ...former.times });
}

/** Resumes the offboarding, or puts the pause back that was replaced. */
function pauseAsBefore(
  before: Open,
  pause: Open['pause'] | null,
  meta: RequestMeta,
  now: Now,
): Outcome<Open> {
  const lastChange = changeOf(pause ? 'pause' : 'resume', meta, now, words);
  if (pause) return changed({ ...before, pause, lastChange });
  const { pause: _, ...rest } = before;
  return changed({
    ...rest,
    ...timesOnResuming(before, now.today),
    status: 'under_way',
    lastChange,
  });
}

/**
 * Whether an offboarding is as its start left it: nothing was changed, also by hand in HubSpot, no step was taken up, and the client
 * was asked nothing.
 */
export const isAsStarted = (o: Offboarding, { act, requestId }: Done<StartAct>): boolean =>
  o.status === 'under_way' &&
  o.lastChange?.kind === 'start' &&
  o.lastChange.requestId === requestId &&
  isAsAsked(o, act) &&
  notOfAStart.every((name) => o[name] === undefined) &&
  Object.keys(o.written).length === 0 &&
  Object.values(o.steps).every(({ state, mark }) => state === 'todo' && mark === undefined);

/** What a start never enters, and people do. */
const notOfAStart = [
  ...(['survey', 'contract', 'messageLanguage', 'competitor', 'competitorContractEnd'] as const),
  ...(['analysedReason', 'analysedNote', 'avoidable'] as const),
];

const isAsAsked = (o: Offboarding, { initiator, statedReason, owner, ...act }: StartAct): boolean =>
  o.initiator === initiator &&
  o.statedReason.id === statedReason.id &&
  o.statedReason.detail === statedReason.detail &&
  o.finalServiceDate === act.finalServiceDate &&
  (!owner || o.owner?.id === owner.id);

/** Whether the tasks of a start are as it made them: none is done or put off, and no list has an item. */
export const areTasksAsMade = ({ steps, items }: LinkedTasks): boolean =>
  items.length === 0 && steps.every(({ done, held }) => !done && !held);
