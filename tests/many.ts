import { batchesOf } from '../src/bulk/ids';
import type { Value } from '../src/api/functions';
import type { Reply } from '../src/api/reply';
import { rep, type Account } from './account';
import { manyMain } from '../functions/hubspot/many/works';

const changeMany = manyMain('change_many');
const previewMany = manyMain('preview_many');
const readRuns = manyMain('read_runs');
const repairMany = manyMain('repair_many');
const startRun = manyMain('start_run');
const stopRun = manyMain('stop_run');
const undoRun = manyMain('undo_run');

export const startAct = {
  kind: 'start',
  initiator: 'client',
  statedReason: { id: 'cost' },
  statedWords: 'Too dear.',
};

/** Returns the value of a reply; throws for any other than `done`. */
export function valueOf<T>(reply: Reply<T>): T {
  if (reply.status !== 'done') throw new Error(JSON.stringify(reply));
  return reply.value;
}

/** Bulk runs on an account, as the bulk action's screen carries them out. */
export function manyOn(account: Account) {
  const meta = (requestId: string) => ({
    today: new Date().toISOString().slice(0, 10),
    by: rep,
    requestId,
  });
  const self = {
    /** Makes companies in HubSpot; returns their ids. */
    async companies(count: number, properties: Record<string, string> = {}): Promise<string[]> {
      const ids: string[] = [];
      for (let from = 0; from < count; from += 100) {
        const inputs = Array.from({ length: Math.min(100, count - from) }, (_, at) => ({
          properties: { name: `Company ${from + at}`, ...properties },
          associations: [],
        }));
        const { results } = await account.inHubSpot.write.batch.create('companies', { inputs });
        ids.push(...results.map(({ id }) => id));
      }
      account.api.clearRequests();
      return ids;
    },
    preview: async (companies: string[], act: object = startAct) =>
      valueOf(
        await account.call('preview_many', previewMany, { ...meta('preview'), act, companies }),
      ),
    changes: (companies: string[], act: object = startAct, requestId = 'few') =>
      account.call('change_many', changeMany, { ...meta(requestId), act, companies }),
    begins: async (companies: string[], act: object = startAct, run = 'run-1') =>
      valueOf(await account.call('start_run', startRun, { ...meta(run), act, companies })).run,
    batch: (batch: number, run = 'run-1', more: { again?: true } = {}) =>
      account.call('change_many', changeMany, { ...meta('batch'), run, batch, ...more }),
    steers: (action: 'stop' | 'resume' | 'end', run = 'run-1') =>
      account.call('stop_run', stopRun, { ...meta('steer'), run, action }),
    undoes: (batch: number, run = 'run-1') =>
      account.call('undo_run', undoRun, { ...meta('undo'), run, batch }),
    repairs: (batch: number, run = 'run-1') =>
      account.call('repair_many', repairMany, { ...meta('repair'), run, batch }),
    runs: async (run?: string) =>
      valueOf(await account.call('read_runs', readRuns, run ? { run } : {})).runs,
    /** Sends every batch of a run until nothing is left, and has other objects read after each; `paced` is awaited after each with its number of calls. */
    async carriesOut(
      count: number,
      paced: (calls: number, of: 'batch' | 'reading') => void | Promise<void> = () => undefined,
      run = 'run-1',
    ): Promise<Value<'change_many'>[]> {
      const all: Value<'change_many'>[] = [];
      for (let batch = 0; batch < batchesOf(count); batch += 1) {
        let left = 1;
        for (let tries = 0; left > 0 && tries < 5; tries += 1) {
          const value = valueOf(await self.batch(batch, run));
          all.push(value);
          left = value.left.length;
          await paced(value.calls, 'batch');
        }
        await paced(valueOf(await self.repairs(batch, run)).calls, 'reading');
      }
      return all;
    },
  };
  return self;
}
