import { mapColumns, type Property } from './columns';

const property = (name: string, label: string, readOnly = false): Property => ({
  name,
  label,
  type: 'string',
  fieldType: 'text',
  readOnly,
  options: [],
});
const properties = [
  property('hs_object_id', 'Record ID', true),
  property('name', 'Company name'),
  property('city', 'City'),
  property('office', 'City'),
  property('createdate', 'Create Date', true),
];
const namesOf = (header: string[]) =>
  mapColumns(header, properties).columns.map(({ at, property: { name } }) => [at, name]);

test('headings are labels or internal names in any case, with space around them', () => {
  expect(namesOf(['COMPANY NAME', ' city '])).toEqual([
    [0, 'name'],
    [1, 'city'],
  ]);
  expect(namesOf(['office', 'Name'])).toEqual([
    [0, 'office'],
    [1, 'name'],
  ]);
});

test('the record id is kept apart, and what cannot be written is named', () => {
  const header = ['Create Date', 'Record ID', 'Name', 'Mood', ''];
  expect(mapColumns(header, properties)).toMatchObject({
    width: 5,
    recordId: 1,
    unknown: ['Mood'],
    readOnly: ['Create Date'],
  });
});

test('of two columns for one property the first counts', () => {
  const header = ['name', 'Company name'];
  expect(mapColumns(header, properties)).toMatchObject({ unknown: [], repeated: ['Company name'] });
  expect(namesOf(header)).toEqual([[0, 'name']]);
});
