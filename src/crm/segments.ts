import type { MirrorProperty } from '../api/properties-to-send';
import { stageById, stageIds } from '../playbook/lookup';

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

const actDays = 30;
const endDays = 30;
const winBackDays = 120;

/** Returns the ready-made segments. `zoneId`: the portal's time zone, in which a day begins and ends. */
export function segments(zoneId: string): Segment[] {
  const { before, within, sinceQuarter } = days(zoneId);
  const underWay = is('offboarding_status', 'under_way');
  const open = is('offboarding_status', 'under_way', 'paused');
  return [
    ...stageIds.map((stage) => ({
      id: `stage_${stage}`,
      name: `Offboarding: ${stageById(stage).label}`,
      filters: [is('offboarding_stage', stage)],
    })),
    {
      id: 'overdue',
      name: 'Offboarding: overdue',
      filters: [underWay, before('offboarding_next_due')],
    },
    {
      id: 'stuck',
      name: 'Offboarding: stuck in its stage',
      filters: [underWay, before('offboarding_stuck_on')],
    },
    {
      id: 'act_by',
      name: `Offboarding: act on the contract within ${actDays} days`,
      filters: [open, within('offboarding_act_by', actDays)],
    },
    {
      id: 'held_by_money',
      name: 'Offboarding: waits for money',
      filters: [is('offboarding_held_by', 'money')],
    },
    {
      id: 'ending',
      name: `Offboarding: last day of service within ${endDays} days`,
      filters: [open, within('offboarding_end_date', endDays)],
    },
    {
      id: 'closed_this_quarter',
      name: 'Offboarding: closed this quarter',
      filters: [is('offboarding_status', 'closed'), sinceQuarter('offboarding_closed_on')],
    },
    {
      id: 'win_back',
      name: `Offboarding: may be won back, new contract ends within ${winBackDays} days`,
      filters: [
        is('offboarding_status', 'closed'),
        is('offboarding_contact_consent', 'yes'),
        within('offboarding_competitor_contract_end', winBackDays),
        isEmpty('offboarding_won_back_on'),
      ],
    },
  ];
}

const filter = (property: MirrorProperty, operation: object) => ({
  filterType: 'PROPERTY',
  property,
  operation: { includeObjectsWithNoValueSet: false, ...operation },
});

const is = (property: MirrorProperty, ...values: string[]) =>
  filter(property, { operationType: 'ENUMERATION', operator: 'IS_ANY_OF', values });

const isEmpty = (property: MirrorProperty) =>
  filter(property, { operationType: 'ALL_PROPERTY', operator: 'IS_UNKNOWN' });

/** Filters on days relative to today in a time zone. */
function days(zoneId: string) {
  const point = (reference: object, offset = 0) => ({
    timeType: 'INDEXED',
    indexReference: reference,
    ...(offset ? { offset: { days: offset } } : {}),
    zoneId,
    timezoneSource: 'CUSTOM',
  });
  const today = { referenceType: 'TODAY' };
  const between = (property: MirrorProperty, from: object, to: object) =>
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
    before: (property: MirrorProperty) =>
      filter(property, {
        operationType: 'TIME_POINT',
        type: 'TIME_POINT',
        operator: 'IS_BEFORE',
        timePoint: point(today),
        endpointBehavior: 'EXCLUSIVE',
        propertyParser: 'VALUE',
      }),
    within: (property: MirrorProperty, count: number) =>
      between(property, point(today), point(today, count)),
    sinceQuarter: (property: MirrorProperty) =>
      between(property, point({ referenceType: 'QUARTER', month: 1, day: 1 }), point(today)),
  };
}

/** HubSpot's shape of a list's filters: one alternative, with all of a segment's filters. */
export const filterBranchOf = ({ filters }: Segment) => ({
  filterBranchType: 'OR',
  filterBranchOperator: 'OR',
  filters: [],
  filterBranches: [
    { filterBranchType: 'AND', filterBranchOperator: 'AND', filterBranches: [], filters },
  ],
});
