import { lastPage, readListQuery, toSearchRequest, writeListQuery } from './list-query';

const read = (search: string) => readListQuery(new URLSearchParams(search));

test('a bare address is every company by name', () => {
  expect(toSearchRequest(read(''), ['name'])).toEqual({
    filterGroups: [],
    sorts: [{ propertyName: 'name', direction: 'ASCENDING' }],
    properties: ['name'],
    limit: 25,
    after: '0',
  });
});

test('filters hold together, and "is unknown" asks for companies without a value', () => {
  const query = read('p.delivery_stage=(unknown)&p.hubspot_owner_id=7');
  expect(toSearchRequest(query, []).filterGroups).toEqual([
    {
      filters: [
        { propertyName: 'delivery_stage', operator: 'NOT_HAS_PROPERTY' },
        { propertyName: 'hubspot_owner_id', operator: 'EQ', value: '7' },
      ],
    },
  ]);
});

test('text, order and page reach the search', () => {
  expect(toSearchRequest(read('q=north&sort=-city&size=50&page=3'), [])).toMatchObject({
    query: 'north',
    sorts: [{ propertyName: 'city', direction: 'DESCENDING' }],
    limit: 50,
    after: '100',
  });
});

test('a list written to the address is read back the same', () => {
  const address = 'q=north+wind&p.delivery_stage=transition&sort=-city&size=100&page=2';
  expect(writeListQuery(read(address)).toString()).toBe(address);
});

test('what is as usual is left out of the address', () => {
  expect(writeListQuery(read('sort=name&size=25&page=1&q=')).toString()).toBe('');
});

test('an odd page or page size falls back', () => {
  expect(read('page=-4&size=33')).toMatchObject({ page: 1, size: 25 });
  expect(read('page=two')).toMatchObject({ page: 1 });
});

test('no page is asked for beyond the reach of the search', () => {
  expect(toSearchRequest(read('page=9999&size=100'), []).after).toBe('9900');
  expect(lastPage(25_000, 100)).toBe(100);
});

test('an empty list has one page', () => {
  expect(lastPage(0, 25)).toBe(1);
});
