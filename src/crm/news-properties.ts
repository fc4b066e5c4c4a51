import { shortened } from '../messages/in-words';

/** A company property whose changes are news, and the format of its values. */
export interface NewsProperty {
  name: string;
  label: string;
  inWords(value: string): string;
  /** Set for long texts and ids: the news says that it changed, without the old value. */
  onlyNew?: true;
}

const asItIs = (value: string) => value;
/** Formats `12000000` as `12,000,000`; leaves text that is not a number unchanged. */
const number = (value: string) =>
  value.trim() && Number.isFinite(Number(value)) ? grouped(value) : value;
const grouped = (value: string) =>
  String(Number(value)).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
/** Formats `COMPUTER_SOFTWARE` as `Computer software`. */
const option = (value: string) => {
  const words = value.replace(/_+/g, ' ').trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const lifecycle: Readonly<Record<string, string>> = {
  marketingqualifiedlead: 'Marketing qualified lead',
  salesqualifiedlead: 'Sales qualified lead',
};

/**
 * Company properties read with their history (developers.hubspot.com, default company properties). The app writes none
 * of them. HubSpot leaves out properties that an account does not have (unverified).
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

/** Contact properties read with their history, and the text for a new value. */
export const contactHistory = [
  { name: 'jobtitle', changed: (name: string, value: string) => `${name}: now ${value}` },
  { name: 'company', changed: (name: string, value: string) => `${name}: now at ${value}` },
] as const;
