import { addDays, calendarDate, type CalendarDate } from '../calendar/calendar-date';
import type { Condition } from './views';

/** A filter of HubSpot's CRM search (developers.hubspot.com, "Search the CRM"). A date is compared by its day. */
export type SearchFilter =
  | { propertyName: string; operator: 'IN'; values: string[] }
  | { propertyName: string; operator: 'LT' | 'LTE' | 'GTE'; value: string }
  | { propertyName: string; operator: 'BETWEEN'; value: string; highValue: string }
  | { propertyName: string; operator: 'HAS_PROPERTY' | 'NOT_HAS_PROPERTY' };
export interface SearchGroup {
  filters: SearchFilter[];
}

/** The most filters in one group, and in all (developers.hubspot.com, "Search the CRM": limits). */
const maxFilters = 6;
const maxFiltersInAll = 18;

/** Returns the filter of a condition, on a day of the portal. */
export function searchFilter(condition: Condition, today: CalendarDate): SearchFilter {
  const { property: propertyName } = condition;
  if ('is' in condition) return { propertyName, operator: 'IN', values: [...condition.is] };
  if ('isBefore' in condition) return { propertyName, operator: 'LT', value: today };
  if ('withinDays' in condition)
    return between(propertyName, today, addDays(today, condition.withinDays));
  if ('since' in condition) return between(propertyName, firstOfQuarter(today), today);
  return { propertyName, operator: condition.isKnown ? 'HAS_PROPERTY' : 'NOT_HAS_PROPERTY' };
}

/** From one day to another, both included. */
const between = (propertyName: string, from: CalendarDate, to: CalendarDate): SearchFilter => ({
  propertyName,
  operator: 'BETWEEN',
  value: from,
  highValue: to,
});

/** Whether HubSpot's search takes so many filters. */
export const isWithinLimits = (groups: readonly SearchGroup[]): boolean =>
  groups.every(({ filters }) => filters.length <= maxFilters) &&
  groups.reduce((sum, { filters }) => sum + filters.length, 0) <= maxFiltersInAll;

function firstOfQuarter(today: CalendarDate): CalendarDate {
  const month = Number(today.slice(5, 7));
  const first = String(month - ((month - 1) % 3)).padStart(2, '0');
  return calendarDate(`${today.slice(0, 4)}-${first}-01`);
}
