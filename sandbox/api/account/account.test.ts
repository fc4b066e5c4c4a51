import { Client } from '@hubspot/api-client';
import { accountRoutes } from '../control/covered/account';
import { APP_TOKEN, startApi } from '../testing';
import type { RunningApi, WatchedAnswer } from '../testing';

let api: RunningApi;
let hubspot: Client;
const answers: WatchedAnswer[] = [];
beforeAll(async () => {
  api = await startApi({
    watch: (answer) => answers.push(answer),
    scopes: ['crm.objects.companies.read', 'crm.objects.invoices.read'],
  });
  hubspot = new Client({ accessToken: APP_TOKEN, basePath: api.url });
});
afterAll(() => api.close());

/** The client has no methods for these, but a way to ask for any path. */
const ask = async (path: string, method = 'GET', body?: object): Promise<unknown> => {
  const answer = await hubspot.apiRequest({ path, method, ...(body && { body }) });
  return answer.json();
};

it('says which account it is, and in which zone', async () => {
  for (const version of ['v3', '2026-03']) {
    expect(await ask(`/account-info/${version}/details`)).toMatchObject({
      portalId: 12345,
      timeZone: 'Europe/Berlin',
      companyCurrency: 'EUR',
    });
  }
});

it('says whose a token is and what it may do', async () => {
  const path = '/oauth/v2/private-apps/get/access-token-info';
  const info = await ask(path, 'POST', { tokenKey: APP_TOKEN });
  expect(info).toMatchObject({ hubId: 12345, userId: expect.any(Number), appId: 23456789 });
  const scopes: unknown = Reflect.get(Object(info), 'scopes');
  expect(scopes).toContain('crm.objects.invoices.read');
  api.controls.switches.change({ missingScopes: ['crm.objects.invoices.read'] });
  const less = await ask(path, 'POST', { tokenKey: APP_TOKEN });
  expect(Reflect.get(Object(less), 'scopes')).not.toContain('crm.objects.invoices.read');
  api.controls.switches.change({ missingScopes: [] });
  await expect(ask(path, 'POST', { tokenKey: 'pat-other' })).resolves.toMatchObject({
    status: 'error',
  });
});

it('counts what the account uses of its limits', async () => {
  await ask('/crm-object-schemas/2026-03/schemas', 'POST', {
    name: 'ending',
    labels: { singular: 'Ending', plural: 'Endings' },
    requiredProperties: [],
    associatedObjects: [],
    properties: [{ name: 'title', label: 'T', type: 'string', fieldType: 'text' }],
  });
  await ask('/crm/v3/objects/ending', 'POST', { properties: { title: 'A' } });
  expect(await ask('/crm/limits/2026-09/custom-object-types')).toEqual({
    limit: 20,
    usage: 1,
    percentage: 5,
  });
  const ending = { singularLabel: 'Ending', pluralLabel: 'Endings', usage: 1 };
  expect(await ask('/crm/limits/2026-09/records')).toMatchObject({
    hubspotDefinedObjectTypes: expect.arrayContaining([
      expect.objectContaining({ objectTypeId: '0-2', usage: 0 }),
    ]),
    customObjectTypes: { overallUsage: 1, byObjectType: [ending] },
  });
  expect(await ask('/crm/v3/limits/custom-properties')).toMatchObject({
    overallUsage: 1,
    byObjectType: expect.arrayContaining([expect.objectContaining({ ...ending, limit: 1_000 })]),
  });
  expect(await ask('/crm/v3/limits/pipelines')).toMatchObject({
    hubspotDefinedObjectTypes: expect.arrayContaining([
      expect.objectContaining({ objectTypeId: '0-3', usage: 1 }),
    ]),
  });
});

it('was asked for every route of the account', () => {
  const asked = answers
    .filter(({ status }) => status < 300)
    .map(({ method, route }) => `${method} ${route}`);
  const claimed = accountRoutes.map(({ method, path }) => `${method} ${path}`);
  expect(claimed.filter((route) => !asked.includes(route))).toEqual([]);
});
