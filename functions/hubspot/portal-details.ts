import * as z from 'zod/mini';
import { knownZone } from '../../src/calendar/wall-clock';
import { companyLink } from '../../src/crm/company-link';
import type { AccountFacts } from '../../src/crm/account-facts';
import type { TaskPlace } from '../../src/crm/tasks';
import { accountCache } from './account-cache';
import { HubSpotError } from './errors';
import { getJson } from './call-api';
import type { HttpOptions } from './http';

/** Path of the account's details (developers.hubspot.com, "Account information"); HubSpot's client has no method. */
const path = '/account-info/v3/details';

const detailsField = z.lazy(() =>
  z.object({
    timeZone: z.string(),
    portalId: z.optional(z.number()),
    uiDomain: z.optional(z.string()),
    companyCurrency: z.optional(z.string()),
  }),
);
type Details = z.infer<typeof detailsField>;

const cache = accountCache<Details>('portals');

/**
 * Returns the portal's time zone, an IANA name such as `Europe/Berlin`, as the process knows it.
 * Unverified: that an app with the manifest's scopes may ask for it. An account that refuses it for good counts as UTC,
 * whose noon is the same day in all zones from UTC-11 to UTC+11.
 *
 * @throws HubSpotError when it cannot be read for now
 */
export const portalZone = async (options: HttpOptions): Promise<string> =>
  knownZone((await cache.get(options, () => lookUp(options))).timeZone);

/** Returns the account's id, from the same look-up; undefined where HubSpot does not tell it. */
export const portalId = async (options: HttpOptions): Promise<number | undefined> =>
  (await cache.get(options, () => lookUp(options))).portalId;

/** Returns the account's currency (ISO 4217), from the same look-up; undefined where HubSpot does not tell it. */
export const portalCurrency = async (options: HttpOptions): Promise<string | undefined> =>
  (await cache.get(options, () => lookUp(options))).companyCurrency;

/** Returns the portal's time zone and the account's currency, from the same look-up. Throws as `portalZone`. */
export async function accountFacts(options: HttpOptions): Promise<AccountFacts> {
  const { timeZone, companyCurrency } = await cache.get(options, () => lookUp(options));
  return { zone: knownZone(timeZone), currency: companyCurrency };
}

/** Returns what a task of a company needs, from the same look-up. Throws as `portalZone`. */
export async function taskPlace(company: string, options: HttpOptions): Promise<TaskPlace> {
  const zone = await portalZone(options);
  return { zone, link: await linkToCompany(company, options) };
}

/** Returns the address of a company's record in HubSpot, from the same look-up; undefined while it cannot be told. */
export async function linkToCompany(id: string, options: HttpOptions): Promise<string | undefined> {
  try {
    return companyLink(await cache.get(options, () => lookUp(options)), id);
  } catch (error) {
    if (error instanceof HubSpotError) return undefined;
    throw error;
  }
}

async function lookUp(options: HttpOptions): Promise<Details> {
  try {
    return z.parse(detailsField, await getJson(path, 'lookup', options));
  } catch (error) {
    if (error instanceof HubSpotError && [403, 404, 405].includes(error.status))
      return { timeZone: 'UTC' };
    throw error;
  }
}
