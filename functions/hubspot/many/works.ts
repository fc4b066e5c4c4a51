import type { ManyName } from '../../../src/api/functions';
import { refused } from '../../../src/offboarding/outcome';
import { changePlaybook, readPlaybookDesk } from '../playbook/change';
import { changeMany, undoRun } from './change-many';
import type { ManyWork } from './handle-many';
import { previewOf } from './preview';
import { repairMany } from './repair';
import { readRuns } from './runs';
import { startRun, stopRun } from './steer';

/** What each function does that takes companies by id, whoever vouches for its caller. */
export const manyWorks: { [N in ManyName]: ManyWork<N> } = {
  async preview_many({ act, companies, ...meta }, context) {
    const value = await previewOf(act, companies, meta, context);
    if (!value) return refused('busy');
    return { ok: true, changed: false, value: { ...value, calls: context.count.calls } };
  },
  async read_runs({ run }, { alone, count }) {
    const runs = await readRuns(run, alone);
    return { ok: true, changed: false, value: { runs, calls: count.calls } };
  },
  start_run: startRun,
  change_many: changeMany,
  stop_run: stopRun,
  undo_run: undoRun,
  read_playbook_desk: readPlaybookDesk,
  change_playbook: changePlaybook,
  repair_many: repairMany,
};
