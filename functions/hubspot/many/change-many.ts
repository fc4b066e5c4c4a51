import type { DoneMany, NotDone, UndoneMany } from '../../../src/api/bulk';
import type { Parsed } from '../../../src/api/functions';
import { batchOf } from '../../../src/bulk/ids';
import type { KeptBatch } from '../../../src/crm/runs';
import { refused } from '../../../src/offboarding/outcome';
import { nowOf } from '../change-offboarding';
import { HubSpotError } from '../errors';
import type { Result } from '../handle';
import { carryOut } from './carry-out';
import { ownerOfActRefusal, withCalls, type ManyContext } from './handle-many';
import { keepBatch, keepFirst, loadBatch, loadRun, setState } from './runs';
import { undoAll } from './undo';

/**
 * Carries out a batch of a run and keeps what came of it, or an act on a few companies. As `carryOut`, and 1 API call to keep the batch
 * and 1 to read the run (`loadRun`); without a run 1 for an owner. A batch may be sent any number of times. Refuses `today_is_off` and
 * `not_provisioned` as a whole: kept as the end of each company, it would stay when the sender's clock is right again.
 */
export async function changeMany(
  request: Parsed<'change_many'>,
  context: ManyContext,
): Promise<Result<DoneMany>> {
  if (!nowOf(context.at, request.today)) return refused('today_is_off', { field: 'today' });
  if ('run' in request) return changeBatch(request, context);
  const { act, companies, requestId: run } = request;
  const gone = await ownerOfActRefusal(act, context);
  if (gone) return gone;
  const done = await carryOut({ act, companies, run }, request, context);
  return withCalls(done, context);
}

async function changeBatch(
  request: Extract<Parsed<'change_many'>, { run: string }>,
  context: ManyContext,
): Promise<Result<DoneMany>> {
  const { run: id, batch, again } = request;
  const loaded = await loadRun(id, batch, context.alone);
  if (!loaded) return refused('run_gone');
  const { run, kept } = loaded;
  if (run.state !== 'open') return refused('run_stopped');
  const all = batchOf(run.companies, batch);
  if (all.length === 0) return refused('bad_request', { field: 'batch' });
  const companies = kept ? kept.left : all;
  const isTried = again === true || kept !== undefined;
  const work = { act: run.act, companies, run: id, keptSince: run.at, isTried };
  const done = await carryOut(work, request, context);
  const { created, changed, skipped, failed, left } = done;
  if (areAllLacking(failed, companies)) return refused('not_provisioned');
  const next: KeptBatch = {
    batch,
    created: created.length + (kept?.created ?? 0),
    changed: changed.length + (kept?.changed ?? 0),
    skipped: [...(kept?.skipped ?? []), ...skipped],
    failed: [...(kept?.failed ?? []), ...failed],
    left,
  };
  const isKept =
    companies.length === 0 || (await isSaved(() => keepBatch(id, next, context.alone)));
  return withCalls(isKept ? done : { ...nothingDone, left: [...companies] }, context);
}

/**
 * Whether nothing could be done because the account lacks something: kept as the end of each company, it would stay once that is
 * made again.
 */
const areAllLacking = (not: readonly NotDone[], companies: readonly string[]): boolean =>
  companies.length > 0 &&
  not.length === companies.length &&
  not.every(({ why }) => why === 'not_provisioned');

/** What is told of a batch of which nothing could be kept: the next try finds it done, and counts it once. */
const nothingDone = { created: [], changed: [], skipped: [], failed: [] };

/**
 * Undoes a batch of a run and keeps what came of it; as `undoAll`, and up to 5 API calls for the run. Of a batch of which nothing was
 * kept, which may never have been carried out, the companies that do not look as the run left them are passed over.
 */
export async function undoRun(
  request: Parsed<'undo_run'>,
  context: ManyContext,
): Promise<Result<UndoneMany>> {
  const { run: id, batch, today } = request;
  if (!nowOf(context.at, today)) return refused('today_is_off', { field: 'today' });
  const run = await setState(id, 'undone', context.alone);
  if (!run) return refused('run_gone');
  const all = batchOf(run.companies, batch);
  if (all.length === 0) return refused('bad_request', { field: 'batch' });
  const kept = await loadBatch(id, batch, context.alone);
  const untouched = new Set(
    [...(kept?.skipped ?? []), ...(kept?.failed ?? [])].map((one) => one.id),
  );
  const companies = kept?.undo?.left ?? all.filter((company) => !untouched.has(company));
  const found = await undoAll(
    { act: run.act, companies, run: id, left: kept?.left },
    request,
    context,
  );
  if (areAllLacking(found.kept, companies)) return refused('not_provisioned');
  const done = kept ? found : { ...found, kept: [] };
  const { undone, left } = done;
  const before = kept ?? { batch, created: 0, changed: 0, skipped: [], failed: [], left: [] };
  const next: KeptBatch = {
    ...before,
    undo: {
      undone: undone.length + (kept?.undo?.undone ?? 0),
      kept: [...(kept?.undo?.kept ?? []), ...done.kept],
      left,
    },
  };
  const keep = kept ? keepBatch : keepFirst;
  const isKept = companies.length === 0 || (await isSaved(() => keep(id, next, context.alone)));
  const nothing = { undone: [], kept: [], left: [...companies] };
  return withCalls(isKept ? done : nothing, context);
}

/**
 * Whether what came of a batch was kept; false where HubSpot was busy or something else was kept meanwhile, so that the batch is to be
 * sent again.
 */
async function isSaved(keep: () => Promise<boolean | void>): Promise<boolean> {
  try {
    return (await keep()) !== false;
  } catch (error) {
    if (error instanceof HubSpotError && error.mayPass) return false;
    throw error;
  }
}
