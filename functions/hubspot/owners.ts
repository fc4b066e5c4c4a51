import * as api from '@hubspot/api-client/lib/codegen/crm/owners';
import { textLimits } from '../../src/api/fields';
import type { Owner } from '../../src/offboarding/offboarding';
import { configure } from './clients';
import { HubSpotError } from './errors';
import type { HttpOptions } from './http';

/** Most owners in one answer (developers.hubspot.com, owners API). More than that are not shown. */
const maxOwners = 500;

/** The account's active owners, sorted by name; who has no name goes by the e-mail address. */
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

/** Makes something for an owner; where HubSpot knows the owner no longer, it is made for nobody. 1 call more then. */
export async function forOwnerOrNobody<T>(make: (hasOwner: boolean) => Promise<T>): Promise<T> {
  try {
    return await make(true);
  } catch (error) {
    if (!(error instanceof HubSpotError && error.isUnknownOwner)) throw error;
    return make(false);
  }
}
