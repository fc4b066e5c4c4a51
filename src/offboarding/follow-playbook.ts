import type { TeamPlaybook } from '../playbook/changes';
import { isEnforced, mayEnforceApprovals } from './approval';
import { changeOf, isRetry } from './change';
import type { Now, RequestMeta } from './commands';
import type { Offboarding } from './offboarding';
import { changed, refused, unchanged, type Outcome } from './outcome';

/**
 * Lets an offboarding go by another version of the playbook; undefined: the built-in one. What was recorded stays, also of
 * steps that the other version does without.
 *
 * Refuses `already_closed`, `version_unreadable`, and `approval_needs_signature`: one that enforces approvals, or may, moves
 * only to a version that a signature vouches for.
 */
export function followPlaybook(
  before: Offboarding,
  playbook: TeamPlaybook | undefined,
  command: RequestMeta,
  now: Now,
): Outcome<Offboarding> {
  if (isRetry(before, command)) return unchanged(before);
  if (before.playbook?.version === playbook?.version) return unchanged(before);
  if (before.status === 'closed') return refused('already_closed');
  if (playbook?.insteadOf) return refused('version_unreadable');
  if (mayEnforceApprovals(before.playbook) && !isEnforced({ playbook }))
    return refused('approval_needs_signature');
  return changed({ ...before, playbook, lastChange: changeOf('change_playbook', command, now) });
}
