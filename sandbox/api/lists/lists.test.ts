import { Client } from '@hubspot/api-client';
import { listsCoverage } from './coverage';
import { APP_TOKEN, startApi, type RunningApi, type WatchedAnswer } from '../testing';
import type { FilterBranch, Operation } from './filters';

let api: RunningApi;
let hubspot: Client;
let now = new Date('2026-03-10T09:00:00.000Z');
const answers: WatchedAnswer[] = [];

beforeEach(async () => {
  now = new Date('2026-03-10T09:00:00.000Z');
  api = await startApi({
    now: () => now,
    seedIds: { records: 100, types: 500 },
    watch: (answer) => answers.push(answer),
  });
  hubspot = new Client({ accessToken: APP_TOKEN, basePath: api.url });
  for (const [name, industry] of [
    ['Acme', 'BANKING'],
    ['Beta', 'BANKING'],
    ['Gamma', ''],
  ]) {
    await api.send('POST', '/crm/v3/objects/companies', { properties: { name, industry } });
  }
});
afterEach(() => api.close());

const anyOf = (...values: string[]): Operation => ({
  operationType: 'ENUMERATION',
  operator: 'IS_ANY_OF',
  values,
  includeObjectsWithNoValueSet: false,
});
const where = (property: string, operation: object): FilterBranch =>
  ({
    filterBranchType: 'OR',
    filterBranchOperator: 'OR',
    filters: [],
    filterBranches: [
      {
        filterBranchType: 'AND',
        filterBranchOperator: 'AND',
        filterBranches: [],
        filters: [{ filterType: 'PROPERTY', property, operation: operation as Operation }],
      },
    ],
  }) satisfies FilterBranch;

const create = async (name: string, processingType: string, filterBranch?: FilterBranch) =>
  (
    await hubspot.crm.lists.listsApi.create({
      name,
      objectTypeId: '0-2',
      processingType,
      ...(filterBranch && { filterBranch: filterBranch as never }),
    })
  ).list;
const idsIn = async (listId: string) =>
  (await hubspot.crm.lists.membershipsApi.getPage(listId)).results.map(({ recordId }) => recordId);

it('keeps a DYNAMIC list as its filters and its records are now', async () => {
  const { listsApi, membershipsApi } = hubspot.crm.lists;
  const made = await create('Banks', 'DYNAMIC', where('industry', anyOf('BANKING')));
  expect([made.size, await idsIn(made.listId)]).toEqual([2, ['100', '101']]);
  await api.send('PATCH', '/crm/v3/objects/companies/100', { properties: { industry: '' } });
  await api.send('DELETE', '/crm/v3/objects/companies/101');
  expect(await idsIn(made.listId)).toEqual([]);
  const unset = where('industry', { operationType: 'ALL_PROPERTY', operator: 'IS_UNKNOWN' });
  await listsApi.updateListFilters(made.listId, { filterBranch: unset as never });
  expect(await idsIn(made.listId)).toEqual(['100', '102']);
  const first = await membershipsApi.getPage(made.listId, undefined, undefined, 1);
  const second = await membershipsApi.getPage(made.listId, first.paging?.next?.after);
  expect(second.results.map(({ recordId }) => recordId)).toEqual(['102']);
  await expect(membershipsApi.add(made.listId, ['101'])).rejects.toMatchObject({ code: 400 });
});

it('is found by id, by name and by search, with filters where they are asked for', async () => {
  const { listsApi } = hubspot.crm.lists;
  const filters = where('industry', anyOf('BANKING'));
  const { listId } = await create('Banks', 'DYNAMIC', filters);
  const { list } = await listsApi.getById(listId);
  expect(list).toMatchObject({ name: 'Banks', listVersion: 1, processingStatus: 'COMPLETE' });
  expect(list.filterBranch).toBeUndefined();
  expect((await listsApi.getById(listId, true)).list.filterBranch).toMatchObject({
    filterBranches: [{ filters: [{ property: 'industry' }] }],
  });
  expect((await listsApi.getByName('Banks', '0-2')).list.listId).toBe(listId);
  expect((await listsApi.getAll([listId, '7'])).lists).toHaveLength(1);
  await create('Other', 'MANUAL');
  const found = await listsApi.doSearch({
    query: 'ban',
    additionalProperties: ['hs_list_size', 'nonsense'],
  });
  expect(found).toMatchObject({ total: 1, offset: 1, hasMore: false });
  expect(found.lists[0]?.additionalProperties).toEqual({ hs_list_size: '2' });
  expect(await listsApi.doSearch({ count: 1 })).toMatchObject({ offset: 1, hasMore: true });
  await expect(listsApi.getByName('Nobody', '0-2')).rejects.toMatchObject({ code: 404 });
});

it('is renamed, deleted and restored', async () => {
  const { listsApi } = hubspot.crm.lists;
  const { listId } = await create('Old', 'MANUAL');
  expect((await listsApi.updateName(listId, 'New')).updatedList?.name).toBe('New');
  await listsApi.remove(listId);
  await expect(listsApi.getById(listId)).rejects.toMatchObject({ code: 404 });
  await listsApi.restore(listId);
  expect((await listsApi.getById(listId)).list).toMatchObject({ name: 'New' });
});

