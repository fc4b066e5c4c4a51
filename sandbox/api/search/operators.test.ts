import { Client } from '@hubspot/api-client';
import {
  FilterOperatorEnum as Operator,
  type Filter,
} from '@hubspot/api-client/lib/codegen/crm/companies/models/Filter';
import { APP_TOKEN, startApi, type RunningApi } from '../testing';

let api: RunningApi;
let hubspot: Client;
let now = new Date('2026-01-05T09:00:00.000Z');

beforeAll(async () => {
  api = await startApi({ now: () => now, seedIds: { records: 100, types: 500 } });
  hubspot = new Client({ accessToken: APP_TOKEN, basePath: api.url });
  const inputs = [
    { name: 'Acme Bank', numberofemployees: '5', industry: 'BANKING' },
    { name: 'Beta', numberofemployees: '50', industry: 'SPORTS' },
    { name: 'Gamma' },
  ].map((properties) => ({ properties, associations: [] }));
  await hubspot.crm.companies.batchApi.create({ inputs: inputs as never });
});
afterAll(() => api.close());

const search = (body: object) => hubspot.crm.companies.searchApi.doSearch(body as never);
const foundBy = async (filter: Filter) => {
  const { results } = await search({ filterGroups: [{ filters: [filter] }], sorts: ['name'] });
  return results.map(({ properties }) => properties['name']?.[0]).join('');
};
const size = { propertyName: 'numberofemployees' };
const industry = { propertyName: 'industry' };
const name = { propertyName: 'name' };

const cases: Record<Operator, [Filter, string]> = {
  EQ: [{ ...size, operator: Operator.Eq, value: '5' }, 'A'],
  NEQ: [{ ...size, operator: Operator.Neq, value: '5' }, 'BG'],
  LT: [{ ...size, operator: Operator.Lt, value: '50' }, 'A'],
  LTE: [{ ...size, operator: Operator.Lte, value: '50' }, 'AB'],
  GT: [{ ...size, operator: Operator.Gt, value: '5' }, 'B'],
  GTE: [{ ...size, operator: Operator.Gte, value: '5' }, 'AB'],
  BETWEEN: [{ ...size, operator: Operator.Between, value: '6', highValue: '50' }, 'B'],
  IN: [{ ...industry, operator: Operator.In, values: ['BANKING', 'SPORTS'] }, 'AB'],
  NOT_IN: [{ ...industry, operator: Operator.NotIn, values: ['BANKING'] }, 'BG'],
  HAS_PROPERTY: [{ ...industry, operator: Operator.HasProperty }, 'AB'],
  NOT_HAS_PROPERTY: [{ ...industry, operator: Operator.NotHasProperty }, 'G'],
  CONTAINS_TOKEN: [{ ...name, operator: Operator.ContainsToken, value: 'bank' }, 'A'],
  NOT_CONTAINS_TOKEN: [{ ...name, operator: Operator.NotContainsToken, value: 'b*' }, 'G'],
};

it.each(Object.values(Operator))("knows the client's operator %s", async (operator) => {
  const [filter, expected] = cases[operator];
  expect(await foundBy(filter)).toBe(expected);
});

it('takes 3,000 characters in all, and 200 a page', async () => {
  const filter = { ...industry, operator: Operator.In, values: [] as string[] };
  const body = { filterGroups: [{ filters: [filter] }], limit: 200 };
  filter.values = ['x'.repeat(3_000 - JSON.stringify(body).length - 2)];
  expect((await api.send('POST', '/crm/v3/objects/companies/search', body)).status).toBe(200);
  filter.values = [`${filter.values[0] ?? ''}x`];
  expect((await api.send('POST', '/crm/v3/objects/companies/search', body)).status).toBe(400);
});

it('finds what was written once the index has caught up, three seconds later', async () => {
  api.crm.searchLagMs = 3_000;
  now = new Date('2026-01-05T10:00:00.000Z');
  await api.send('POST', '/crm/v3/objects/companies', { properties: { name: 'Delta' } });
  now = new Date('2026-01-05T10:00:02.999Z');
  expect((await search({ query: 'delta' })).total).toBe(0);
  now = new Date('2026-01-05T10:00:03.000Z');
  expect((await search({ query: 'delta' })).total).toBe(1);
  api.crm.searchLagMs = 0;
});
