import { usePageRoute } from '@hubspot/ui-extensions/pages';
import {
  filtersIn,
  groupsFor,
  toParams,
  type Filters,
  type NoSearch,
} from '../../../src/portfolio/filters';
import type { SearchGroup } from '../../../src/portfolio/search';
import type { View } from '../../../src/portfolio/views';
import { usePage } from '../page';

/** The filters in the address, and how to change them; what a change leaves out stays. */
export function useFilters(): { filters: Filters; change(to: Filters): void } {
  const { path, params } = usePageRoute();
  const { goTo } = usePage();
  const filters = filtersIn(params);
  return { filters, change: (to) => goTo(path, toParams({ ...filters, ...to })) };
}

/** The groups of a search for these filters, or why there are none yet; `anyOf`: in place of the view's conditions. */
export function useGroups(filters: Filters, anyOf?: View['anyOf']): SearchGroup[] | NoSearch {
  const { day, who } = usePage();
  return groupsFor(filters, { today: day, who }, anyOf);
}
