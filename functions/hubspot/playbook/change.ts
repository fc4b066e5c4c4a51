import type { Parsed } from '../../../src/api/functions';
import type { PlaybookState as Told } from '../../../src/api/playbook';
import { mayEnforceApprovals } from '../../../src/offboarding/approval';
import { refused } from '../../../src/offboarding/outcome';
import { hasPackage } from '../../../src/packages';
import type { KeptVersion } from '../../../src/crm/playbook-record';
import { changesProblems } from '../../../src/playbook/changes-soundness';
import type { ManyContext, ManyWork } from '../many/handle-many';
import type { Result } from '../handle';
import type { HttpOptions } from '../http';
import { keepVersion, withVersions, writeState } from './state';
import { readState, type FoundState } from './found-state';
import { makeOwnProperties } from './own-properties';
import { loadPlaybook } from './versions';

type Request = Parsed<'change_playbook'>;

/**
 * Changes what a team works on: keeps the draft, publishes a version, or lets another one run. A version is kept before it runs, and
 * what it needs in the account is made before that, so that one that was cut off can be tried again. Refuses `playbook_changed`
 * where somebody changed it since, `playbook_unsound`, `playbook_too_long`, `version_unreadable`,
 * and `approval_needs_signature` where approvals are enforced, or may be by what is damaged, and the caller is not vouched for.
 */
export const changePlaybook: ManyWork<'change_playbook'> = async (request, context) => {
  const { alone } = context;
  const found = await readState(alone);
  if (isDone(found, request)) return told(found, context, false);
  if (!isFrom(found, request)) return toldIfMine(found, request, context);
  const before = request.action === 'publish' ? await begun(found, alone) : found;
  const next = await nextState(before, request, context);
  if ('refusal' in next) return next;
  const written = await writeState(before, next, alone);
  if (written === 'too_long') return refused('playbook_too_long');
  const now = await readState(alone);
  if (written === 'outdated') return toldIfMine(now, request, context);
  return told(now, context, true);
};

/**
 * Whether somebody else changed it since, or an earlier attempt of this request did whose answer was lost: also one that
 * published a version, and others changed it after that.
 */
async function toldIfMine(state: FoundState, request: Request, context: ManyContext) {
  const value = await withVersions(state, context.alone);
  const isPublished = value.versions.some(
    ({ published }: KeptVersion) => published?.requestId === request.requestId,
  );
  return isDone(state, request) || isPublished
    ? { ok: true as const, changed: true, value }
    : refused('playbook_changed');
}

/** Whether an earlier attempt of this request did it: its answer was lost. */
const isDone = (state: FoundState, { requestId }: Request): boolean =>
  state.requestId === requestId;

/** Whether a request is made from what is there; nobody worked yet on a record that was only begun. */
const isFrom = ({ revision, running, newest, draft }: FoundState, request: Request): boolean =>
  revision === request.revision ||
  (request.revision === undefined && running === 0 && newest === 0 && draft === undefined);

/**
 * Makes the record that says which version runs before the first version, so that a version without it means that it was
 * removed, and not that the first publication was cut off. 2 API calls where it was never there.
 */
async function begun(found: FoundState, http: HttpOptions): Promise<FoundState> {
  if (found.isThere || found.damage) return found;
  await writeState(found, { running: 0, newest: 0 }, http);
  return readState(http);
}

async function nextState(before: FoundState, request: Request, context: ManyContext) {
  const { alone, at } = context;
  const by = context.named(request.by);
  const { requestId } = request;
  const { running, newest, skipped } = before;
  if (request.action !== 'keep_draft' && (await isUnsigned(before, context)))
    return refused('approval_needs_signature');
  switch (request.action) {
    case 'keep_draft': {
      const { changes } = request;
      return {
        running,
        newest,
        skipped,
        requestId,
        ...(changes && { draft: { changes, by, at } }),
      };
    }
    case 'run': {
      const { version } = request;
      if (version > newest || skipped?.includes(version))
        return refused('bad_request', { field: 'version' });
      if (version > 0 && (await loadPlaybook(version, alone)).insteadOf)
        return refused('version_unreadable');
      return { ...before, running: version, requestId };
    }
    case 'publish': {
      const { changes, note } = request;
      if (changesProblems(changes).length > 0) return refused('playbook_unsound');
      await makeOwnProperties(changes, alone);
      const published = {
        by,
        at,
        isVerified: context.isVerified,
        requestId,
        ...(note && { note }),
      };
      const kept = await keepVersion(before, { changes, published }, alone);
      if (kept === 'too_long') return refused('playbook_too_long');
      if (kept === 'busy') return refused('busy');
      return {
        running: kept.version,
        newest: kept.version,
        skipped: kept.skipped,
        requestId,
      };
    }
  }
}

/** Whether what runs enforces approvals, or may, and nobody vouches for who changes it. */
async function isUnsigned(
  { running, damage }: FoundState,
  { isVerified, alone }: ManyContext,
): Promise<boolean> {
  if (isVerified) return false;
  if (damage && hasPackage('signed')) return true;
  return running > 0 && mayEnforceApprovals(await loadPlaybook(running, alone));
}

async function told(
  state: FoundState,
  { alone }: ManyContext,
  changed: boolean,
): Promise<Result<Told>> {
  return { ok: true, changed, value: await withVersions(state, alone) };
}
