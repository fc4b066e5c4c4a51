import type { CrmRecord } from '../api/records';
import type { Schema } from '../api/schemas';
import { calendarDate } from '../format/dates';
import { displayMoney, displayValue } from '../format/property-value';
import type { Viewer } from '../format/viewer';

/** One associated record as its box shows it; empty lines are not shown. */
export interface AssociationItem {
  id: string;
  title: string;
  lines: string[];
  stage: string;
}

/** How records of one type are asked for and shown. */
export interface AssociationShape {
  type: string;
  label: string;
  properties: string[];
  /** The type's stages have labels in its pipelines. */
  staged: boolean;
  toItem(record: CrmRecord, surroundings: Surroundings): AssociationItem;
}

/** What a record's display needs beside the record. */
export interface Surroundings {
  /** Stage id → label. */
  stages: ReadonlyMap<string, string>;
  /** The account's currency; a deal without its own is in it. */
  currency: string | null | undefined;
  /** Owner's id → name. */
  owners: ReadonlyMap<string, string>;
  viewer: Viewer;
}

const contacts: AssociationShape = {
  type: 'contacts',
  label: 'Contacts',
  properties: ['firstname', 'lastname', 'email', 'phone', 'jobtitle'],
  staged: false,
  toItem: ({ id, properties: { firstname, lastname, email, phone, jobtitle } }) => {
    const name = [firstname, lastname].filter(Boolean).join(' ');
    return item(id, name || email || `Contact ${id}`, [jobtitle, name && email, phone]);
  },
};

const deals: AssociationShape = {
  type: 'deals',
  label: 'Deals',
  properties: ['dealname', 'amount', 'deal_currency_code', 'dealstage', 'closedate'],
  staged: true,
  toItem: ({ id, properties }, { stages, currency, viewer }) => {
    const { dealname, amount, deal_currency_code, dealstage, closedate } = properties;
    const money = displayMoney(amount, deal_currency_code ?? currency, viewer);
    const lines = [
      money && `Amount: ${money}`,
      closedate && `Closes: ${inZone(closedate, viewer)}`,
    ];
    return item(id, dealname || `Deal ${id}`, lines, stages.get(dealstage ?? '') ?? dealstage);
  },
};

const invoices: AssociationShape = {
  type: 'invoices',
  label: 'Invoices',
  properties: [
    'hs_number',
    'hs_title',
    'hs_invoice_status',
    'hs_amount_billed',
    'hs_balance_due',
    'hs_currency',
    'hs_due_date',
  ],
  staged: false,
  toItem: ({ id, properties }, { viewer }) => {
    const { hs_number, hs_title, hs_invoice_status, hs_currency, hs_due_date } = properties;
    const billed = displayMoney(properties.hs_amount_billed, hs_currency, viewer);
    const open = displayMoney(properties.hs_balance_due, hs_currency, viewer);
    const lines = [
      billed && `Billed: ${billed}`,
      open && `Balance due: ${open}`,
      hs_due_date && `Due: ${calendarDate(hs_due_date, viewer)}`,
    ];
    const status = hs_invoice_status && capital(hs_invoice_status);
    return item(id, hs_number || hs_title || `Invoice ${id}`, lines, status);
  },
};

export const standardAssociations: readonly AssociationShape[] = [contacts, deals, invoices];

/** A custom object is shown as its schema says: primary property, then the secondary ones, and its stage. */
export function customAssociation(schema: Schema): AssociationShape {
  const { objectTypeId, name, labels, secondaryDisplayProperties: secondary } = schema;
  const primary = schema.primaryDisplayProperty ?? 'hs_object_id';
  const shown = schema.properties.filter((property) => secondary.includes(property.name));
  return {
    type: objectTypeId,
    label: labels.plural ?? name,
    properties: [primary, ...secondary, 'hs_pipeline_stage'],
    staged: true,
    toItem: ({ id, properties }, { stages, owners, viewer }) => {
      const stage = stages.get(properties.hs_pipeline_stage ?? '') ?? properties.hs_pipeline_stage;
      const lines = shown.map((property) => {
        const value = displayValue(property, properties[property.name], owners, viewer);
        return value && value !== stage && `${property.label}: ${value}`;
      });
      return item(id, properties[primary] || `${labels.singular ?? name} ${id}`, lines, stage);
    },
  };
}

type Maybe = string | false | null | undefined;

const item = (id: string, title: string, lines: Maybe[], stage?: Maybe): AssociationItem => ({
  id,
  title,
  lines: lines.flatMap((line) => line || []),
  stage: stage || '',
});

const inZone = (value: string, { locale, timeZone }: Viewer) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(value));

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
