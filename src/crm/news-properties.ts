import { shortened } from '../messages/in-words';

/** A property of HubSpot's company whose changes are news, and how a value of it reads. */
export interface NewsProperty {
  name: string;
  label: string;
  inWords(value: string): string;
  /** Long texts and ids: only that it changed is told, and not from what. */
  onlyNew?: true;
}

const asItIs = (value: string) => value;
/** `12000000` as `12,000,000`; anything that is no number as it is. */
const number = (value: string) =>
  value.trim() && Number.isFinite(Number(value)) ? grouped(value) : value;
const grouped = (value: string) =>
  String(Number(value)).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
/** `COMPUTER_SOFTWARE` as `Computer software`. */
const option = (value: string) => {
  const words = value.replace(/_+/g, ' ').trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const lifecycle: Readonly<Record<string, string>> = {
  marketingqualifiedlead: 'Marketing qualified lead',
  salesqualifiedlead: 'Sales qualified lead',
};

/**
 * What is read of the company, with its history. Names: developers.hubspot.com, default company properties. None
 * of them is written by this app. HubSpot leaves out those that an account does not have (unverified).
 */
export const newsProperties: readonly NewsProperty[] = [
  { name: 'name', label: 'Name', inWords: asItIs },
  { name: 'domain', label: 'Website', inWords: asItIs },
  { name: 'address', label: 'Street', inWords: asItIs },
  { name: 'city', label: 'City', inWords: asItIs },
  { name: 'country', label: 'Country', inWords: asItIs },
  { name: 'phone', label: 'Phone', inWords: asItIs },
  { name: 'numberofemployees', label: 'Employees', inWords: number },
  { name: 'annualrevenue', label: 'Annual revenue', inWords: number },
  { name: 'industry', label: 'Industry', inWords: option },
  { name: 'type', label: 'Kind of company', inWords: option },
  {
    name: 'lifecyclestage',
    label: 'Lifecycle stage',
    inWords: (value) => lifecycle[value] ?? (/^\d+$/.test(value) ? `no. ${value}` : option(value)),
  },
  {
    name: 'is_public',
    label: 'Listed on an exchange',
    inWords: (value) => (value === 'true' ? 'yes' : 'no'),
  },
  {
    name: 'description',
    label: 'Description',
    inWords: (value) => shortened(value.replace(/\s+/g, ' ').trim(), 80),
    onlyNew: true,
  },
  {
    name: 'hubspot_owner_id',
    label: 'Company owner in HubSpot',
    inWords: () => 'another person',
    onlyNew: true,
  },
];

/** What is read of a contact with its history, and what a new value says. */
export const contactHistory = [
  { name: 'jobtitle', changed: (name: string, value: string) => `${name}: now ${value}` },
  { name: 'company', changed: (name: string, value: string) => `${name}: now at ${value}` },
] as const;
