import { filter, isAnyOf, isBeforeToday, isKnown, isUnknown, point, today } from './list-filters';
import { views, type Condition, type FilteredProperty, type View } from '../portfolio/views';

/**
 * A ready-made segment of companies, by the mirror. `filters`: HubSpot's list filters, all of which a company has to meet
 * (developers.hubspot.com, "List filters"; as written they were tried on the sandbox only).
 */
export interface Segment {
  /** Stays the same when the segment is renamed. */
  id: string;
  name: string;
  filters: readonly object[];
}

/** Returns the ready-made segments. `zoneId`: the portal's time zone, in which a day begins and ends. */
export function segments(zoneId: string): Segment[] {
  const all: readonly View[] = views;
  return all.flatMap(({ id, segment, anyOf }) =>
    segment === undefined
      ? []
      : [{ id, name: segment, filters: onlyOne(anyOf).map((one) => filterOf(one, zoneId)) }],
  );
}

/** A segment has one set of filters, all of which a company meets. */
function onlyOne(anyOf: View['anyOf']) {
  const [conditions, second] = anyOf;
  if (!conditions || second) throw new RangeError('A segment needs exactly one set of conditions');
  return conditions;
}

function filterOf(condition: Condition, zoneId: string): object {
  const { within, sinceQuarter } = days(zoneId);
  const { property } = condition;
  if ('is' in condition) return isAnyOf(property, ...condition.is);
  if ('isBefore' in condition) return isBeforeToday(property, zoneId);
  if ('withinDays' in condition) return within(property, condition.withinDays);
  if ('since' in condition) return sinceQuarter(property);
  return condition.isKnown ? isKnown(property) : isUnknown(property);
}

/** Filters on ranges of days relative to today in a time zone. */
function days(zoneId: string) {
  const between = (property: FilteredProperty, from: object, to: object) =>
    filter(property, {
      operationType: 'TIME_RANGED',
      type: 'TIME_RANGED',
      operator: 'IS_BETWEEN',
      lowerBoundTimePoint: from,
      lowerBoundEndpointBehavior: 'INCLUSIVE',
      upperBoundTimePoint: to,
      upperBoundEndpointBehavior: 'INCLUSIVE',
      propertyParser: 'VALUE',
    });
  return {
    within: (property: FilteredProperty, count: number) =>
      between(property, point(zoneId, today), point(zoneId, today, count)),
    sinceQuarter: (property: FilteredProperty) =>
      between(
        property,
        point(zoneId, { referenceType: 'QUARTER', month: 1, day: 1 }),
        point(zoneId, today),
      ),
  };
}

/** HubSpot's shape of a list's filters: one alternative, with all of a segment's filters. */
export const filterBranchOf = ({ filters }: Pick<Segment, 'filters'>) => ({
  filterBranchType: 'OR',
  filterBranchOperator: 'OR',
  filters: [],
  filterBranches: [
    { filterBranchType: 'AND', filterBranchOperator: 'AND', filterBranches: [], filters },
  ],
});
