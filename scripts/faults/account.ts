import { clientsFor } from '../../functions/hubspot/clients';
import { accountIds } from '../../functions/hubspot/ids';
import { APP_TOKEN, HOST_TOKEN, startApi } from '../../sandbox/api/testing';
import { timelineObjects } from '../../src/crm/names';
import type { AnyStageId } from '../../src/crm/pipeline';
import { packageIds } from '../../src/packages';
import { scopesWith } from '../assemble/app';
import { provision } from '../provision/set-up';

const secrets = {
  RELTERM_SURVEY_SECRET: 'a-secret-for-faults-that-is-long-enough',
  RELTERM_SURVEY_URL: 'https://example.hs-sites.com/hs/serverless/relterm/survey',
};

/** Opens a provisioned account with one company, and names it to the functions. */
export async function openAccount(uniqueKeys: boolean) {
  const api = await startApi({ scopes: scopesWith('.', packageIds), check: false });
  const http = { baseUrl: api.url, token: APP_TOKEN, retryUntil: 0 };
  Object.assign(process.env, secrets, {
    HUBSPOT_API_BASE_URL: api.url,
    PRIVATE_APP_ACCESS_TOKEN: APP_TOKEN,
  });
  if (!uniqueKeys)
    for (const object of timelineObjects)
      api.addFault({ method: 'POST', path: `/\\/properties\\/2026-03\\/${object}$/`, status: 400 });
  await provision(http);
  api.clearFaults();
  /** With the rights of a person in HubSpot. */
  const inHubSpot = clientsFor({ ...http, token: HOST_TOKEN });
  const company = await inHubSpot.write.basic.create('companies', {
    properties: { name: 'Acme' },
    associations: [],
  });
  return { api, http, inHubSpot, company: company.id };
}
type Account = Awaited<ReturnType<typeof openAccount>>;

/** What people do in HubSpot itself. `pass` lets time pass before each action. */
export const actionsInHubSpot = ({ http, inHubSpot, company }: Account, pass: () => void) => ({
  /** Makes something on the company; returns its id. */
  async made(type: string, associationTypeId: number, properties: Record<string, string>) {
    pass();
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId }];
    const input = { properties, associations: [{ to: { id: company }, types }] };
    return (await inHubSpot.write.basic.create(type, input as never)).id;
  },
  /** Makes another company; returns its id. */
  async makesCompany(name: string) {
    pass();
    const input = { properties: { name }, associations: [] };
    return (await inHubSpot.write.basic.create('companies', input)).id;
  },
  /** Edits the company. */
  async editsCompany(properties: Record<string, string>) {
    pass();
    await inHubSpot.write.basic.update('companies', company, { properties });
  },
  /** Moves the only record to another stage on the board. */
  async movesOnBoard(stage: AnyStageId) {
    pass();
    const { objectType, stages } = await accountIds(http);
    const { results } = await inHubSpot.read.basic.getPage(objectType);
    const properties = { hs_pipeline_stage: stages.toHubSpot[stage] ?? '' };
    for (const { id } of results)
      await inHubSpot.write.basic.update(objectType, id, { properties });
  },
});
