import type { ManyName } from '../../../src/api/functions';
import type { Main } from '../handle';
import { changePlaybook } from '../playbook/change';
import { readPlaybookState } from '../playbook/read-state';
import { changeMany, undoRun } from './change-many';
import { handleMany, type ManyWork } from './handle-many';
import { previewMany } from './preview';
import { repairMany } from './repair';
import { readRunsOf, startRun, stopRun } from './steer';

/** What each function does that takes companies by id, whoever vouches for its caller. */
export const manyWorks: { [N in ManyName]: ManyWork<N> } = {
  preview_many: previewMany,
  read_runs: readRunsOf,
  start_run: startRun,
  change_many: changeMany,
  stop_run: stopRun,
  undo_run: undoRun,
  read_playbook_state: readPlaybookState,
  change_playbook: changePlaybook,
  repair_many: repairMany,
};

/** Returns a function as it is called without a voucher for its caller. */
export const manyMain = <N extends ManyName>(name: N): Main => handleMany(name, manyWorks[name]);
