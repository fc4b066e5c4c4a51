import { usePageRoute } from '@hubspot/ui-extensions/pages';
import {
  filtersIn,
  leftOutOf,
  groupsFor,
  toParams,
  type FilterName,
  type Filters,
  type NoSearch,
} from '../../../src/portfolio/filters';
import type { SearchGroup } from '../../../src/portfolio/search';
import type { View } from '../../../src/portfolio/views';
import { usePage } from '../page';

/** The filters in the address, those of it that are left out, and how to change them; what a change does not name stays. */
export function useFilters(): {
  filters: Filters;
  leftOut: FilterName[];
  change(to: Filters): void;
} {
  const { path, params } = usePageRoute();
  const { goTo } = usePage();
  const filters = filtersIn(params);
  const leftOut = leftOutOf(params);
  return { filters, leftOut, change: (to) => goTo(path, toParams({ ...filters, ...to })) };
}

/** The groups of a search for these filters, or why there are none yet; `anyOf`: in place of the view's conditions. */
export function useGroups(filters: Filters, anyOf?: View['anyOf']): SearchGroup[] | NoSearch {
  const { day, who } = usePage();
  return groupsFor(filters, { today: day, who }, anyOf);
}
