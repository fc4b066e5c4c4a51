import { addDays, type CalendarDate } from '../calendar/calendar-date';
import type { MirrorProperty } from '../api/properties-to-send';
import type { Row } from './row';
import type { Condition } from './views';

/** How far ahead the page shows days to act, in days. */
export const daysAhead = 120;

/** A kind of day to act, and the property of a company that holds it. */
export interface DayKind {
  id: string;
  /** What is to be done by the day, or happens on it. */
  label: string;
  property: MirrorProperty;
  conditions: readonly Condition[];
  day(row: Row): CalendarDate | undefined;
}

const isOpen: Condition = { property: 'offboarding_status', is: ['under_way', 'paused'] };
const ahead = (property: MirrorProperty): Condition => ({ property, withinDays: daysAhead });
const act = (value: string): Condition => ({ property: 'offboarding_act', is: [value] });

/** Every kind of day to act over the portfolio. Each is one search. */
export const dayKinds = [
  {
    id: 'stop_renewal',
    label: 'Stop the renewal',
    property: 'offboarding_act_by',
    conditions: [isOpen, act('stop_renewal'), ahead('offboarding_act_by')],
    day: ({ actBy }) => actBy,
  },
  {
    id: 'give_notice',
    label: 'Give notice',
    property: 'offboarding_act_by',
    conditions: [isOpen, act('give_notice'), ahead('offboarding_act_by')],
    day: ({ actBy }) => actBy,
  },
  {
    id: 'last_day',
    label: 'Last day of service',
    property: 'offboarding_end_date',
    conditions: [isOpen, ahead('offboarding_end_date')],
    day: ({ endsOn }) => endsOn,
  },
  {
    id: 'proof',
    label: 'Proof due',
    property: 'offboarding_proof_due',
    conditions: [ahead('offboarding_proof_due')],
    day: ({ proofDue }) => proofDue,
  },
  {
    id: 'new_contract',
    label: 'Contract with the new provider ends',
    property: 'offboarding_competitor_contract_end',
    conditions: [
      { property: 'offboarding_won_back_on', isKnown: false },
      ahead('offboarding_competitor_contract_end'),
    ],
    day: ({ newContractEnds }) => newContractEnds,
  },
] as const satisfies readonly DayKind[];
export type DayKindId = (typeof dayKinds)[number]['id'];

/** A day on which something of an offboarding is to be done. */
export interface DayToAct {
  on: CalendarDate;
  kind: DayKindId;
  label: string;
  row: Row;
}

/** Returns the days of a kind in what its search found, first day first; only days within reach. */
export function daysOf(kind: DayKindId, rows: readonly Row[], today: CalendarDate): DayToAct[] {
  const last = addDays(today, daysAhead);
  return dayKinds
    .filter(({ id }) => id === kind)
    .flatMap(({ id, label, day }) =>
      rows.flatMap((row) => {
        const on = day(row);
        return on && on >= today && on <= last ? [{ on, kind: id, label, row }] : [];
      }),
    );
}

/** Days in order; of one day by company. */
export const byDay = (days: readonly DayToAct[]): DayToAct[] =>
  [...days].sort((a, b) => a.on.localeCompare(b.on) || a.row.name.localeCompare(b.row.name));
