import { Client } from '@hubspot/api-client';
import { AssociationSpecAssociationCategoryEnum as Category } from '@hubspot/api-client/lib/codegen/crm/objects/models/AssociationSpec';
import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/objects/models/Filter';
import { coverage } from '../coverage';
import { APP_TOKEN, startApi, type RunningApi, type WatchedAnswer } from '../testing';

let api: RunningApi;
let hubspot: Client;
const answers: WatchedAnswer[] = [];

beforeAll(async () => {
  api = await startApi({ watch: (answer) => answers.push(answer) });
  hubspot = new Client({ accessToken: APP_TOKEN, basePath: api.url });
});
afterAll(() => api.close());

const company = async (name: string) =>
  (await hubspot.crm.companies.basicApi.create({ properties: { name }, associations: [] })).id;

const string = { type: 'string', fieldType: 'text' } as const;

it("speaks to the client's schemas, pipelines and stages", async () => {
  const { coreApi } = hubspot.crm.schemas;
  const made = await coreApi.create({
    name: 'ending',
    labels: { singular: 'Ending', plural: 'Endings' },
    primaryDisplayProperty: 'title',
    requiredProperties: ['title'],
    secondaryDisplayProperties: [],
    searchableProperties: ['title'],
    associatedObjects: ['COMPANY'],
    properties: [
      { name: 'title', label: 'Title', ...string },
      { name: 'key', label: 'Key', ...string, hasUniqueValue: true },
    ] as never,
  });
  await coreApi.getAll();
  expect((await coreApi.getById('p_ending')).fullyQualifiedName).toBe('p12345_ending');
  await coreApi.update('ending', { labels: { singular: 'End' } } as never);
  const kind = await coreApi.createAssociation('ending', {
    fromObjectTypeId: made.objectTypeId ?? '',
    toObjectTypeId: '0-1',
  });
  await coreApi.archiveAssociation('ending', kind.id);

  const { pipelinesApi, pipelineStagesApi } = hubspot.crm.pipelines;
  const stage = (label: string) => ({ label, displayOrder: 0, metadata: { state: 'OPEN' } });
  const line = await pipelinesApi.create('ending', {
    label: 'P',
    displayOrder: 0,
    stages: [stage('A')],
  });
  await pipelinesApi.getAll('ending');
  await pipelinesApi.getById('ending', line.id);
  const two = { label: 'P', displayOrder: 1, stages: [stage('A'), stage('B')] };
  const replaced = await pipelinesApi.replace('ending', line.id, two);
  expect(replaced.stages.map(({ label }) => label)).toEqual(['A', 'B']);
  await pipelinesApi.update('ending', line.id, { label: 'Q' });
  const third = await pipelineStagesApi.create('ending', line.id, stage('C'));
  await pipelineStagesApi.getAll('ending', line.id);
  await pipelineStagesApi.getById('ending', line.id, third.id);
  await pipelineStagesApi.replace('ending', line.id, third.id, stage('D'));
  const closed = { label: 'E', metadata: { state: 'CLOSED' } };
  const changed = await pipelineStagesApi.update('ending', line.id, third.id, closed as never);
  expect(changed.metadata).toMatchObject({ isClosed: 'true' });
  const { pipelineAuditsApi } = hubspot.crm.pipelines;
  const audit = await pipelineAuditsApi.getAudit('ending', line.id);
  expect(audit.results.at(-1)).toMatchObject({ action: 'CREATE', identifier: line.id });
  const stages = `/crm/v3/pipelines/ending/${line.id}/stages`;
  await hubspot.apiRequest({ path: `${stages}/${third.id}/audit` });
  await pipelineStagesApi.archive('ending', line.id, third.id);
  await pipelinesApi.archive('ending', line.id);
});

