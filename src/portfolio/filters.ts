import * as z from 'zod/mini';
import type { MirrorProperty } from '../api/properties-to-send';
import { calendarDateField, idField } from '../api/fields';
import type { CalendarDate } from '../calendar/calendar-date';
import { initiatorIds, reasonIds } from '../playbook/lookup';
import { isWithinLimits, searchFilter, type SearchFilter, type SearchGroup } from './search';
import { viewById, viewIds, type View } from './views';

/** Whose offboardings: all, those of the viewer, of the viewer's teams, without an owner, or of one owner. */
export const whose = ['all', 'mine', 'team', 'nobody'] as const;

/** A status that a list may be narrowed to. */
export const statusFilters = ['under_way', 'paused'] as const;

/** How a list may be sorted, by the words in the address. */
export const sortIds = [
  'due',
  'act',
  'ends',
  'started',
  'closed',
  'new_contract',
  'put_right',
  'stuck',
  'name',
  'owner',
] as const;
export type SortId = (typeof sortIds)[number];

/** The property of each way to sort. */
export const sortProperties = {
  due: 'offboarding_next_due',
  act: 'offboarding_act_by',
  ends: 'offboarding_end_date',
  started: 'offboarding_start_date',
  closed: 'offboarding_closed_on',
  new_contract: 'offboarding_competitor_contract_end',
  put_right: 'offboarding_lessons_done_on',
  stuck: 'offboarding_stuck_on',
  name: 'name',
  owner: 'offboarding_owner_name',
} as const satisfies Record<SortId, MirrorProperty | 'name'>;

export const filterNames = [
  'view',
  'status',
  'who',
  'owner',
  'reason',
  'initiator',
  'from',
  'until',
  'sort',
  'order',
] as const;
export type FilterName = (typeof filterNames)[number];

const fields = {
  view: z.enum(viewIds),
  status: z.enum(statusFilters),
  who: z.enum(whose),
  /** Id of an owner in HubSpot. */
  owner: idField,
  reason: z.enum(reasonIds),
  initiator: z.enum(initiatorIds),
  /** First and last day of the last day of service. */
  from: calendarDateField,
  until: calendarDateField,
  sort: z.enum(sortIds),
  order: z.enum(['up', 'down']),
} satisfies Record<FilterName, z.ZodMiniType>;

/** What managers filter by, as it stands in the address of the page. Each is absent where it does not filter. */
export type Filters = { [K in keyof typeof fields]?: z.output<(typeof fields)[K]> };

/** Parses an address. What is no filter, or no value of it, is left out. */
export function filtersIn(params: Readonly<Record<string, string>>): Filters {
  const sound = filterNames.filter((name) => fields[name].safeParse(params[name]).success);
  return z.parse(
    z.partial(z.object(fields)),
    Object.fromEntries(sound.map((name) => [name, params[name]])),
  );
}

/** The filters of an address that have no value that they could have, so that they are left out. */
export const leftOutOf = (params: Readonly<Record<string, string>>): FilterName[] =>
  filterNames.filter((name) => params[name] && !fields[name].safeParse(params[name]).success);

/** The filters as they stand in the address, in one order, so that the same filters have the same address. */
export const toParams = (filters: Filters): Record<string, string> =>
  Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = filters[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Whether anything but the view and the order is filtered: the sizes of segments do not say how many these are. */
export const narrows = ({ view: _view, sort: _sort, order: _order, ...rest }: Filters): boolean =>
  Object.values(rest).some((value) => value !== undefined && value !== 'all');

/** Whether the last day, or name, comes first: as the address says, else as the view has it. */
export const isDescending = ({ view = 'open', sort, order }: Filters): boolean =>
  order ? order === 'down' : !sort && viewById(view).newestFirst === true;

/** Owners by the filter `who`; each is absent while it is not known. */
export interface WhoIsWho {
  mine?: readonly string[];
  team?: readonly string[];
}

/** Why a search cannot be made yet, or at all. */
export type NoSearch = 'owner_not_known' | 'too_many_filters';

/** Returns the groups of a search for these filters and conditions, or why there are none. */
export function groupsFor(
  filters: Filters,
  { today, who }: { today: CalendarDate; who: WhoIsWho },
  anyOf: View['anyOf'] = viewById(filters.view ?? 'open').anyOf,
): SearchGroup[] | NoSearch {
  const own = ownersOf(filters, who);
  if (own === 'owner_not_known') return own;
  const more: SearchFilter[] = [
    ...own,
    ...(filters.status ? [oneOf('offboarding_status', filters.status)] : []),
    ...(filters.reason ? [oneOf('offboarding_reason', filters.reason)] : []),
    ...(filters.initiator ? [oneOf('offboarding_initiator', filters.initiator)] : []),
    ...endsWithin(filters),
  ];
  const groups = anyOf.map((conditions) => ({
    filters: [...conditions.map((condition) => searchFilter(condition, today)), ...more],
  }));
  return isWithinLimits(groups) ? groups : 'too_many_filters';
}

function ownersOf({ who, owner }: Filters, known: WhoIsWho): SearchFilter[] | 'owner_not_known' {
  if (owner) return [oneOf('offboarding_owner', owner)];
  if (who === undefined || who === 'all') return [];
  if (who === 'nobody')
    return [{ propertyName: 'offboarding_owner', operator: 'NOT_HAS_PROPERTY' }];
  const ids = known[who];
  return ids ? [oneOf('offboarding_owner', ...ids)] : 'owner_not_known';
}

/** HubSpot refuses an empty list of values. No owner has this id. */
const noId = '0';

const oneOf = (propertyName: MirrorProperty, ...values: string[]): SearchFilter => ({
  propertyName,
  operator: 'IN',
  values: values.length > 0 ? values : [noId],
});

const endsWithin = ({ from, until }: Filters): SearchFilter[] => {
  const propertyName: MirrorProperty = 'offboarding_end_date';
  if (from && until) return [{ propertyName, operator: 'BETWEEN', value: from, highValue: until }];
  if (from) return [{ propertyName, operator: 'GTE', value: from }];
  return until ? [{ propertyName, operator: 'LTE', value: until }] : [];
};
