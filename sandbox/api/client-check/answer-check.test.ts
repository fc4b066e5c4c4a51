import { openAnswerCheck, type AnswerCheck } from './answer-check';
import { startApi } from '../testing';

const route = '/crm/v3/objects/:objectType/:objectId';
const at = '2026-01-05T09:00:00.000Z';
const record = {
  id: '1',
  properties: { name: null },
  createdAt: at,
  updatedAt: at,
  archived: false,
};

let check: AnswerCheck;
beforeAll(async () => {
  check = await openAnswerCheck();
});

it.each([
  ['a record', { method: 'GET', route, status: 200, body: record }, []],
  [
    'an id that is a number',
    { method: 'GET', route, status: 200, body: { ...record, id: 1 } },
    [`GET ${route}: /id must be string`],
  ],
  [
    'an archive that answers',
    { method: 'DELETE', route, status: 204, body: {} },
    [`DELETE ${route}: has a body`],
  ],
  [
    'an error without an id to quote',
    { method: 'GET', route, status: 404, body: { status: 'error', message: 'resource not found' } },
    [`GET ${route}: 404 in other words than HubSpot's`],
  ],
  [
    'a route that nobody named a model for',
    { method: 'GET', route: '/crm/v3/new', status: 200, body: {} },
    ['GET /crm/v3/new: it is in no coverage.ts'],
  ],
])('tells what is wrong with %s', (_what, answer, problems) => {
  expect(check(answer)).toEqual(problems);
});

it('fails the test that got an answer which HubSpot would not give', async () => {
  const api = await startApi();
  const answer = await api.send('POST', '/crm/v3/objects/companies', { properties: { name: 'A' } });
  const { id } = answer.body;
  const stored = api.crm.tables.records.all('0-2')[0];
  api.crm.tables.records.put('0-2', String(id), { ...Object(stored), createdAt: 'yesterday' });
  await api.send('GET', `/crm/v3/objects/companies/${String(id)}`);
  await expect(api.close()).rejects.toThrow(/Not HubSpot's answer: .*createdAt must match pattern/);
});
