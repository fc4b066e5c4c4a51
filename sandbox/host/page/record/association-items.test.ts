import type { Property } from '../api/catalog';
import { customAssociation, standardAssociations } from './association-items';

const viewer = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const around = (stages: Record<string, string> = {}) => ({
  stages: new Map(Object.entries(stages)),
  currency: 'USD',
  owners: new Map(),
  viewer,
});
const show = (
  type: string,
  properties: Record<string, string | null>,
  stages: Record<string, string> = {},
) => {
  const shape = standardAssociations.find((candidate) => candidate.type === type);
  return shape?.toItem({ id: '5', properties }, around(stages));
};

const choice = (name: string, label: string, options: Record<string, string>): Property => ({
  name,
  label,
  type: 'enumeration',
  fieldType: 'select',
  groupName: 'an_app',
  options: Object.entries(options).map(([value, shown]) => ({ value, label: shown })),
  hubspotDefined: false,
  hidden: false,
  displayOrder: -1,
});

test('a contact is shown by name, with work and address', () => {
  const ada = { firstname: 'Ada', lastname: 'Lovelace', email: 'ada@example.com', jobtitle: 'CFO' };
  expect(show('contacts', ada)).toEqual({
    id: '5',
    title: 'Ada Lovelace',
    lines: ['CFO', 'ada@example.com'],
    stage: '',
  });
});

test('a contact without a name is shown by its address, once', () => {
  expect(show('contacts', { email: 'ada@example.com' })).toMatchObject({
    title: 'ada@example.com',
    lines: [],
  });
});

test('a deal carries its stage’s label and its amount with the currency', () => {
  const deal = {
    dealname: 'Renewal',
    amount: '1200',
    deal_currency_code: 'EUR',
    dealstage: 's1',
    closedate: '2027-03-31T22:30:00Z',
  };
  expect(show('deals', deal, { s1: 'Contract sent' })).toMatchObject({
    title: 'Renewal',
    lines: ['Amount: €1,200.00', 'Closes: 1 April 2027'],
    stage: 'Contract sent',
  });
});

test('a deal without a currency of its own is in the account’s', () => {
  expect(show('deals', { amount: '5' })).toMatchObject({ lines: ['Amount: US$5.00'] });
});

test('an invoice says what is open, also when that is nothing', () => {
  const invoice = {
    hs_number: '1042',
    hs_invoice_status: 'paid',
    hs_amount_billed: '3000',
    hs_balance_due: '0',
    hs_currency: 'EUR',
    hs_due_date: '2026-11-01',
  };
  expect(show('invoices', invoice)).toMatchObject({
    title: '1042',
    lines: ['Billed: €3,000.00', 'Balance due: €0.00', 'Due: 1 November 2026'],
    stage: 'Paid',
  });
});

const machine = customAssociation({
  objectTypeId: '2-9',
  name: 'machine',
  labels: { singular: 'Machine', plural: 'Machines' },
  primaryDisplayProperty: 'title',
  associations: [],
  secondaryDisplayProperties: ['reason', 'stage'],
  properties: [
    choice('stage', 'Stage', { transition: 'Transition' }),
    choice('reason', 'Reason', { cost: 'Cost' }),
    choice('owner', 'Owner', {}),
  ],
});

test('a record of a custom object is shown as its schema says, its stage once', () => {
  const properties = {
    title: 'Northwind 1',
    reason: 'cost',
    stage: 'transition',
    hs_pipeline_stage: 'x',
  };
  expect(machine.toItem({ id: '5', properties }, around({ x: 'Transition' }))).toEqual({
    id: '5',
    title: 'Northwind 1',
    lines: ['Reason: Cost'],
    stage: 'Transition',
  });
});

test('a record of a custom object without a name is shown by what it is and its id', () => {
  expect(machine.toItem({ id: '6', properties: {} }, around())).toMatchObject({
    title: 'Machine 6',
    lines: [],
    stage: '',
  });
});
