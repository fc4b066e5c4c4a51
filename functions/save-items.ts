import type { Parsed } from '../src/api/functions';
import { situationOf } from '../src/crm/situation';
import { decideItems, optsOut } from '../src/offboarding/items';
import { refused } from '../src/offboarding/outcome';
import { updateDetails } from '../src/offboarding/update-details';
import { registerById } from '../src/playbook/lookup';
import { change, loadPresent } from './hubspot/change';
import { HubSpotError } from './hubspot/errors';
import { handleCompany } from './hubspot/handle';
import { writeItems } from './hubspot/items';

/**
 * Adds items to a register, changes, finishes, reopens or removes one. Items are HubSpot tasks; the
 * record stays as it is, unless a client asked us to stop: then they want no contact, 4 calls more, and 3 more
 * where another contact is planned. 2 API calls to add, 3 to change; `item_gone` when somebody removed it.
 */
export const main = handleCompany('save_items', async (request, world) => {
  const { company, http } = world;
  const present = await loadPresent(world, request.today);
  if (!present.ok) return present;
  const { found, followed } = present;
  const decided = decideItems(followed.stored.offboarding, request);
  if (!decided.ok) return decided;
  const { register } = request;
  const where = { companyId: company.id, stored: followed.stored, register };
  const written = await writeItems(decided, where, http).catch(ownerGone);
  if (written === 'gone') return refused('item_gone');
  if (written === 'owner_gone') return refused('owner_gone', { field: ownerField[request.action] });
  if (request.action === 'finish' && optsOut(registerById(register), request.values)) {
    return change(world, request, (before, at) => updateDetails(before, noMore(request), at));
  }
  return { ok: true, changed: true, value: situationOf(company, found, followed) };
});

const noMore = ({ by, requestId }: Pick<Parsed<'save_items'>, 'by' | 'requestId'>) =>
  ({ by, requestId, field: 'contact', consent: 'no', ways: [], why: '' }) as const;

/** Where a request names the owner. */
const ownerField: Partial<Record<Parsed<'save_items'>['action'], string>> = {
  add: 'entries.0.owner',
  change: 'owner',
};

function ownerGone(error: unknown): 'owner_gone' {
  if (error instanceof HubSpotError && error.isUnknownOwner) return 'owner_gone';
  throw error;
}
