import type { Property } from '../api/catalog';
import { listColumns } from './columns';

const property = (name: string, more: Partial<Property> = {}): Property => ({
  name,
  label: name,
  type: 'string',
  fieldType: 'text',
  groupName: 'companyinformation',
  options: [],
  hubspotDefined: true,
  hidden: false,
  displayOrder: -1,
  ...more,
});
const provided = (name: string, more: Partial<Property> = {}) =>
  property(name, { type: 'enumeration', groupName: 'an_app', hubspotDefined: false, ...more });
const names = (properties: Property[]) => listColumns(properties).map(({ name }) => name);

test('columns come in the order of the list, not of the account', () => {
  expect(names([property('city'), property('domain'), property('name')])).toEqual([
    'name',
    'domain',
    'city',
  ]);
});

test('where a company stands with an app is a column', () => {
  expect(names([property('name'), provided('delivery_stage')])).toEqual(['name', 'delivery_stage']);
});

test('HubSpot’s own, hidden and free-text properties are not columns', () => {
  expect(
    names([
      property('hs_lead_status', { type: 'enumeration' }),
      provided('secret_stage', { hidden: true }),
      provided('odd_stage', { type: 'string' }),
      provided('colour'),
    ]),
  ).toEqual([]);
});
