import { Client } from '@hubspot/api-client';
import { APP_TOKEN, startApi, type RunningApi } from '../testing';

let api: RunningApi;
let hubspot: Client;
beforeEach(async () => {
  api = await startApi({ seedIds: { records: 100, types: 500 } });
  hubspot = new Client({ accessToken: APP_TOKEN, basePath: api.url });
});
afterEach(() => api.close());

const create = async (type: string, properties: Record<string, string>) =>
  (await hubspot.crm.objects.basicApi.create(type, { properties, associations: [] })).id;
const label = (body: object) =>
  api.send('POST', '/crm/v4/associations/contacts/companies/labels', body);
const signatory = { name: 'signatory', label: 'Signatory', inverseLabel: 'Signed by' };

it('shows a labelled association from both sides, by the word of each', async () => {
  const { basicApi, schema } = hubspot.crm.associations.v4;
  const person = await create('contacts', { email: 'a@b.example' });
  const company = await create('companies', { name: 'Acme' });
  const made = await schema.definitionsApi.create('contacts', 'companies', signatory);
  const [there, back] = made.results.map(({ typeId }) => typeId);
  const spec = { associationCategory: 'USER_DEFINED', associationTypeId: there };
  await basicApi.create('contacts', person, 'companies', company, [spec] as never);
  const seen = async (from: string, id: string, to: string) =>
    (await basicApi.getPage(from, id, to)).results[0]?.associationTypes.map((kind) => kind.label);
  expect(await seen('contacts', person, 'companies')).toContain('Signatory');
  expect(await seen('companies', company, 'contacts')).toContain('Signed by');
  const wrong = [{ associationCategory: 'USER_DEFINED', associationTypeId: back }];
  const reversed = basicApi.create('contacts', person, 'companies', company, wrong as never);
  await expect(reversed).rejects.toMatchObject({ code: 400 });
});

it('gives a label two ids, and takes both away with either', async () => {
  const { definitionsApi } = hubspot.crm.associations.v4.schema;
  const { results } = await definitionsApi.create('contacts', 'companies', signatory);
  await definitionsApi.update('contacts', 'companies', {
    associationTypeId: results[0]?.typeId ?? 0,
    label: 'Signs',
  });
  const labelsOf = async (from: string, to: string) =>
    (await definitionsApi.getAll(from, to)).results.map((kind) => kind.label);
  expect(await labelsOf('companies', 'contacts')).toContain('Signs');
  await definitionsApi.remove('companies', 'contacts', results[1]?.typeId ?? 0);
  expect(await labelsOf('contacts', 'companies')).not.toContain('Signs');
});

it('draws other ids for the same label in another account', async () => {
  const other = await startApi();
  const path = '/crm/v4/associations/contacts/companies/labels';
  expect((await other.send('POST', path, signatory)).body).not.toEqual(
    (await label(signatory)).body,
  );
  await other.close();
});

it('refuses a name twice', async () => {
  await label(signatory);
  expect((await label({ ...signatory, label: 'Else', inverseLabel: 'Other' })).status).toBe(400);
});

it('reads the associations of many records, page by page', async () => {
  const { batchApi, basicApi } = hubspot.crm.associations.v4;
  const company = await create('companies', { name: 'Acme' });
  const ids: string[] = [];
  for (let from = 0; from < 501; from += 100) {
    const inputs = Array.from({ length: Math.min(100, 501 - from) }, (_, index) => ({
      properties: { email: `p${from + index}@b.example` },
      associations: [],
    }));
    const made = await hubspot.crm.contacts.batchApi.create({ inputs });
    ids.push(...made.results.map(({ id }) => id));
  }
  await batchApi.createDefault('companies', 'contacts', {
    inputs: ids.map((id) => ({ _from: { id: company }, to: { id } })),
  });
  const first = (await batchApi.getPage('companies', 'contacts', { inputs: [{ id: company }] }))
    .results[0];
  expect([first?.to.length, first?.paging?.next?.after]).toEqual([500, ids[500]]);
  const after = ids[500] ?? '';
  const rest = await batchApi.getPage('companies', 'contacts', {
    inputs: [{ id: company, after }],
  });
  expect(rest.results[0]?.to.map(({ toObjectId }) => toObjectId)).toEqual([after]);
  const page = await basicApi.getPage('companies', company, 'contacts', undefined, 2);
  expect(page.paging?.next?.after).toBe(ids[2]);
});