it("speaks to the client's objects, one by one and in batches", async () => {
  const { basicApi, batchApi, searchApi } = hubspot.crm.objects;
  const [first, second] = [await company('First'), await company('Second')];
  const note = await basicApi.create('notes', {
    properties: { hs_timestamp: '2026-01-05T09:00:00Z', hs_note_body: 'Hello' },
    associations: [
      {
        to: { id: first },
        types: [{ associationCategory: Category.HubspotDefined, associationTypeId: 190 }],
      },
    ],
  });
  const read = await basicApi.getById(
    'companies',
    first,
    ['name', 'nonsense'],
    ['name'],
    ['notes'],
  );
  expect(read.associations?.['notes']?.results).toEqual([{ id: note.id, type: 'company_to_note' }]);
  expect(read.properties).not.toHaveProperty('nonsense');
  expect(read.propertiesWithHistory?.['name']?.[0]).toMatchObject({ value: 'First' });
  await basicApi.update('companies', first, { properties: { city: 'Bonn' } });
  await basicApi.getPage('companies', 1, undefined, ['name']);
  const searched = await searchApi.doSearch('companies', {
    filterGroups: [
      { filters: [{ propertyName: 'city', operator: FilterOperatorEnum.Eq, value: 'bonn' }] },
    ],
    sorts: ['-name'],
    properties: ['name'],
    limit: 10,
    after: '0',
  });
  expect(searched.results.map(({ id }) => id)).toEqual([first]);

  const partial = await batchApi.read('companies', {
    inputs: [{ id: first }, { id: '1' }],
    properties: ['name'],
    propertiesWithHistory: ['name'],
  });
  expect(partial).toMatchObject({ numErrors: 1, errors: [{ context: { ids: ['1'] } }] });
  const made = await batchApi.create('ending', {
    inputs: [
      { properties: { title: 'a', key: 'k1' }, associations: [], objectWriteTraceId: 't1' },
      { properties: { title: 'b', key: 'k1' }, associations: [], objectWriteTraceId: 't2' },
    ],
  });
  expect(made).toMatchObject({
    results: [{}],
    errors: [{ context: { objectWriteTraceId: ['t2'] } }],
  });
  await batchApi.update('ending', {
    inputs: [
      { id: 'k1', idProperty: 'key', properties: { title: 'c' } },
      { id: 'k9', idProperty: 'key', properties: { title: 'c' } },
    ],
  });
  const upserted = await batchApi.upsert('ending', {
    inputs: ['k1', 'k2'].map((id) => ({ id, idProperty: 'key', properties: { title: 'd' } })),
  });
  expect(upserted.results.map((result) => '_new' in result && result._new)).toEqual([false, true]);
  await batchApi.archive('ending', { inputs: made.results.map(({ id }) => ({ id })) });
  await basicApi.archive('notes', note.id);
  const merged = await hubspot.crm.companies.basicApi.merge({
    primaryObjectId: first,
    objectIdToMerge: second,
  });
  expect((await basicApi.getById('companies', second)).id).toBe(merged.id);
});

it("speaks to the client's properties and groups", async () => {
  const { coreApi, groupsApi, batchApi } = hubspot.crm.properties;
  await groupsApi.create('companies', { name: 'ends', label: 'Ends', displayOrder: 1 });
  await groupsApi.getAll('companies');
  await groupsApi.getByName('companies', 'ends');
  await groupsApi.update('companies', 'ends', { label: 'Endings' });
  const property = (name: string) => ({ name, label: name, groupName: 'ends', ...string }) as never;
  await coreApi.create('companies', property('one'));
  await coreApi.getAll('companies');
  await coreApi.getByName('companies', 'one');
  await coreApi.update('companies', 'one', { label: 'One' });
  await batchApi.create('companies', { inputs: [property('two'), property('three')] });
  const read = await batchApi.read('companies', {
    archived: false,
    inputs: [{ name: 'two' }, { name: 'nine' }],
  });
  expect(read.results.map(({ name }) => name)).toEqual(['two']);
  await batchApi.archive('companies', { inputs: [{ name: 'two' }, { name: 'three' }] });
  await coreApi.archive('companies', 'one');
  await groupsApi.archive('companies', 'ends');
});

