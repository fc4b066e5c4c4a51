import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { startApi, type RunningApi } from '../api/testing';
import { everyRecord, hostClient } from '../client';
import { CannotImport } from './cannot-import';
import { importCompanies } from './import-companies';
import { badLines, manyCompanies } from './testing';

let api: RunningApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

const names = ['name', 'domain', 'annualrevenue', 'industry', 'description', 'hubspot_owner_id'];

async function companies() {
  const all: Record<string, string | null>[] = [];
  for await (const { id, properties } of everyRecord(hostClient(api.url), 'companies', names)) {
    all.push({ ...properties, id });
  }
  return all;
}

const fixture = () => ({
  file: createReadStream('tests/fixtures/company-export.csv'),
  delimiter: ',' as const,
  name: 'company-export.csv',
});
const csv = (text: string, delimiter: ',' | ';' = ',') => ({
  file: Readable.from([Buffer.from(text)]),
  delimiter,
  name: 'some.csv',
});
const make = (properties: Record<string, string>) =>
  hostClient(api.url).crm.companies.basicApi.create({ properties, associations: [] });

test('an export comes in as HubSpot wrote it, and its bad lines are told by number and reason', async () => {
  const imported = await importCompanies(api.url, fixture());
  expect(imported).toMatchObject({ created: 24, updated: 0, ownersAdded: 2 });
  expect(imported.notes).toEqual([
    { line: 13, reason: 'Annual Revenue is not a number: "a lot"; left out' },
  ]);
  expect(imported.refused).toEqual([
    { line: 18, reason: 'it has neither a company name nor a domain' },
  ]);
  expect(imported.columns.unknown).toEqual(['Health score', 'Associated Contact']);
  expect(imported.columns.readOnly).toEqual([
    'Create Date',
    'Last Activity Date',
    'Last Modified Date',
  ]);
  expect([...imported.leftOut].map(([label, options]) => [label, ...options])).toEqual([
    ['Lifecycle Stage', ['Churned', 1]],
  ]);

  const found = (await companies()).find(({ domain }) => domain === 'ostwind-segel.example');
  expect(found).toMatchObject({
    name: 'Ostwind Segelmacher',
    annualrevenue: '4200000',
    industry: 'SPORTING_GOODS',
    description: 'Renews each May.\nAsk for Frau Öztürk, not the "front desk".',
    hubspot_owner_id: '70100002',
  });
});

test('the history of a value says that an import wrote it', async () => {
  const { id } = await make({ name: 'Acme', domain: 'acme.example' });
  await importCompanies(
    api.url,
    csv('Company name,Company Domain Name,City\nAcme,acme.example,Ulm\n'),
  );
  const { propertiesWithHistory } = await hostClient(api.url).crm.companies.basicApi.getById(
    id,
    undefined,
    ['name', 'city'],
  );
  const sources = ['name', 'city'].map((name) => propertiesWithHistory?.[name]?.[0]?.sourceType);
  expect(sources).toEqual(['CRM_UI', 'IMPORT']);
});

test('running it again makes nothing twice and takes over what changed', async () => {
  await importCompanies(api.url, fixture());
  const before = await companies();
  const again = await importCompanies(api.url, fixture());
  expect(again).toMatchObject({ created: 0, updated: 24, ownersAdded: 0 });
  expect((await companies()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));

  const changed = 'Record ID,Name,Domain\n8841200117,Quellwasser SE,quellwasser-se.example\n';
  expect(await importCompanies(api.url, csv(changed))).toMatchObject({ created: 0, updated: 1 });
  const moved = (await companies()).find(({ id }) => id === before[0]?.id);
  expect(moved).toMatchObject({ name: 'Quellwasser SE', domain: 'quellwasser-se.example' });
});

test('a company that the sandbox has already is found by its domain, in any case', async () => {
  const { id } = await make({ name: 'Old name', domain: 'known.example', city: 'Kiel' });
  const text = 'Company name;Company Domain Name;City\nNew name;Known.Example;\n';
  expect(await importCompanies(api.url, csv(text, ';'))).toMatchObject({ created: 0, updated: 1 });
  const after = await hostClient(api.url).crm.companies.basicApi.getById(id, ['name', 'city']);
  expect(after.properties).toMatchObject({ name: 'New name', city: 'Kiel' });
});

test('companies with record ids of their own stay apart though they share a domain', async () => {
  const text = 'Record ID,Name,Domain\n1,North,shared.example\n2,South,shared.example\n';
  expect(await importCompanies(api.url, csv(text))).toMatchObject({ created: 2, updated: 0 });
  expect(await importCompanies(api.url, csv(text))).toMatchObject({ created: 0, updated: 2 });
  const third = 'Record ID,Name,Domain\n3,West,shared.example\n';
  expect(await importCompanies(api.url, csv(third))).toMatchObject({ created: 1, updated: 0 });
});

test('a record id of another account that is taken here overwrites nobody', async () => {
  const { id } = await make({ name: 'Ours', domain: 'ours.example' });
  const text = `Record ID,Name,Domain\n${id},Theirs,theirs.example\n`;
  expect(await importCompanies(api.url, csv(text))).toMatchObject({ created: 1, updated: 0 });
  expect((await companies()).map(({ name }) => name)).toEqual(['Ours', 'Theirs']);
});

test('a line about the company of an earlier line is refused, by name where there is nothing else', async () => {
  const text = 'Name,Domain\nOne,one.example\nTwo,ONE.example\nOnly name,\nonly NAME,\n';
  const { created, refused } = await importCompanies(api.url, csv(text));
  expect(created).toBe(2);
  expect(refused).toEqual([
    { line: 3, reason: 'it has the same domain as line 2' },
    { line: 5, reason: 'it has the same name as line 4' },
  ]);
  expect(await importCompanies(api.url, csv(text))).toMatchObject({ created: 0, updated: 2 });
});

test('what HubSpot refuses of a batch is told by line, and the rest is written', async () => {
  const long = 'x'.repeat(70_000);
  const text = `Name,Description\nFine,ok\nLong,${long}\nFine too,ok\n`;
  const { created, refused } = await importCompanies(api.url, csv(text));
  expect(created).toBe(2);
  expect(refused).toMatchObject([{ line: 3, reason: expect.stringMatching(/70000 characters/) }]);
});

test.each([
  ['', 'some.csv is empty.'],
  ['First Name,Last Name\nAda,Marsh\n', 'some.csv has no column "Company name"'],
])('a file that starts with %j is not imported at all', async (text, sentence) => {
  const importing = importCompanies(api.url, csv(text));
  await expect(importing).rejects.toThrow(CannotImport);
  await expect(importing).rejects.toThrow(sentence);
  expect(await companies()).toEqual([]);
});

test('thousands of rows go out in batches of a hundred', async () => {
  const rows = 1450;
  const source = { file: manyCompanies(rows), delimiter: ',' as const, name: 'many.csv' };
  const { created, refused } = await importCompanies(api.url, source);
  expect(refused).toHaveLength(badLines(rows));
  expect(created).toBe(rows - badLines(rows));
  const batches = api.requests().filter(({ path }) => path.endsWith('/batch/create'));
  expect(batches).toHaveLength(Math.ceil(created / 100));
});
