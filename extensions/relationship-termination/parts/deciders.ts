import type { Offboarding } from '../../../src/offboarding/offboarding';
import { stepById, stepIdsOf } from '../../../src/playbook/book';
import { waiverRoleById, waiverRoleIds, type WaiverRoleId } from '../../../src/playbook/lookup';
import { nameOfId, nameOfOwner, type Owners } from '../../shared/useOwners';

interface Known {
  offboarding: Offboarding;
  owners: Owners;
}

/**
 * The names of those who may decide a waiver: who has the role by the offboarding, and who decided for it before. Without a
 * role, those of any role.
 */
export function deciders(role: WaiverRoleId | undefined, known: Known): string[] {
  const roles = role ? [role] : waiverRoleIds;
  const holders = new Set(roles.flatMap((id) => waiverRoleById(id).held ?? []));
  const { offboarding, owners } = known;
  const { owner, managerId } = offboarding;
  const names = [
    holders.has('manager') && managerId ? nameOfId(managerId, owners) : undefined,
    holders.has('owner') && owner ? nameOfOwner(owner, owners) : undefined,
    ...roles.flatMap((id) => decidedBefore(id, offboarding)),
  ];
  return [...new Set(names.flatMap((name) => name ?? []))];
}

const decidedBefore = (role: WaiverRoleId, offboarding: Offboarding): string[] =>
  stepIdsOf(offboarding).flatMap((id) => {
    const state = offboarding.steps[id];
    return state.state === 'waived' && stepById(id, offboarding).waiver === role
      ? [state.waivedBy]
      : [];
  });
