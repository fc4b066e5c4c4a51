import type { Property } from '../api/catalog';
import type { SearchFilter } from '../api/records';

/** Ways to filter by a property. */
export const ways = [
  'equals',
  'one_of',
  'contains',
  'before',
  'after',
  'next',
  'past',
  'known',
  'unknown',
] as const;
export type Way = (typeof ways)[number];

/** `value`: a text, an option, options by semicolon, a day `YYYY-MM-DD`, or a number of days. */
export interface Condition {
  way: Way;
  value: string;
}

export const wayLabels: Record<Way, string> = {
  equals: 'is',
  one_of: 'is one of',
  contains: 'contains',
  before: 'is before',
  after: 'is after',
  next: 'is in the next days',
  past: 'was in the last days',
  known: 'is known',
  unknown: 'is unknown',
};

export const needsValue = (way: Way): boolean => way !== 'known' && way !== 'unknown';

/** The ways that suit a property; the first is offered first. */
export function waysFor({ type, options }: Property): readonly Way[] {
  if (type === 'date' || type === 'datetime')
    return ['next', 'past', 'before', 'after', 'known', 'unknown'];
  if (options.length > 0) return ['one_of', 'known', 'unknown'];
  return type === 'number' ? ['equals', 'known', 'unknown'] : ['contains', 'known', 'unknown'];
}

/** A condition as it stands in the address: `(before)2027-01-31`, or the value alone where it is equal. */
export const writeCondition = ({ way, value }: Condition): string =>
  way === 'equals' ? value : `(${way})${value}`;

/** Reads a condition of the address; a text that begins with no way is a value. */
export function readCondition(text: string): Condition {
  const [, named = '', value = ''] = /^\((\w+)\)(.*)$/s.exec(text) ?? [];
  const way = ways.find((one) => one === named);
  return way ? { way, value } : { way: 'equals', value: text };
}

const DAY = 86_400_000;

/** The search's filter. `now`: in milliseconds; days are UTC's. A date is searched by its midnight in UTC. */
export function toFilter(
  propertyName: string,
  { way, value }: Condition,
  now: number,
): SearchFilter {
  const today = Math.floor(now / DAY) * DAY;
  const days = Math.max(0, Number(value) || 0) * DAY;
  const between = (from: number, to: number): SearchFilter => ({
    propertyName,
    operator: 'BETWEEN',
    value: String(from),
    highValue: String(to),
  });
  switch (way) {
    case 'known':
      return { propertyName, operator: 'HAS_PROPERTY' };
    case 'unknown':
      return { propertyName, operator: 'NOT_HAS_PROPERTY' };
    case 'equals':
      return { propertyName, operator: 'EQ', value };
    case 'one_of':
      return { propertyName, operator: 'IN', values: value.split(';') };
    case 'contains':
      return { propertyName, operator: 'CONTAINS_TOKEN', value: `*${value}*` };
    case 'before':
      return { propertyName, operator: 'LT', value: String(Date.parse(value) || 0) };
    case 'after':
      return { propertyName, operator: 'GT', value: String((Date.parse(value) || 0) + DAY - 1) };
    case 'next':
      return between(today, today + days + DAY - 1);
    case 'past':
      return between(today - days, today + DAY - 1);
  }
}
