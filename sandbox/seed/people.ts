import type { Values } from '../client';
import type { Chance } from './chance';
import type { SampleCompany } from './companies';
import { countries } from './countries';

const jobs = [
  { jobtitle: 'Managing Director', hs_buying_role: 'DECISION_MAKER' },
  { jobtitle: 'Head of Operations', hs_buying_role: 'CHAMPION' },
  { jobtitle: 'Finance Lead', hs_buying_role: 'BUDGET_HOLDER' },
  { jobtitle: 'IT Manager', hs_buying_role: 'INFLUENCER' },
  { jobtitle: 'Legal Counsel', hs_buying_role: 'LEGAL_AND_COMPLIANCE' },
] as const;

/** One to three people of a company, each with a job and an address of their own. */
export function contactsOf(company: SampleCompany, chance: Chance): Values[] {
  const { firstNames, lastNames, name: country } = countries[company.country];
  const [first, last] = [chance.between(0, 7), chance.between(0, 7)];
  return jobs.slice(0, chance.between(1, 3)).map((job, index) => {
    const firstname = nth(firstNames, first + index * 3);
    const lastname = nth(lastNames, last + index * 5);
    return {
      firstname,
      lastname,
      email: `${plain(firstname)}.${plain(lastname)}@${company.domain}`,
      phone: phoneOf(company, 100 + index),
      company: company.name,
      city: company.city,
      country,
      lifecyclestage: 'customer',
      ...job,
    };
  });
}

/** An invented number; `extension` tells a company's people apart. */
export function phoneOf({ country, employees }: SampleCompany, extension: number): string {
  return `${countries[country].phonePrefix} 5550 ${String(employees % 1000).padStart(3, '0')}-${extension}`;
}

function nth(items: readonly string[], index: number): string {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('There are no names.');
  return item;
}

/** `Jörg` to `jorg`, `de Vries` to `devries`. */
const plain = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/[^a-z]/g, '');