it('keeps a MANUAL list as people make it, and a SNAPSHOT as it was at first', async () => {
  const { membershipsApi } = hubspot.crm.lists;
  const { listId } = await create('Chosen', 'MANUAL');
  expect(await membershipsApi.add(listId, ['100', '7'])).toEqual({
    recordsIdsAdded: ['100'],
    recordIdsRemoved: [],
    recordIdsMissing: ['7'],
  });
  now = new Date('2026-03-11T09:00:00.000Z');
  await membershipsApi.addAndRemove(listId, {
    recordIdsToAdd: ['102', '101'],
    recordIdsToRemove: ['100'],
  });
  await membershipsApi.remove(listId, ['102']);
  expect(await idsIn(listId)).toEqual(['101']);
  const snapshot = await create('Then', 'SNAPSHOT', where('industry', anyOf('BANKING')));
  await api.send('PATCH', '/crm/v3/objects/companies/100', { properties: { industry: '' } });
  expect(await idsIn(snapshot.listId)).toEqual(['100', '101']);
  await membershipsApi.addAllFromList(listId, snapshot.listId);
  now = new Date('2026-03-12T09:00:00.000Z');
  await membershipsApi.add(listId, ['102']);
  const joined = await membershipsApi.getPageOrderedByAddedToListDate(listId);
  expect(joined.results.map(({ recordId }) => recordId).at(-1)).toBe('102');
  const lists = await membershipsApi.getLists('0-2', '102');
  expect(lists.results.map((one) => one.listId)).toEqual([listId]);
  await membershipsApi.removeAll(listId);
  expect(await idsIn(listId)).toEqual([]);
});

const leaf = where('name', { operationType: 'STRING', operator: 'CONTAINS', value: 'a' });
it.each([
  ['a name twice', { name: 'Taken', processingType: 'MANUAL' }],
  ['no name', { name: ' ', processingType: 'MANUAL' }],
  ['an object by its word', { objectTypeId: 'companies', processingType: 'MANUAL' }],
  ['filters of a MANUAL list', { processingType: 'MANUAL', filterBranch: leaf }],
  ['a DYNAMIC list without filters', {}],
  ['an AND at the root', { filterBranch: leaf.filterBranches[0] }],
  ['an OR within the OR', { filterBranch: { ...leaf, filterBranches: [leaf] } }],
  ['an operator of another kind', { filterBranch: { ...leaf, filterBranchOperator: 'AND' } }],
  ['an OR of nothing', { filterBranch: { ...leaf, filterBranches: [] } }],
  ['a property that is not there', { filterBranch: where('nonsense', anyOf('x')) }],
  ['options asked of a text', { filterBranch: where('name', anyOf('x')) }],
  [
    'an operation that the sandbox does not know',
    { filterBranch: where('name', { operationType: 'ROLLING_DATE_RANGE', numberOfDays: 3 }) },
  ],
  [
    'a filter on a form',
    {
      filterBranch: {
        ...leaf,
        filterBranches: [{ ...leaf.filterBranches[0], filters: [{ filterType: 'FORM' }] }],
      },
    },
  ],
  [
    'a zone that is none',
    {
      filterBranch: where('createdate', {
        operationType: 'TIME_POINT',
        operator: 'IS_BEFORE',
        timePoint: {
          timeType: 'INDEXED',
          zoneId: 'Mars/Base',
          indexReference: { referenceType: 'TODAY' },
        },
      }),
    },
  ],
])('refuses %s', async (_what, body) => {
  await create('Taken', 'MANUAL');
  const list = { name: 'New', objectTypeId: '0-2', processingType: 'DYNAMIC', ...body };
  const answer = await api.send('POST', '/crm/lists/2026-09/', list);
  expect([answer.status, answer.body['category']]).toEqual([400, 'VALIDATION_ERROR']);
  expect((await hubspot.crm.lists.listsApi.doSearch({})).total).toBe(1);
});

it('never changes the filters of a MANUAL list', async () => {
  const { listId } = await create('Chosen', 'MANUAL');
  const path = `/crm/lists/2026-03/${listId}/update-list-filters`;
  expect((await api.send('PUT', path, { filterBranch: leaf })).status).toBe(400);
});

it('keeps a property that a list filters by', async () => {
  const { coreApi } = hubspot.crm.properties;
  await coreApi.create('companies', {
    name: 'stage',
    label: 'Stage',
    groupName: 'companyinformation',
    type: 'string',
    fieldType: 'text',
  } as never);
  const text = where('stage', { operationType: 'STRING', operator: 'CONTAINS', value: 'a' });
  const { listId } = await create('By stage', 'DYNAMIC', text);
  const refused = await api.send('DELETE', '/crm/v3/properties/companies/stage');
  expect(refused).toMatchObject({
    status: 400,
    body: { errors: [{ context: { parentName: ['By stage'] } }] },
  });
  await hubspot.crm.lists.listsApi.remove(listId);
  await coreApi.archive('companies', 'stage');
});

it('was asked for every route of lists', () => {
  const asked = answers
    .filter(({ status }) => status < 300)
    .map(({ method, route }) => `${method} ${route}`);
  const claimed = listsCoverage.map(({ method, path }) => `${method} ${path}`);
  expect(claimed.filter((route) => !asked.includes(route))).toEqual([]);
});
