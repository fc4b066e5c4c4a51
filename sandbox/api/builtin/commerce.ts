import { choice, common, date, instant, number, readOnly, text } from './shape';
import type { BuiltInType } from './shape';

const times = [
  readOnly(instant('hs_createdate', 'Create date')),
  readOnly(instant('hs_lastmodifieddate', 'Last modified date')),
];

/** Names: the project's reference, section 12. Status words other than active are unverified. */
export const subscription: BuiltInType = {
  id: '0-69',
  name: 'subscription',
  pathName: 'subscriptions',
  labels: { singular: 'Subscription', plural: 'Subscriptions' },
  primaryDisplayProperty: 'hs_name',
  searchableProperties: ['hs_name'],
  defaultProperties: [],
  createdProperty: 'hs_createdate',
  modifiedProperty: 'hs_lastmodifieddate',
  group: { name: 'subscriptioninformation', label: 'Subscription information' },
  properties: [
    ...common,
    text('hs_name', 'Name'),
    choice('hs_status', 'Status', {
      active: 'Active',
      past_due: 'Past due',
      paused: 'Paused',
      scheduled: 'Scheduled',
      unpaid: 'Unpaid',
      canceled: 'Canceled',
      expired: 'Expired',
    }),
    instant('hs_next_payment_due_date', 'Next payment due date'),
    number('hs_next_payment_amount', 'Next payment amount'),
    instant('hs_recurring_billing_start_date', 'Billing start date'),
    text('hs_currency_code', 'Currency'),
    ...times,
  ],
};

/**
 * Names: the project's reference, section 12; the name of the end date is unknown, so there is none. Status is
 * stored in lower case, seen live by a third party.
 */
export const contract: BuiltInType = {
  id: '0-721',
  name: 'contract',
  pathName: 'contracts',
  labels: { singular: 'Contract', plural: 'Contracts' },
  primaryDisplayProperty: 'hs_name',
  searchableProperties: ['hs_name'],
  defaultProperties: [],
  createdProperty: 'hs_createdate',
  modifiedProperty: 'hs_lastmodifieddate',
  group: { name: 'contractinformation', label: 'Contract information' },
  properties: [
    ...common,
    text('hs_name', 'Name'),
    choice('hs_status', 'Status', {
      draft: 'Draft',
      active: 'Active',
      completed: 'Completed',
      terminated: 'Terminated',
    }),
    date('hs_contract_effective_date', 'Effective date'),
    date('hs_start_date', 'Start date'),
    text('hs_currency_code', 'Currency'),
    ...times,
  ],
};

/** Names: HubSpot's guide on line items; the selection is ours. */
export const lineItem: BuiltInType = {
  id: '0-8',
  name: 'line_item',
  pathName: 'line_items',
  labels: { singular: 'Line item', plural: 'Line items' },
  primaryDisplayProperty: 'name',
  searchableProperties: ['name', 'hs_sku'],
  defaultProperties: [],
  createdProperty: 'createdate',
  modifiedProperty: 'hs_lastmodifieddate',
  group: { name: 'lineiteminformation', label: 'Line item information' },
  properties: [
    ...common,
    text('name', 'Name'),
    text('description', 'Description'),
    text('hs_sku', 'SKU'),
    number('price', 'Unit price'),
    number('quantity', 'Quantity'),
    number('amount', 'Net price'),
    text('hs_line_item_currency_code', 'Currency'),
    choice('recurringbillingfrequency', 'Billing frequency', {
      weekly: 'Weekly',
      monthly: 'Monthly',
      quarterly: 'Quarterly',
      annually: 'Annually',
    }),
    date('hs_recurring_billing_start_date', 'Billing start date'),
    date('hs_recurring_billing_end_date', 'Billing end date'),
    readOnly(instant('createdate', 'Create date')),
    readOnly(instant('hs_lastmodifieddate', 'Last modified date')),
  ],
};
