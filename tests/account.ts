import { clientsFor } from '../functions/hubspot/clients';
import type { Main } from '../functions/hubspot/handle';
import { startApi } from '../sandbox/api/testing';
import { readAccount } from '../scripts/provision/account';
import { apply } from '../scripts/provision/apply';
import { provisioningClients } from '../scripts/provision/hubspot';
import { planFor } from '../scripts/provision/plan';
import { replyOf } from '../src/contract/reply';
import { functions, type FunctionName, type Value } from '../src/contract/functions';
import { companyProperties } from '../src/contract/company-properties';
import type { Reply } from '../src/contract/reply';
import { crmSchema } from '../src/crm/schema';

export const token = 'pat-sandbox';
export const rep = { id: '7', name: 'Rita Rep' };

/** A sandbox account over HTTP with HubSpot's client, with one company; provisioned unless told otherwise. */
export async function openAccount({ provisioned = true } = {}) {
  const api = await startApi({});
  const http = { baseUrl: api.url, token, retryUntil: 0 };
  process.env.HUBSPOT_API_BASE_URL = api.url;
  process.env.PRIVATE_APP_ACCESS_TOKEN = token;
  if (provisioned) await provision(http);
  const { write, read } = clientsFor(http);
  const create = (properties: Record<string, string>) =>
    write.basic.create('companies', { properties, associations: [] });
  const company = await create({ name: 'Acme' });
  api.clearRequests();

  /** What HubSpot reads of the record in view and hands over; absent where the account lacks the property. */
  async function propertiesToSend(companyId: string) {
    const names: string[] = [...companyProperties];
    const response = await fetch(
      `${api.url}/crm/v3/objects/companies/${companyId}?properties=${names.join(',')}`,
      { headers: { authorization: 'Bearer sandbox-host' } },
    );
    const { properties } = (await response.json()) as { properties: Record<string, string | null> };
    return Object.fromEntries(
      names.flatMap((name) => (name in properties ? [[name, properties[name]]] : [])),
    );
  }

  return {
    api,
    http,
    company,
    createCompany: create,
    propertiesToSend,
    /** Calls a function as HubSpot does for the record in view, and parses its answer as the card does. */
    async call<N extends FunctionName>(
      name: N,
      main: Main,
      parameters: unknown,
      companyId = company.id,
    ) {
      const { statusCode, body } = await main({
        parameters,
        propertiesToSend: await propertiesToSend(companyId),
      });
      if (statusCode !== 200) throw new Error(`${name} answered ${statusCode}`);
      return replyOf(functions[name].value).parse(JSON.parse(body)) as Reply<Value<N>>;
    },
    /** The app's own calls by kind since the last look. */
    calls() {
      const kinds = api.requests().flatMap(({ headers }) => headers['x-relterm-call'] ?? []);
      api.clearRequests();
      return {
        counted: kinds.filter((kind) => kind !== 'lookup').length,
        lookups: kinds.filter((kind) => kind === 'lookup').length,
      };
    },
    async companyNow(companyId = company.id) {
      const { properties } = await read.basic.getById('companies', companyId, [
        ...companyProperties,
      ]);
      return properties;
    },
    /** The company's notes, oldest first. */
    async notes(companyId = company.id) {
      const { associations } = await read.basic.getById('companies', companyId, [], [], ['notes']);
      const inputs = associations?.notes?.results.map(({ id }) => ({ id })) ?? [];
      const properties = ['hs_note_body', 'offboarding_deed', 'hs_timestamp'];
      const { results } = await read.batch.read('notes', {
        inputs,
        properties,
        propertiesWithHistory: [],
      });
      return results
        .map((note) => note.properties)
        .sort((a, b) => (a.hs_timestamp ?? '').localeCompare(b.hs_timestamp ?? ''));
    },
  };
}
export type Account = Awaited<ReturnType<typeof openAccount>>;

export async function provision(http: Parameters<typeof provisioningClients>[0]) {
  const client = provisioningClients(http);
  const account = await readAccount(crmSchema, client);
  const complaints: string[] = [];
  const failed = await apply(planFor(crmSchema, account), {
    schema: crmSchema,
    api: client,
    objectType: account.objectType,
    progress: () => undefined,
    complain: (line) => complaints.push(line),
  });
  return { failed, complaints };
}
