import type { DoneMany, Run, UndoneMany } from '../../../src/api/bulk';
import { batchesLeft } from '../../../src/bulk/batches-left';

/** Whether nothing of a run is left to do, or to undo. */
export const isFinished = (run: Run): boolean => batchesLeft(run).length === 0;

/** The run while it is carried out, stopped or not before. */
export const resumed = (run: Run): Run => ({ ...run, state: 'open' });

/** The run once it is being undone. */
export const beingUndone = (run: Run): Run =>
  run.state === 'undone' ? run : { ...run, state: 'undone', over: [], notDone: [] };

const added = (batches: readonly number[], batch: number, isSo = true): number[] =>
  isSo && !batches.includes(batch) ? [...batches, batch] : [...batches];

type IsNew = (company: { id: string }) => boolean;

/** What a reply tells besides earlier ones: a batch that is sent again tells what was done before too. */
export const doneSince = (done: DoneMany, isNew: IsNew): DoneMany => ({
  ...done,
  created: done.created.filter(isNew),
  changed: done.changed.filter(isNew),
  skipped: done.skipped.filter(isNew),
  failed: done.failed.filter(isNew),
});

/** The same of an undo. */
export const undoneSince = (undone: UndoneMany, isNew: IsNew): UndoneMany => ({
  ...undone,
  undone: undone.undone.filter(isNew),
  kept: undone.kept.filter(isNew),
});

/** The run after a reply to one of its batches. */
export function withDone(run: Run, batch: number, done: DoneMany): Run {
  const { counts } = run;
  return {
    ...run,
    begun: added(run.begun, batch),
    over: added(run.over, batch, done.left.length === 0),
    counts: {
      ...counts,
      created: counts.created + done.created.length,
      changed: counts.changed + done.changed.length,
      skipped: counts.skipped + done.skipped.length,
      failed: counts.failed + done.failed.length,
    },
    notDone: [...run.notDone, ...done.skipped, ...done.failed],
  };
}

/** The run after a reply to the undo of one of its batches. */
export const withUndone = (run: Run, batch: number, { undone, kept, left }: UndoneMany): Run => ({
  ...run,
  over: added(run.over, batch, left.length === 0),
  counts: { ...run.counts, undone: run.counts.undone + undone.length },
  notDone: [...run.notDone, ...kept],
});

/** How many of a run's companies are done with, of how many; of an undo, those that it had changed. */
export function progressOf({ companies, counts, notDone, state }: Run): {
  done: number;
  of: number;
} {
  const { created, changed, skipped, failed, undone } = counts;
  return state === 'undone'
    ? { done: undone + notDone.length, of: Math.max(created + changed, undone + notDone.length) }
    : { done: created + changed + skipped + failed, of: companies };
}
