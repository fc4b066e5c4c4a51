import * as z from 'zod/mini';
import type { Crm } from '../crm';
import type { TimePoint } from '../lists/filters';
import { millisOf } from '../lists/time-point';
import { createRecord, findRecord, updateRecord } from '../objects/state';
import { requireType } from '../schemas/find';
import type { Flow, FlowAction } from './entities';
import { flowSource } from './enrol';
import type { Run } from './runs';

type Single = Extract<FlowAction, { type: 'SINGLE_CONNECTION' }>;

/** Milliseconds of HubSpot's units of time. */
const units: Record<string, number> = {
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
  WEEKS: 604_800_000,
};

/** How long a delay waits, in milliseconds; undefined for another action. */
export function delayOf({ actionTypeId, fields }: Single): number | undefined {
  if (actionTypeId !== '0-1') return undefined;
  return Number(fields['delta']) * (units[String(fields['time_unit'])] ?? NaN);
}

/** When a task is due: so many days on, at a time of the account's day. */
export const dueSchema = z.strictObject({
  delta: z.number(),
  timeUnit: z.literal('DAYS'),
  timeOfDay: z.strictObject({ hour: z.number(), minute: z.number() }),
});

/** The instant at which a task is due; without a time, now. */
function dueAt(crm: Crm, field: unknown): string {
  if (field === undefined) return crm.now().toISOString();
  const { delta, timeOfDay } = dueSchema.parse(field);
  const day: TimePoint = {
    timeType: 'INDEXED',
    indexReference: { referenceType: 'TODAY' },
    offset: { days: delta },
    zoneId: crm.timeZone,
  };
  const minutes = timeOfDay.hour * 60 + timeOfDay.minute;
  return new Date(millisOf(day, crm.now(), false) + minutes * 60_000).toISOString();
}

/** Does what HubSpot does itself; returns what it did. Throws for an action or a field that the sandbox does not know. */
export function doBuiltIn(crm: Crm, flow: Flow, run: Run, action: Single): string {
  crm.writer = { sourceType: flowSource, sourceId: flow.id };
  const type = requireType(crm, flow.objectTypeId);
  const record = findRecord(crm, type, run.recordId);
  if (!record) throw new Error('The record is gone.');
  const { actionTypeId, fields } = action;
  if (actionTypeId === '0-5') {
    const name = String(fields['property_name']);
    const value = valueIn(fields['value'], record.properties, run);
    updateRecord(crm, type, record, { [name]: value });
    return `set ${name} to "${value}"`;
  }
  if (actionTypeId !== '0-3') throw new Error(`The sandbox does not run ${actionTypeId}.`);
  const words = (name: string) => filledIn(String(fields[name] ?? ''), record.properties);
  const owner = valueIn(
    Reflect.get(Object(fields['owner_assignment']), 'value'),
    record.properties,
    run,
  );
  const links = Array.isArray(fields['associations']) ? fields['associations'] : [];
  const tasks = requireType(crm, 'tasks');
  const made = createRecord(
    crm,
    tasks,
    {
      hs_timestamp: dueAt(crm, fields['due_time']),
      hs_task_subject: words('subject'),
      hs_task_body: words('body'),
      hs_task_type: String(fields['task_type']),
      hs_task_priority: String(fields['priority']),
      hs_task_status: 'NOT_STARTED',
      ...(owner && { hubspot_owner_id: owner }),
    },
    links.map((one: { target: never }) => ({ to: { id: run.recordId }, types: [one.target] })),
  );
  return `made the task ${made.id}: ${words('subject')}`;
}

/** The value of a field: fixed, a property as it is now, or what an earlier action told. */
export function valueIn(
  value: unknown,
  properties: Readonly<Record<string, string>>,
  run: Run,
): string {
  const of = (name: string) => String(Reflect.get(Object(value), name) ?? '');
  switch (of('type')) {
    case 'STATIC_VALUE':
      return of('staticValue');
    case 'OBJECT_PROPERTY':
      return properties[of('propertyName')] ?? '';
    case 'FIELD_DATA':
      return String(run.outputs[of('actionId')]?.[of('dataKey')] ?? '');
    default:
      return '';
  }
}

/** Fills `{{ enrolled_object.<property> }}` in. */
const filledIn = (text: string, properties: Readonly<Record<string, string>>): string =>
  text.replace(
    /\{\{\s*enrolled_object\.(\w+)\s*\}\}/g,
    (_, name: string) => properties[name] ?? '',
  );
