import type { Now, RequestMeta } from '../offboarding/commands';
import { changeOf, isRetry } from '../offboarding/change';
import type { LinkedTasks } from '../offboarding/linked-tasks';
import { entered } from '../offboarding/move-stage';
import type { Change, Offboarding, Open } from '../offboarding/offboarding';
import { changed, refused, unchanged, type Outcome } from '../offboarding/outcome';
import { timesOnResuming } from '../offboarding/stage-times';
import { stageIndex } from '../playbook/lookup';

const words = 'A bulk change was undone.';

/**
 * Sets back what an act of a run changed, from what the change itself kept. `done`: the act's request id. Steps that were done
 * since stay done.
 *
 * Refuses `changed_meanwhile` where the offboarding was changed since by anything but a step, `already_closed`.
 */
export function undoChange(
  before: Offboarding,
  done: string,
  meta: RequestMeta,
  now: Now,
): Outcome<Offboarding> {
  if (isRetry(before, meta)) return unchanged(before);
  if (before.status === 'closed') return refused('already_closed');
  const { lastChange } = before;
  if (lastChange?.requestId !== done) return refused('changed_meanwhile');
  return setBack(before, lastChange, meta, now);
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
  return changed(entered(before, from, { ...change, from: before.stage }, now));
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
 * Whether an offboarding is as its start left it: nothing was changed, no step was taken up, and the client was asked
 * nothing. `done`: the start's request id.
 */
export const isAsStarted = (o: Offboarding, done: string): boolean =>
  o.status === 'under_way' &&
  o.lastChange?.kind === 'start' &&
  o.lastChange.requestId === done &&
  o.survey === undefined &&
  Object.keys(o.written).length === 0 &&
  Object.values(o.steps).every(({ state, mark }) => state === 'todo' && mark === undefined);

/** Whether the tasks of a start are as it made them: none is done or put off, and no list has an item. */
export const areTasksAsMade = ({ steps, items }: LinkedTasks): boolean =>
  items.length === 0 && steps.every(({ done, held }) => !done && !held);
