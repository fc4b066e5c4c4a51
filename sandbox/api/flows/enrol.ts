import { ALL, type Crm, type RecordChange } from '../crm';
import type { CrmRecord } from '../objects/entities';
import type { FilterBranch } from '../lists/filters';
import { inBranch } from '../lists/matches';
import type { Flow } from './entities';

/** A record that a flow takes, and why. */
export interface Enrolment {
  flow: Flow;
  recordId: string;
  because: string;
  /** The run whose write it was. */
  by?: string;
}

export const enabledFlows = (crm: Crm): Flow[] =>
  crm.tables.flows.all(ALL).filter(({ isEnabled }) => isEnabled);

/** Writes of flows carry this as their source, with the flow's id. */
export const flowSource = 'AUTOMATION_PLATFORM';

/** Enrolments by a change of value: one for each flow, whatever changed at one moment. */
export function byChange(crm: Crm, change: RecordChange): Enrolment[] {
  return enabledFlows(crm).flatMap((flow) => {
    const { enrollmentCriteria: criteria } = flow;
    if (flow.objectTypeId !== change.typeId || criteria?.type !== 'EVENT_BASED') return [];
    const met = criteria.eventFilterBranches.flatMap(({ filters }) => {
      const asked = (name: string) => filters.find(({ property }) => property === name)?.operation;
      const name = String(asked('hs_name')?.['value']);
      const value = change.values[name];
      if (value === undefined || !isValue(asked('hs_value'), value)) return [];
      return [`${name} changed to "${value}"`];
    });
    const [because] = met;
    return because ? [{ flow, recordId: change.recordId, because }] : [];
  });
}

function isValue(operation: Record<string, unknown> | undefined, value: string): boolean {
  if (!operation || operation['operator'] === 'IS_KNOWN') return value !== '';
  return operation['operator'] === 'IS_EQUAL_TO' && operation['value'] === value;
}

/** Whether a record meets a flow's list; a flow without one takes every record. */
export function meets(crm: Crm, flow: Flow, record: CrmRecord, now: Date): boolean {
  const { enrollmentCriteria: criteria } = flow;
  if (criteria?.type !== 'LIST_BASED') return true;
  return fits(crm, flow, criteria.listFilterBranch, record, now);
}

function fits(
  crm: Crm,
  { objectTypeId }: Flow,
  branch: FilterBranch,
  { properties }: CrmRecord,
  now: Date,
): boolean {
  const definition = (name: string) => crm.tables.properties.get(objectTypeId, name);
  return inBranch(branch, { properties, definition, now });
}

/** How the records stand to a flow's list and to what lets them come again; by record, with what has to differ for that. */
export interface Look {
  list: ReadonlySet<string>;
  triggers: readonly ReadonlyMap<string, string>[];
}

/**
 * Looks at a flow's list. A record comes again once it comes to fit a trigger, and where that says "is known" also once the value is
 * another (HubSpot's knowledge base, "Add re-enrollment triggers").
 */
export function lookAt(crm: Crm, flow: Flow, now: Date): Look {
  const { enrollmentCriteria: criteria } = flow;
  const records = recordsOf(crm, flow);
  const triggers =
    criteria?.type === 'LIST_BASED' && criteria.shouldReEnroll
      ? criteria.reEnrollmentTriggersFilterBranches
      : [];
  const valuesIn = (branch: FilterBranch, { properties }: CrmRecord) =>
    branch.filters
      .filter(({ operation }) => operation.operator === 'IS_KNOWN')
      .map(({ property }) => properties[property]);
  return {
    list: new Set(records.filter((one) => meets(crm, flow, one, now)).map(({ id }) => id)),
    triggers: triggers.map(
      (branch) =>
        new Map(
          records
            .filter((one) => fits(crm, flow, branch, one, now))
            .map((one) => [one.id, JSON.stringify(valuesIn(branch, one))]),
        ),
    ),
  };
}

/** The records that came to meet the list, or a trigger while they meet the list. */
export function comeBetween(before: Look, after: Look): { first: string[]; again: string[] } {
  const all = [...after.list];
  return {
    first: all.filter((id) => !before.list.has(id)),
    again: all.filter((id) =>
      after.triggers.some(
        (trigger, at) => trigger.has(id) && trigger.get(id) !== before.triggers[at]?.get(id),
      ),
    ),
  };
}

export const recordsOf = (crm: Crm, { objectTypeId }: Flow): CrmRecord[] =>
  crm.tables.records.all(objectTypeId).filter(({ archived }) => !archived);

/** The day and the minute of the day at an instant in the account's zone. */
export function localTime(now: Date, timeZone: string): { day: string; minutes: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(now);
  const of = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return {
    day: `${of('year')}-${of('month')}-${of('day')}`,
    minutes: Number(of('hour')) * 60 + Number(of('minute')),
  };
}

/** The records that a schedule takes on a day. */
export function bySchedule(crm: Crm, flow: Flow, day: string, now: Date): Enrolment[] {
  const { enrollmentSchedule: schedule } = flow;
  if (!schedule) return [];
  const isDue = ({ properties }: CrmRecord) =>
    schedule.type === 'DAILY' ||
    shifted(properties[schedule.dateProperty], schedule.daysDelta) === day;
  const because =
    schedule.type === 'DAILY' ? `daily, ${day}` : `${schedule.daysDelta} days from its date`;
  return recordsOf(crm, flow)
    .filter((record) => meets(crm, flow, record, now) && isDue(record))
    .map(({ id }) => ({ flow, recordId: id, because }));
}

function shifted(date: string | undefined, days: number): string | undefined {
  if (!date) return undefined;
  const day = new Date(`${date.slice(0, 10)}T00:00:00.000Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
