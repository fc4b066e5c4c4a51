import type { RepairedMany } from '../../../src/api/bulk';
import type { Parsed } from '../../../src/api/functions';
import type { RepairPart } from '../../../src/api/reply';
import type { Act } from '../../../src/bulk/act';
import { batchOf } from '../../../src/bulk/ids';
import { refused } from '../../../src/offboarding/outcome';
import { hasPackage } from '../../../src/packages';
import type { ByPlaybook } from '../../../src/playbook/changes';
import { hasManagers } from '../../../src/playbook/managers';
import type { Result } from '../handle';
import { runningPlaybook } from '../playbook/state';
import { repairOn } from '../repair-on';
import { withCalls, type ManyContext } from './handle-many';
import { loadRun } from './runs';
import { leftIn, namedIn, reasonOf, settleEach } from './settle';

/**
 * Reads what other objects say of the offboardings that a batch of a run started or gave to another owner, and keeps it with
 * them: the open money, what is at stake, the manager. 4 API calls to find and write them, and for each object 1 for the links of
 * all and 1 for each hundred records. It may be sent any number of times; what it leaves is read when the card opens.
 */
export async function repairMany(
  { run: id, batch, today }: Parsed<'repair_many'>,
  context: ManyContext,
): Promise<Result<RepairedMany>> {
  const loaded = await loadRun(id, batch, context.alone);
  if (!loaded) return refused('run_gone');
  const { act, companies, state } = loaded.run;
  const playbook = await runningPlaybook(context.alone);
  const parts = state === 'undone' ? [] : readAfter(act, { playbook });
  if (parts.length === 0) return withCalls({ read: 0, left: [] }, context);
  const all = batchOf(companies, batch);
  const settled = await settleEach('repair_many', all, context, async (own) => {
    const result = await repairOn(own, { parts, today });
    if (!result.ok) return reasonOf(result.refusal);
    return (result.repair ?? []).length > 0 ? 'left' : 'read';
  });
  return withCalls({ read: namedIn(settled, 'read').length, left: leftIn(settled) }, context);
}

/** What is read after an act. */
function readAfter({ kind }: Act, by: ByPlaybook): RepairPart[] {
  const manager = hasManagers(by) ? (['manager'] as const) : [];
  if (kind === 'reassign') return [...manager];
  if (kind !== 'start') return [];
  return [
    ...(hasPackage('invoices') ? (['open_money'] as const) : []),
    ...(hasPackage('subscriptions') ? (['at_stake'] as const) : []),
    ...(hasPackage('deals') ? (['at_stake_deals'] as const) : []),
    ...manager,
  ];
}
