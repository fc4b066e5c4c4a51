import type { Parsed } from '../src/api/functions';
import type { StoredOffboarding } from '../src/crm/store';
import type { Now } from '../src/offboarding/commands';
import { decideItems, optsOut } from '../src/offboarding/items';
import type { Offboarding } from '../src/offboarding/offboarding';
import { refused, unchanged, type Outcome } from '../src/offboarding/outcome';
import { updateDetails } from '../src/offboarding/update-details';
import { registerById } from '../src/playbook/lookup';
import { changeOffboarding } from './hubspot/change-offboarding';
import { HubSpotError } from './hubspot/errors';
import { handleCompany, type CompanyContext } from './hubspot/handle';
import { writeItems } from './hubspot/items';
import type { Refused } from './hubspot/write-offboarding';

/**
 * Adds items to a register, or changes, finishes, reopens or removes one. Items are HubSpot tasks; the record is
 * changed only when a client's request to stop sets their consent to no. 2 API calls to add, 3 to change. `item_gone`:
 * somebody removed the item.
 */
export const main = handleCompany('save_items', (request, context) => {
  const { register, action } = request;
  const isOptOut = action === 'finish' && optsOut(registerById(register), request.values);
  const rule = (before: Offboarding, now: Now): Outcome<Offboarding> => {
    const decided = decideItems(before, request);
    if (!decided.ok) return decided;
    return isOptOut ? updateDetails(before, noMore(request), now) : unchanged(before);
  };
  return changeOffboarding(context, request, rule, {
    first: (stored) => write(request, stored, context),
    elsewhere: true,
    repair: registerById(register).contact && !isOptOut ? ['tasks'] : [],
  });
});

async function write(
  request: Parsed<'save_items'>,
  stored: StoredOffboarding,
  { company, http }: CompanyContext,
): Promise<Refused | void> {
  const decided = decideItems(stored.offboarding, request);
  if (!decided.ok) return decided;
  const where = { companyId: company.id, stored, register: request.register };
  const written = await writeItems(decided, where, http).catch(ownerGone);
  if (written === 'gone') return refused('item_gone');
  if (written === 'owner_gone') return refused('owner_gone', { field: ownerField[request.action] });
}

const noMore = ({ by, requestId }: Pick<Parsed<'save_items'>, 'by' | 'requestId'>) =>
  ({ by, requestId, field: 'contact', consent: 'no', ways: [], why: '' }) as const;

/** Path of the owner field in the request. */
const ownerField: Partial<Record<Parsed<'save_items'>['action'], string>> = {
  add: 'entries.0.owner',
  change: 'owner',
};

function ownerGone(error: unknown): 'owner_gone' {
  if (error instanceof HubSpotError && error.isUnknownOwner) return 'owner_gone';
  throw error;
}
