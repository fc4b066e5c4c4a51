import { chanceOf, type Chance } from './chance';
import type { SampleCompany } from './companies';
import { nameWords } from './invented-words';

/** Returns so many more invented companies, each with a domain that no other has: the same each time. */
export function inventedCompanies(
  count: number,
  others: readonly SampleCompany[],
): SampleCompany[] {
  const taken = new Set(others.map(({ domain }) => domain));
  const chance = chanceOf('invented companies');
  const byDomain = new Map<string, SampleCompany>();
  while (byDomain.size < count) {
    const company = inventedCompany(chance);
    if (!taken.has(company.domain)) byDomain.set(company.domain, company);
  }
  return [...byDomain.values()];
}

/** In percent: those called by two names, such as Voss & Zeller, instead of what they do. */
const OF_TWO = 40;

function inventedCompany(chance: Chance): SampleCompany {
  const { countries, firsts, trades, forms } = chance.pick(nameWords);
  const [country, cities] = chance.pick(countries);
  const [first, other, [trade, industry]] = [
    chance.pick(firsts),
    chance.pick(firsts),
    chance.pick(trades),
  ];
  const isOfTwo = first !== other && chance.happens(OF_TWO);
  const words = isOfTwo ? [first, other] : [first, trade];
  const employees = Math.round(10 ** (1.2 + chance.between(0, 230) / 100));
  return {
    name: [words.join(isOfTwo ? ' & ' : ' '), chance.pick(forms)].filter(Boolean).join(' '),
    domain: `${words.map(slug).join('-')}.example`,
    city: chance.pick(cities),
    country,
    industry,
    employees,
    revenue: employees * chance.between(70, 260) * 1000,
  };
}

/** `Grünau` to `gruenau`, `De Linde` to `de-linde`. */
const slug = (words: string) =>
  words
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/[öø]/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[^a-z ]/g, '')
    .replace(/ +/g, '-');