it("speaks to the client's associations, labels and owners", async () => {
  const { basicApi, batchApi, schema } = hubspot.crm.associations.v4;
  const [first, second] = [await company('Third'), await company('Fourth')];
  const person = await hubspot.crm.contacts.basicApi.create({
    properties: { email: 'a@b.example' },
    associations: [],
  });
  await basicApi.createDefault('contacts', person.id, 'companies', first);
  const page = await basicApi.getPage('contacts', person.id, 'companies');
  expect(page.results[0]?.associationTypes.map(({ typeId }) => typeId)).toEqual([279, 1]);
  const made = await schema.definitionsApi.create('contacts', 'companies', {
    name: 'signatory',
    label: 'Signatory',
    inverseLabel: 'Signed by',
  });
  expect(made.results.map(({ label }) => label)).toEqual(['Signatory', 'Signed by']);
  const spec = {
    associationCategory: Category.UserDefined,
    associationTypeId: made.results[0]?.typeId ?? 0,
  };
  const labels = await basicApi.create('contacts', person.id, 'companies', second, [spec] as never);
  expect(labels.labels).toEqual(['Signatory']);
  const ends = { _from: { id: person.id }, to: { id: second } };
  await batchApi.getPage('contacts', 'companies', { inputs: [{ id: person.id }, { id: '1' }] });
  await batchApi.create('contacts', 'companies', { inputs: [{ ...ends, types: [spec] }] } as never);
  await batchApi.createDefault('contacts', 'companies', { inputs: [ends] });
  await batchApi.archiveLabels('contacts', 'companies', {
    inputs: [{ ...ends, types: [spec] }],
  } as never);
  await batchApi.archive('contacts', 'companies', {
    inputs: [{ _from: ends._from, to: [ends.to] }],
  });
  await basicApi.archive('contacts', person.id, 'companies', first);
  expect((await basicApi.getPage('companies', first, 'contacts')).results).toEqual([]);
  await schema.definitionsApi.getAll('contacts', 'companies');
  const { associationTypeId } = spec;
  await schema.definitionsApi.update('contacts', 'companies', {
    associationTypeId,
    label: 'Signs',
  });
  await schema.definitionsApi.remove('contacts', 'companies', associationTypeId);

  const owners = await hubspot.crm.owners.ownersApi.getPage();
  const [owner] = owners.results;
  expect((await hubspot.crm.owners.ownersApi.getById(Number(owner?.id))).email).toBe(owner?.email);
});

it("speaks to the client's associations of v3", async () => {
  const { batchApi, schema } = hubspot.crm.associations;
  const [first, second] = [await company('Fifth'), await company('Sixth')];
  const types = await schema.typesApi.getAll('companies', 'companies');
  expect(types.results).toContainEqual({ id: '13', name: 'parent_to_child_company' });
  const pair = { _from: { id: first }, to: { id: second }, type: 'parent_to_child_company' };
  await batchApi.create('companies', 'companies', { inputs: [pair] });
  const read = await batchApi.read('companies', 'companies', {
    inputs: [{ id: second }, { id: '1' }],
  });
  expect(read.results[0]?.to).toContainEqual({ id: first, type: 'child_to_parent_company' });
  await batchApi.archive('companies', 'companies', { inputs: [pair] });
  await batchApi.archive('companies', 'companies', {
    inputs: [{ ...pair, type: 'company_to_company' }],
  });
  const after = await batchApi.read('companies', 'companies', { inputs: [{ id: second }] });
  expect(after.results).toEqual([]);
  const wrong = batchApi.create('companies', 'companies', { inputs: [{ ...pair, type: 'x' }] });
  await expect(wrong).rejects.toMatchObject({ code: 400 });
});

it('deletes a schema only when its records are gone', async () => {
  const { basicApi } = hubspot.crm.objects;
  await expect(hubspot.crm.schemas.coreApi.archive('ending')).rejects.toMatchObject({ code: 400 });
  for (const { id } of (await basicApi.getPage('ending')).results)
    await basicApi.archive('ending', id);
  await hubspot.crm.schemas.coreApi.archive('ending');
  await expect(basicApi.getPage('ending')).rejects.toMatchObject({ code: 400 });
});

it('was asked for every route that it claims to have', () => {
  const asked = new Set(
    answers.filter(({ status }) => status < 300).map((one) => `${one.method} ${one.route}`),
  );
  const claimed = coverage
    .filter(({ path }) => /^\/crm(?!\/v3\/lists)/.test(path))
    .map(({ method, path }) => `${method} ${path}`);
  expect(claimed.filter((route) => !asked.has(route))).toEqual([]);
});
