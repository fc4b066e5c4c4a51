import { calendarDate } from '../calendar/calendar-date';
import type { Properties } from '../crm/names';
import { caseOf, type Case } from './case';
import type { Measure } from './measure';

export const today = calendarDate('2027-03-10');

/** A case from a record's properties: ended by the client, unless they say otherwise. */
export const caseWith = (recordId: number, properties: Properties = {}): Case =>
  caseOf(recordId, {
    company_id: String(500 + recordId),
    company_name: `Company ${recordId}`,
    offboarding_status: 'closed',
    offboarding_outcome: 'completed',
    offboarding_initiator: 'client',
    started_on: '2027-01-01',
    closed_on: '2027-02-10',
    ...properties,
  });

/** So many cases with the same properties, with ids from `first` on. */
export const many = (count: number, properties: Properties = {}, first = 1): Case[] =>
  Array.from({ length: count }, (_, index) => caseWith(first + index, properties));

/** A measure's rows by label, its n, and what it leaves out. */
export function told(measure: Measure, cases: readonly Case[]) {
  const { rows, n, leftOut } = measure.table({ cases, today });
  return {
    rows: Object.fromEntries(rows.map(({ label, values }) => [label, values])),
    n,
    leftOut: Object.fromEntries(leftOut.map(({ why, cases: those }) => [why, those.length])),
  };
}
