import type { Values } from '../client';
import { chanceOf } from './chance';
import type { SampleCompany } from './companies';
import { countries } from './countries';
import { dealsOf, invoicesOf, voided } from './money';
import { contactsOf, phoneOf } from './people';

/** A company with everything that hangs on it. */
export interface Client {
  company: Values;
  contacts: Values[];
  deals: Values[];
  invoices: Values[];
}

/** The company whose newest invoice was voided. */
const VOIDED_AT = 7;

/** What the account has of a sample company: the same each time on the same day. */
export function clientOf(
  company: SampleCompany,
  index: number,
  ownerIds: readonly string[],
  today: Date,
): Client {
  const chance = chanceOf(company.domain);
  const owned = { hubspot_owner_id: ownerIds[index % ownerIds.length] ?? '' };
  const invoices = invoicesOf(company, chance, today, index);
  if (index === VOIDED_AT) invoices[0] = { ...invoices[0], ...voided };
  return {
    company: { ...companyValues(company, chance.between(1962, 2019)), ...owned },
    contacts: contactsOf(company, chance).map((values) => ({ ...values, ...owned })),
    deals: dealsOf(company, chance, today).map((values) => ({ ...values, ...owned })),
    invoices,
  };
}

function companyValues(company: SampleCompany, founded: number): Values {
  const { name, domain, city, country, industry, employees, revenue } = company;
  return {
    name,
    domain,
    website: `https://${domain}`,
    phone: phoneOf(company, 0),
    city,
    country: countries[country].name,
    industry,
    type: 'OTHER',
    lifecyclestage: 'customer',
    numberofemployees: String(employees),
    annualrevenue: String(revenue),
    founded_year: String(founded),
  };
}
