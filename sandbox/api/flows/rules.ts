import type { Crm } from '../crm';
import { ALL } from '../crm';
import { checkFilters } from '../lists/rules';
import { findProperty } from '../properties/state';
import type { ObjectType } from '../schemas/entities';
import { requireType } from '../schemas/find';
import { invalid } from '../server/errors';
import type { FlowAction, FlowInput } from './entities';

/** HubSpot's own actions that the sandbox knows: delay, task, property, delay until a date (HubSpot's docs and others' live bodies). */
const BUILT_IN = ['0-1', '0-3', '0-5', '0-35'];

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
  const visit = (id: string | undefined): void => {
    const action = id === undefined ? undefined : byId.get(id);
    if (id === undefined || !action) throw invalid(`Action ${id ?? ''} does not exist.`);
    if (reached.has(id)) return;
    reached.add(id);
    nextOf(action).forEach(visit);
  };
  visit(startActionId);
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
  const isKnown = BUILT_IN.includes(actionTypeId) || crm.tables.actionTypes.get(ALL, actionTypeId);
  if (!isKnown) throw invalid(`Action type ${actionTypeId} does not exist.`);
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
    for (const branch of criteria.reEnrollmentTriggersFilterBranches)
      for (const { property } of branch.filters) needProperty(crm, type, property);
  }
  if (criteria?.type === 'EVENT_BASED') {
    const filters = criteria.eventFilterBranches.flatMap((branch) => branch.filters);
    const names = filters.filter(({ property }) => property === 'hs_name');
    for (const { operation } of names) needProperty(crm, type, String(operation.value));
  }
  if (schedule?.type === 'PROPERTY_BASED') needProperty(crm, type, schedule.dateProperty);
}
