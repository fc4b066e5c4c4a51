import type { Crm } from '../crm';
import { ALL } from '../crm';
import { checkFilters } from '../lists/rules';
import { findProperty } from '../properties/state';
import type { ObjectType } from '../schemas/entities';
import { requireType } from '../schemas/find';
import { invalid } from '../server/errors';
import { delayOf, dueSchema } from './do-action';
import type { FlowAction, FlowInput } from './entities';

/** HubSpot's own actions that the sandbox runs, with their fields: delay, task, property (HubSpot's docs and others' live bodies). */
const BUILT_IN: Record<string, readonly string[]> = {
  '0-1': ['delta', 'time_unit'],
  '0-3': [
    'task_type',
    'subject',
    'body',
    'priority',
    'use_explicit_associations',
    'associations',
    'owner_assignment',
    'due_time',
  ],
  '0-5': ['property_name', 'value'],
};

const contacts = '0-1';

/**
 * Throws as HubSpot refuses a flow. That an action nobody reaches, an unknown property and a wrong type of flow are refused was seen by
 * others; the words are the sandbox's.
 */
export function checkFlow(crm: Crm, objectTypeId: string, flow: FlowInput): void {
  const type = requireType(crm, objectTypeId);
  if (type.id !== objectTypeId) throw invalid(`objectTypeId ${objectTypeId} must be ${type.id}.`);
  const wanted = objectTypeId === contacts ? 'CONTACT_FLOW' : 'PLATFORM_FLOW';
  if (flow.type !== wanted) throw invalid(`A flow of ${objectTypeId} must be a ${wanted}.`);
  checkGraph(flow);
  for (const action of flow.actions) checkAction(crm, type, action);
  checkCriteria(crm, type, flow);
}

/** Ids of the actions that may come next. */
export function nextOf(action: FlowAction): string[] {
  const connections =
    action.type === 'SINGLE_CONNECTION'
      ? [action.connection]
      : [...action.staticBranches.map(({ connection }) => connection), action.defaultBranch];
  return connections.flatMap((one) => (one ? [one.nextActionId] : []));
}

function checkGraph({ actions, startActionId, nextAvailableActionId }: FlowInput): void {
  if (actions.length === 0) return;
  const byId = new Map(actions.map((action) => [action.actionId, action]));
  if (byId.size < actions.length) throw invalid('Two actions have the same actionId.');
  const reached = new Set<string>();
  const visit = (id: string | undefined, before: readonly string[]): void => {
    const action = id === undefined ? undefined : byId.get(id);
    if (id === undefined || !action) throw invalid(`Action ${id ?? ''} does not exist.`);
    if (before.includes(id)) throw notRun(`a way back to action ${id}`);
    if (reached.has(id)) return;
    reached.add(id);
    for (const next of nextOf(action)) visit(next, [...before, id]);
  };
  visit(startActionId, []);
  const lost = actions.filter(({ actionId }) => !reached.has(actionId));
  if (lost.length > 0)
    throw invalid(`Actions are not reachable: ${lost.map(({ actionId }) => actionId).join(', ')}.`);
  const highest = Math.max(...actions.map(({ actionId }) => Number(actionId)));
  if (nextAvailableActionId !== undefined && Number(nextAvailableActionId) <= highest)
    throw invalid('nextAvailableActionId must be higher than every actionId.');
}

function checkAction(crm: Crm, type: ObjectType, action: FlowAction): void {
  if (action.type === 'STATIC_BRANCH') {
    const { inputValue } = action;
    if (inputValue.type === 'OBJECT_PROPERTY') needProperty(crm, type, inputValue.propertyName);
    return;
  }
  const { actionTypeId, fields } = action;
  const known = BUILT_IN[actionTypeId];
  if (!known && !crm.tables.actionTypes.get(ALL, actionTypeId))
    throw invalid(`Action type ${actionTypeId} does not exist, or the sandbox does not run it.`);
  const other = Object.keys(fields).find((name) => known?.includes(name) === false);
  if (other !== undefined) throw notRun(`${other} of action type ${actionTypeId}`);
  if (fields['due_time'] !== undefined && !dueSchema.safeParse(fields['due_time']).success)
    throw notRun('a due_time other than days and a time of day');
  if (Number.isNaN(delayOf(action))) throw invalid('A delay needs a delta and a time_unit.');
  if (actionTypeId === '0-5') needProperty(crm, type, String(fields.property_name));
  for (const name of propertiesIn(fields)) needProperty(crm, type, name);
}

/** Every property that a field takes its value from. */
function propertiesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    Reflect.get(value, 'type') === 'OBJECT_PROPERTY' && Reflect.get(value, 'propertyName');
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(propertiesIn)];
}

function needProperty(crm: Crm, type: ObjectType, name: string): void {
  if (!findProperty(crm, type, name))
    throw invalid(`Property ${name} does not exist for object type ${type.id}.`);
}

function checkCriteria(crm: Crm, type: ObjectType, flow: FlowInput): void {
  const { enrollmentCriteria: criteria, enrollmentSchedule: schedule } = flow;
  if (criteria?.type === 'LIST_BASED') {
    checkFilters(crm, type, criteria.listFilterBranch);
    const triggers = criteria.reEnrollmentTriggersFilterBranches;
    for (const branch of triggers)
      checkFilters(crm, type, { ...or, filters: [], filterBranches: [branch] });
    if (!schedule && criteria.shouldReEnroll && triggers.length === 0)
      throw notRun('re-enrolment by a list without triggers');
    if (schedule && triggers.length > 0) throw notRun('re-enrolment triggers beside a schedule');
  }
  if (criteria?.type === 'EVENT_BASED') {
    if (schedule) throw notRun('a schedule of a flow that enrols by events');
    for (const { filters } of criteria.eventFilterBranches) checkEvent(crm, type, filters);
  }
  if (schedule?.type !== 'PROPERTY_BASED') return;
  needProperty(crm, type, schedule.dateProperty);
  if (schedule.yearly) throw notRun('a schedule that comes each year');
}

const or = { filterBranchType: 'OR', filterBranchOperator: 'OR' } as const;

type EventFilter = Extract<
  NonNullable<FlowInput['enrollmentCriteria']>,
  { type: 'EVENT_BASED' }
>['eventFilterBranches'][number]['filters'][number];

function checkEvent(crm: Crm, type: ObjectType, filters: readonly EventFilter[]): void {
  const names = filters.filter(({ property }) => property === 'hs_name');
  if (names.length !== 1) throw notRun('a change of other than one property');
  for (const { property, operation } of filters) {
    const { operator } = operation;
    if (operator !== 'IS_EQUAL_TO' && !(property === 'hs_value' && operator === 'IS_KNOWN'))
      throw notRun(`${operator} of ${property}`);
    if (property === 'hs_name') needProperty(crm, type, String(operation['value']));
  }
}

/** HubSpot takes it; refused, so that nothing runs otherwise than as written. */
const notRun = (what: string) => invalid(`The sandbox does not run ${what}.`);
