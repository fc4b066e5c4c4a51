import type { Parsed } from '../../src/api/functions';
import type { StoredOffboarding } from '../../src/crm/store';
import type { Now } from '../../src/offboarding/commands';
import { decideItems, optsOut } from '../../src/offboarding/items';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { refused, unchanged, type Outcome } from '../../src/offboarding/outcome';
import { updateDetails } from '../../src/offboarding/update-details';
import { registerById } from '../../src/playbook/lookup';
import { changeOffboarding } from '../hubspot/change-offboarding';
import { HubSpotError } from '../hubspot/errors';
import { handleCompany, type CompanyContext } from '../hubspot/handle';
import { writeItems } from '../hubspot/items';
import { ownerRefusal } from '../hubspot/owners';
import type { Refused } from '../hubspot/write-offboarding';
import { stepFunctions } from '../../src/api/functions/step';

/**
 * Adds items to a register, or changes, finishes, reopens or removes one. Items are HubSpot tasks; the record is
 * changed only when a client's request to stop sets their consent to no. 2 API calls to add, 3 to change, 1 more
 * for each owner. `item_gone`:
 * somebody removed the item.
 */
export const main = handleCompany(
  'save_items',
  stepFunctions.save_items,
  async (request, context) => {
    const gone = await goneOwner(request, context);
    if (gone) return gone;
    const { register, action } = request;
    const isOptOut = action === 'finish' && optsOut(registerById(register), request.values);
    const rule = (before: Offboarding, now: Now): Outcome<Offboarding> => {
      const decided = decideItems(before, request, request.today);
      if (!decided.ok) return decided;
      return isOptOut ? updateDetails(before, noMore(request), now) : unchanged(before);
    };
    return changeOffboarding(context, request, rule, {
      first: (stored) => write(request, stored, context),
      elsewhere: true,
      repairOf: () => (registerById(register).contact && !isOptOut ? ['tasks'] : []),
    });
  },
);

async function write(
  request: Parsed<'save_items'>,
  stored: StoredOffboarding,
  { company, http }: CompanyContext,
): Promise<Refused | void> {
  const decided = decideItems(stored.offboarding, request, request.today);
  if (!decided.ok) return decided;
  const where = { companyId: company.id, stored, register: request.register };
  const written = await writeItems(decided, where, http).catch(ownerGone);
  if (written === 'gone') return refused('item_gone');
  if (written === 'owner_gone') return refused('owner_gone', { field: ownerField[request.action] });
}

/** Refuses the first owner of the request who is gone; 1 API call for each, in parallel. */
async function goneOwner(request: Parsed<'save_items'>, { http }: CompanyContext) {
  const owners = ownersIn(request);
  const different = owners.filter(
    ({ owner }, at) => owners.findIndex((other) => other.owner?.id === owner?.id) === at,
  );
  const refusals = await Promise.all(
    different.map(({ owner, field }) => ownerRefusal(owner, field, http)),
  );
  return refusals.find((refusal) => refusal !== undefined);
}

function ownersIn(request: Parsed<'save_items'>) {
  if (request.action === 'add')
    return request.entries.map(({ owner }, at) => ({ owner, field: `entries.${at}.owner` }));
  return request.action === 'change' ? [{ owner: request.owner, field: 'owner' }] : [];
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
