import { Client } from '@hubspot/api-client';
import { HOST_TOKEN } from './api/access/tokens';

/** HubSpot's own client on a running sandbox, with the token that is not limited; its writes are HubSpot's page's, or an import's. */
export const hostClient = (url: string, through?: 'IMPORT') =>
  new Client({
    accessToken: HOST_TOKEN,
    basePath: url,
    ...(through && { defaultHeaders: { 'x-sandbox-through': through } }),
  });
export type HostClient = ReturnType<typeof hostClient>;

/** Property values as HubSpot takes them. */
export type Values = Record<string, string>;

/** Most records that HubSpot takes in one batch. */
export const BATCH = 100;

/** Every record of a type with the properties named, in pages of 100. */
export async function* everyRecord(
  client: HostClient,
  type: string,
  properties: string[],
  associations?: string[],
) {
  let after: string | undefined;
  do {
    const page = await client.crm.objects.basicApi.getPage(
      type,
      BATCH,
      after,
      properties,
      undefined,
      associations,
    );
    yield* page.results;
    after = page.paging?.next?.after;
  } while (after !== undefined);
}
