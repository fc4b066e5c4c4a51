import type { Parsed } from '../../../src/api/functions';
import type { PlaybookDesk as Told } from '../../../src/api/playbook';
import { enforcesApprovals } from '../../../src/offboarding/approval';
import { refused } from '../../../src/offboarding/outcome';
import { changesProblems } from '../../../src/playbook/changes-soundness';
import type { ManyContext, ManyWork } from '../many/handle-many';
import type { Result } from '../handle';
import { keepVersion, readDesk, withVersions, writeDesk, type FoundDesk } from './desk';
import { makeOwnProperties } from './own-properties';
import { loadPlaybook } from './versions';

type Request = Parsed<'change_playbook'>;

/**
 * Changes what a team works on: keeps the draft, publishes a version, or lets another one run. A version is kept before it runs, and
 * what it needs in the account is made before that, so that one that was cut off can be tried again. Refuses `playbook_changed`
 * where somebody changed it since, `playbook_unsound`, `playbook_too_long`, `version_unreadable`,
 * and `approval_needs_signature` where approvals are enforced and the caller is not vouched for.
 */
export const changePlaybook: ManyWork<'change_playbook'> = async (request, context) => {
  const { alone } = context;
  const before = await readDesk(alone);
  if (isDone(before, request)) return told(before, context, false);
  if (before.revision !== request.revision) return refused('playbook_changed');
  const next = await nextDesk(before, request, context);
  if ('refusal' in next) return next;
  const written = await writeDesk(before, next, alone);
  if (written === 'too_long') return refused('playbook_too_long');
  if (written === 'outdated') return refused('playbook_changed');
  return told(await readDesk(alone), context, true);
};

/** Whether an earlier attempt of this request did it: its answer was lost. */
const isDone = (desk: FoundDesk, { requestId }: Request): boolean => desk.requestId === requestId;

async function nextDesk(before: FoundDesk, request: Request, context: ManyContext) {
  const { alone, at } = context;
  const by = context.named(request.by);
  const { requestId } = request;
  const { running, newest } = before;
  if (request.action !== 'keep_draft' && (await isUnsigned(running, context)))
    return refused('approval_needs_signature');
  switch (request.action) {
    case 'keep_draft': {
      const { changes } = request;
      return { running, newest, requestId, ...(changes && { draft: { changes, by, at } }) };
    }
    case 'run': {
      const { version } = request;
      if (version > newest) return refused('bad_request', { field: 'version' });
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
      const version = await keepVersion(newest, { changes, published }, alone);
      if (version === 'too_long') return refused('playbook_too_long');
      if (version === 'busy') return refused('busy');
      return { running: version, newest: version, requestId };
    }
  }
}

/** Whether the version that runs asks for approvals that are enforced, and nobody vouches for who changes it. */
async function isUnsigned(running: number, { isVerified, alone }: ManyContext): Promise<boolean> {
  if (isVerified || running === 0) return false;
  return enforcesApprovals(await loadPlaybook(running, alone));
}

async function told(
  desk: FoundDesk,
  { alone }: ManyContext,
  changed: boolean,
): Promise<Result<Told>> {
  return { ok: true, changed, value: await withVersions(desk, alone) };
}
