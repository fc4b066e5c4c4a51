import * as z from 'zod/mini';
import type { HttpOptions } from '../../functions/hubspot/http';
import { appDataName } from '../../src/crm/app-data';
import { objectName } from '../../src/crm/names';
import { tokenInfo } from '../provision/token-info';
import { askOf, type Ask } from './ask';

/** An account while it is looked at. */
export interface Looking {
  ask: Ask;
  http: HttpOptions;
  /** The account's id; undefined where HubSpot does not tell it. */
  portalId: number | undefined;
  /** What the token may do; undefined where HubSpot does not tell it. */
  scopes: string[] | undefined;
  /** Ids of the custom objects; undefined where they are missing or may not be read. */
  objectType: string | undefined;
  appDataType: string | undefined;
  /** Where the app's endpoints are: the scheme and domain. */
  endpoints: string | undefined;
  /** With which HubSpot signs calls of the app's endpoints. */
  clientSecret: string | undefined;
  now(): number;
}

export interface LookingOptions extends Pick<Looking, 'http' | 'endpoints' | 'clientSecret'> {
  now?: () => number;
}

const detailsField = z.object({ portalId: z.number() });
const schemasField = z.object({
  results: z.array(z.object({ name: z.string(), objectTypeId: z.string() })),
});

/** Reads what the checks have in common: 3 API calls. Throws HubSpotError without a valid token. */
export async function lookingAt({ now = Date.now, ...rest }: LookingOptions): Promise<Looking> {
  const ask = askOf(rest.http);
  const scopes = (await tokenInfo(rest.http))?.scopes;
  const details = await ask('GET', '/account-info/v3/details');
  const schemas = await ask('GET', '/crm-object-schemas/v3/schemas?archived=false');
  const all = schemasField.safeParse(schemas.body).data?.results ?? [];
  const typeOf = (wanted: string) => all.find(({ name }) => name === wanted)?.objectTypeId;
  return {
    ...rest,
    ask,
    now,
    scopes,
    portalId: detailsField.safeParse(details.body).data?.portalId,
    objectType: typeOf(objectName),
    appDataType: typeOf(appDataName),
  };
}
