import { startApi, type RunningApi } from '../testing';

let api: RunningApi;
let now = new Date('2026-01-05T09:00:00.000Z');
beforeEach(async () => {
  now = new Date('2026-01-05T09:00:00.000Z');
  api = await startApi({ now: () => now, seedIds: { records: 100, types: 500 } });
  for (const [name, city, revenue] of [
    ['Acme', 'Bonn', '900'],
    ['Beta', 'Ulm', '1000'],
    ['Gamma', 'Bonn', ''],
  ]) {
    const properties = { name, city, annualrevenue: revenue };
    await api.send('POST', '/crm/v3/objects/companies', { properties });
  }
});
afterEach(() => api.close());

const search = (body: object) => api.send('POST', '/crm/v3/objects/companies/search', body);
const found = async (body: object) => {
  const { results } = (await search(body)).body as { results: { properties: { name: string } }[] };
  return results.map(({ properties }) => properties.name);
};
const eq = (propertyName: string, value: string) => ({ propertyName, operator: 'EQ', value });

it('joins filters by and, groups by or', async () => {
  const bonn = { filters: [eq('city', 'Bonn')] };
  expect(await found({ filterGroups: [bonn] })).toEqual(['Acme', 'Gamma']);
  expect(
    await found({ filterGroups: [{ filters: [eq('city', 'Bonn'), eq('name', 'acme')] }] }),
  ).toEqual(['Acme']);
  expect(await found({ filterGroups: [bonn, { filters: [eq('name', 'beta')] }] })).toHaveLength(3);
});

it('sorts by number, with unset values last either way', async () => {
  const by = (direction: string) => ({ sorts: [{ propertyName: 'annualrevenue', direction }] });
  expect(await found(by('ASCENDING'))).toEqual(['Acme', 'Beta', 'Gamma']);
  expect(await found(by('DESCENDING'))).toEqual(['Beta', 'Acme', 'Gamma']);
  expect(await found({ sorts: ['-name'] })).toEqual(['Gamma', 'Beta', 'Acme']);
});

it('pages, and tells how many there are', async () => {
  const { body } = await search({ limit: 2, properties: ['city'] });
  expect(body).toMatchObject({ total: 3, paging: { next: { after: '2' } } });
  expect(await found({ limit: 2, after: '2' })).toEqual(['Gamma']);
});

it('finds words in the searchable properties', async () => {
  expect(await found({ query: 'gam' })).toEqual(['Gamma']);
  expect(await found({ query: 'bonn' })).toEqual([]);
});

it('finds by association between standard objects', async () => {
  const contact = await api.send('POST', '/crm/v3/objects/contacts', {
    properties: { email: 'a@b.example' },
  });
  const id = String(contact.body['id']);
  await api.send('PUT', `/crm/v4/objects/contacts/${id}/associations/default/companies/101`);
  expect(await found({ filterGroups: [{ filters: [eq('associations.contact', id)] }] })).toEqual([
    'Beta',
  ]);
});

const filters = (count: number) => ({
  filters: Array.from({ length: count }, () => eq('name', 'x')),
});
it.each([
  [{ filterGroups: Array.from({ length: 6 }, () => filters(1)) }],
  [{ filterGroups: [filters(7)] }],
  [{ filterGroups: [6, 6, 6, 1].map(filters) }],
  [{ filterGroups: [{ filters: [eq('nonsense', '1')] }] }],
  [
    {
      filterGroups: [{ filters: [{ propertyName: 'name', operator: 'STARTS_WITH', value: 'x' }] }],
    },
  ],
  [{ filterGroups: [{ filters: [{ propertyName: 'name', operator: 'EQ' }] }] }],
  [{ filterGroups: [{ filters: [{ propertyName: 'name', operator: 'IN', value: 'x' }] }] }],
  [{ filterGroups: [{ filters: [{ propertyName: 'name', operator: 'BETWEEN', value: 'x' }] }] }],
  [
    {
      filterGroups: [
        {
          filters: [
            eq('associations.tasks', '1'),
            { ...eq('associations.tasks', '1'), operator: 'GT' },
          ],
        },
      ],
    },
  ],
  [{ sorts: ['name', 'city'] }],
  [{ sorts: ['nonsense'] }],
  [{ limit: 201 }],
  [{ after: 'x' }],
  [{ after: '9990', limit: 20 }],
  [{ query: 'x'.repeat(3_001) }],
])('refuses %j', async (body) => {
  expect((await search(body)).status).toBe(400);
});

it('does not search by associations with custom objects', async () => {
  await api.send('POST', '/crm-object-schemas/v3/schemas', {
    name: 'ending',
    labels: {},
    requiredProperties: [],
    associatedObjects: ['0-2'],
    properties: [{ name: 'title', label: 'T', type: 'string', fieldType: 'text' }],
  });
  const body = { filterGroups: [{ filters: [eq('associations.ending', '1')] }] };
  expect((await search(body)).body['message']).toContain('custom objects are not indexed');
});

it('lags behind writes when asked to', async () => {
  await api.send('PATCH', '/_sandbox/switches', { searchLagMs: 5_000 });
  now = new Date('2026-01-05T10:00:00.000Z');
  await api.send('PATCH', '/crm/v3/objects/companies/100', { properties: { city: 'Ulm' } });
  await api.send('POST', '/crm/v3/objects/companies', {
    properties: { name: 'Delta', city: 'Bonn' },
  });
  const bonn = { filterGroups: [{ filters: [eq('city', 'Bonn')] }] };
  expect(await found(bonn)).toEqual(['Acme', 'Gamma']);
  expect((await search({})).body['total']).toBe(3);
  now = new Date('2026-01-05T10:00:05.000Z');
  expect(await found(bonn)).toEqual(['Gamma', 'Delta']);
});
