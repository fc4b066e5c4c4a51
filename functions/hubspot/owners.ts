import * as api from '@hubspot/api-client/lib/codegen/crm/owners';
import { textLimits } from '../../src/api/fields';
import type { Owner } from '../../src/offboarding/offboarding';
import { configure } from './clients';
import { HubSpotError } from './errors';
import type { HttpOptions } from './http';

/** Maximum number of owners in one answer (developers.hubspot.com, owners API). Further owners are not shown. */
const maxOwners = 500;

/** Returns the account's active owners sorted by name; an owner without a name is shown by e-mail address. */
export async function listOwners(http: HttpOptions): Promise<Owner[]> {
  const owners = new api.OwnersApi(api.createConfiguration(configure('read', http)));
  const { results } = await owners.getPage(undefined, undefined, maxOwners, false);
  return results
    .map(({ id, firstName, lastName, email }) => ({
      id,
      name: (`${firstName ?? ''} ${lastName ?? ''}`.trim() || email || id).slice(
        0,
        textLimits.name,
      ),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Creates something with an owner; without one when HubSpot no longer knows the owner, which takes 1 more API call. */
export async function forOwnerOrNobody<T>(make: (hasOwner: boolean) => Promise<T>): Promise<T> {
  try {
    return await make(true);
  } catch (error) {
    if (!(error instanceof HubSpotError && error.isUnknownOwner)) throw error;
    return make(false);
  }
}
