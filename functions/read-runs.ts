import { handleMany } from './hubspot/many/handle-many';
import { readRuns } from './hubspot/many/runs';

/** Returns the newest runs as they stand, or one by its id. Changes nothing. */
export const main = handleMany('read_runs', async ({ run }, { alone, count }) => {
  const runs = await readRuns(run, alone);
  return { ok: true, changed: false, value: { runs, calls: count.calls } };
});
