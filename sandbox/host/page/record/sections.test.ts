import type { Property } from '../api/catalog';
import { propertiesToSet, propertySections } from './sections';

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
const provided = (name: string, displayOrder: number, more: Partial<Property> = {}) =>
  property(name, { groupName: 'an_app', hubspotDefined: false, displayOrder, ...more });
const groups = [
  { name: 'companyinformation', label: 'Company information', displayOrder: -1 },
  { name: 'an_app', label: 'An app', displayOrder: 3 },
];
const sections = (properties: Property[]) =>
  propertySections({ properties, groups }).map(({ label, properties: held }) => [
    label,
    held.map(({ name }) => name),
  ]);

test('usual properties stand in a fixed order, and what HubSpot rarely shows is left out', () => {
  expect(sections([property('city'), property('hs_odd'), property('domain')])).toEqual([
    ['About this company', ['domain', 'city']],
  ]);
});

test('a group with a property that HubSpot did not define is a section of its own', () => {
  expect(sections([property('domain'), provided('stage', 0)])).toEqual([
    ['About this company', ['domain']],
    ['An app', ['stage']],
  ]);
});

test('properties follow their display order, those without a place last', () => {
  expect(sections([provided('last', -1), provided('second', 1), provided('first', 0)])[1]).toEqual([
    'An app',
    ['first', 'second', 'last'],
  ]);
});

test('a property added to HubSpot’s own group stands among the usual ones', () => {
  expect(
    sections([property('domain'), provided('tier', 0, { groupName: 'companyinformation' })]),
  ).toEqual([['About this company', ['domain', 'tier']]]);
});

test('hidden properties are left out', () => {
  expect(sections([provided('secret', 0, { hidden: true })])).toEqual([['About this company', []]]);
});

test('what HubSpot sets by itself is not offered to be set', () => {
  const modificationMetadata = { readOnlyValue: true };
  const properties = [property('city'), property('createdate', { modificationMetadata })];
  expect(propertiesToSet({ properties, groups }).map(({ name }) => name)).toEqual(['city']);
});
