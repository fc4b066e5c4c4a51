import type { ApprovalProperty, MirrorProperty } from '../api/properties-to-send';
import { stageById, stageIds } from '../playbook/lookup';

/** A property of the company by which it is found. */
export type FilteredProperty = MirrorProperty | ApprovalProperty;

/** What a company's offboarding must meet, in terms of the company's properties. Days are the portal's. */
export type Condition = { property: FilteredProperty } & (
  | { is: readonly string[] }
  /** Before today. */
  | { isBefore: 'today' }
  /** From today on, at most so many days ahead. */
  | { withinDays: number }
  /** From the first day of this quarter up to today. */
  | { since: 'quarter' }
  | { isKnown: boolean }
);

/** Companies that managers look at together: in a segment of HubSpot, and in the lists of the page. */
export interface View {
  id: string;
  /** As a list of the page is called. */
  label: string;
  /** Name of the ready-made segment; a view without one is shown on the page alone. */
  segment?: string;
  /** A company meets all conditions of one of these. */
  anyOf: readonly (readonly Condition[])[];
  /** Sorted by this, first day first, or last day first. */
  by: MirrorProperty;
  newestFirst?: true;
}

const actDays = 30;
const endDays = 30;
const winBackDays = 120;

const is = (property: FilteredProperty, ...values: string[]): Condition => ({
  property,
  is: values,
});
const isOpen = is('offboarding_status', 'under_way', 'paused');
const isUnderWay = is('offboarding_status', 'under_way');
const isClosed = is('offboarding_status', 'closed');
const mayBeContacted: readonly Condition[] = [
  isClosed,
  is('offboarding_contact_consent', 'yes'),
  { property: 'offboarding_won_back_on', isKnown: false },
];
const contractEndsSoon: readonly Condition[] = [
  ...mayBeContacted,
  { property: 'offboarding_competitor_contract_end', withinDays: winBackDays },
];
const reasonIsPutRight: readonly Condition[] = [
  ...mayBeContacted,
  { property: 'offboarding_lessons_done_on', isKnown: true },
];

const stageViews = stageIds.map((stage) => ({
  id: `stage_${stage}` as const,
  label: stageById(stage).label,
  segment: `Offboarding: ${stageById(stage).label}`,
  anyOf: [[is('offboarding_stage', stage)]],
  by: 'offboarding_next_due' as const,
}));

/** All views, as the page lists them. */
export const views = [
  { id: 'open', label: 'All that are open', anyOf: [[isOpen]], by: 'offboarding_next_due' },
  ...stageViews,
  {
    id: 'overdue',
    label: 'Overdue',
    segment: 'Offboarding: overdue',
    anyOf: [[isUnderWay, { property: 'offboarding_next_due', isBefore: 'today' }]],
    by: 'offboarding_next_due',
  },
  {
    id: 'stuck',
    label: 'Stuck in their stage',
    segment: 'Offboarding: stuck in its stage',
    anyOf: [[isUnderWay, { property: 'offboarding_stuck_on', isBefore: 'today' }]],
    by: 'offboarding_stuck_on',
  },
  {
    id: 'stuck_not_known',
    label: 'Not known since when in their stage',
    segment: 'Offboarding: not known since when in its stage',
    anyOf: [[isUnderWay, { property: 'offboarding_stuck_on', isKnown: false }]],
    by: 'offboarding_next_due',
  },
  {
    id: 'act_by',
    label: `Contract: act within ${actDays} days`,
    segment: `Offboarding: act on the contract within ${actDays} days`,
    anyOf: [[isOpen, { property: 'offboarding_act_by', withinDays: actDays }]],
    by: 'offboarding_act_by',
  },
  {
    id: 'act_not_known',
    label: 'Contract not entered',
    segment: 'Offboarding: contract not entered',
    anyOf: [[isOpen, is('offboarding_contract_unknown', 'yes')]],
    by: 'offboarding_next_due',
  },
  {
    id: 'held_by_money',
    label: 'Waiting for money',
    segment: 'Offboarding: waits for money',
    anyOf: [[is('offboarding_held_by', 'money')]],
    by: 'offboarding_next_due',
  },
  {
    id: 'held_by_not_known',
    label: 'Not known whom they wait for',
    segment: 'Offboarding: not known whom it waits for',
    anyOf: [[isUnderWay, { property: 'offboarding_held_by', isKnown: false }]],
    by: 'offboarding_next_due',
  },
  {
    id: 'approval',
    label: 'Waiting for an approval',
    segment: 'Offboarding: waits for an approval',
    anyOf: [[is('offboarding_approval', 'waiting')]],
    by: 'offboarding_next_due',
  },
  {
    id: 'paused',
    label: 'Paused',
    anyOf: [[is('offboarding_status', 'paused')]],
    by: 'offboarding_next_due',
  },
  {
    id: 'starting',
    label: 'Start did not finish',
    anyOf: [[is('offboarding_status', 'starting')]],
    by: 'offboarding_start_date',
  },
  {
    id: 'ending',
    label: `Last day of service within ${endDays} days`,
    segment: `Offboarding: last day of service within ${endDays} days`,
    anyOf: [[isOpen, { property: 'offboarding_end_date', withinDays: endDays }]],
    by: 'offboarding_end_date',
  },
  {
    id: 'closed_this_quarter',
    label: 'Closed this quarter',
    segment: 'Offboarding: closed this quarter',
    anyOf: [[isClosed, { property: 'offboarding_closed_on', since: 'quarter' }]],
    by: 'offboarding_closed_on',
    newestFirst: true,
  },
  {
    id: 'closed',
    label: 'All that are closed',
    anyOf: [[isClosed]],
    by: 'offboarding_closed_on',
    newestFirst: true,
  },
  {
    id: 'proof_overdue',
    label: 'Closed, a proof is overdue',
    anyOf: [[isClosed, { property: 'offboarding_proof_due', isBefore: 'today' }]],
    by: 'offboarding_proof_due',
  },
  {
    id: 'win_back',
    label: `New contract ends within ${winBackDays} days`,
    segment: `Offboarding: may be won back, new contract ends within ${winBackDays} days`,
    anyOf: [contractEndsSoon],
    by: 'offboarding_competitor_contract_end',
  },
  {
    id: 'may_return',
    label: 'May be won back',
    anyOf: [contractEndsSoon, reasonIsPutRight],
    by: 'offboarding_competitor_contract_end',
  },
] as const satisfies readonly View[];

export type ViewId = (typeof views)[number]['id'];
export const viewIds = views.map(({ id }): ViewId => id);

/** Returns a view by its id. */
export function viewById(id: ViewId): View {
  const found = views.find((view) => view.id === id);
  if (!found) throw new RangeError(`There is no view ${id}`);
  return found;
}
