import type { Run } from '../../../src/api/bulk';
import type { Parsed } from '../../../src/api/functions';
import { runAsItStands, type KeptRun } from '../../../src/crm/runs';
import { refused } from '../../../src/offboarding/outcome';
import type { Act } from '../../../src/bulk/act';
import { runningPlaybook } from '../playbook/state';
import { nowOf } from '../change-offboarding';
import type { Result } from '../handle';
import type { HttpOptions } from '../http';
import { ownerOfActRefusal, withCalls, type ManyContext, type ManyWork } from './handle-many';
import { namesLeft } from './names-left';
import { endRun, keepRun, readRuns, setState } from './runs';

type OneRun = { run: Run; calls: number };

/**
 * Keeps a run of an act on up to 10,000 companies; nothing is done on them yet. The run's id is the request's, so that a retry keeps
 * no second one. 1 API call, 1 for an owner, and as `runningPlaybook` for starts.
 */
export async function startRun(
  { act, companies, by, requestId: id, today }: Parsed<'start_run'>,
  context: ManyContext,
): Promise<Result<OneRun>> {
  if (!nowOf(context.at, today)) return refused('today_is_off', { field: 'today' });
  const gone = await ownerOfActRefusal(act, context);
  if (gone) return gone;
  const run: KeptRun = {
    id,
    by: context.named(by),
    at: context.at,
    act: await withVersion(act, context),
    companies,
    state: 'open',
  };
  if ((await keepRun(run, context.alone)) === 'too_long')
    return refused('bad_request', { field: 'companies' });
  return withCalls({ run: runAsItStands({ ...run, count: companies.length }, []) }, context);
}

/** Lets all starts of a run begin with the version of the playbook that runs now. */
async function withVersion(act: Act, { alone }: ManyContext): Promise<Act> {
  if (act.kind !== 'start' || act.playbookVersion !== undefined) return act;
  return { ...act, playbookVersion: (await runningPlaybook(alone))?.version ?? 0 };
}

/** Reads the newest runs, or one; as `readRuns`, and where names are asked for as `namesLeft`. */
export const readRunsOf: ManyWork<'read_runs'> = async ({ run, named }, { alone, count }) => {
  const runs = await readRuns(run, alone);
  const [one] = runs;
  const names = run && named && one ? { left: await namesLeft(one, alone) } : {};
  return { ok: true, changed: false, value: { runs, ...names, calls: count.calls } };
};

/**
 * Stops a run or lets it go on, as `setState` and what reading the run takes; or keeps that nothing of it is left, as `endRun`.
 */
export async function stopRun(
  { run: id, action }: Parsed<'stop_run'>,
  context: ManyContext,
): Promise<Result<OneRun>> {
  const run =
    action === 'end'
      ? await endRun(id, context.alone)
      : await withState(id, action === 'stop' ? 'stopped' : 'open', context.alone);
  return run ? withCalls({ run }, context) : refused('run_gone');
}

async function withState(id: string, state: KeptRun['state'], http: HttpOptions) {
  if (!(await setState(id, state, http))) return undefined;
  const [run] = await readRuns(id, http);
  return run;
}
