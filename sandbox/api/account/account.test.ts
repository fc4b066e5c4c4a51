import { Client } from '@hubspot/api-client';
import { accessCoverage } from '../access/coverage';
import { accountCoverage } from './coverage';
import { APP_TOKEN, startApi, type RunningApi, type WatchedAnswer } from '../testing';

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

it('was asked for every route of the account', () => {
  const asked = answers
    .filter(({ status }) => status < 300)
    .map(({ method, route }) => `${method} ${route}`);
  const claimed = [...accountCoverage, ...accessCoverage].map(
    ({ method, path }) => `${method} ${path}`,
  );
  expect(claimed.filter((route) => !asked.includes(route))).toEqual([]);
});
