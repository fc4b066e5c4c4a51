import { ALL, type Crm } from '../crm';
import { findRecord } from '../objects/state';
import { requireType } from '../schemas/find';
import type { Flow, FlowAction } from './entities';
import { delayOf, doBuiltIn, valueIn } from './do-action';
import {
  byChange,
  bySchedule,
  enabledFlows,
  localTime,
  meets,
  recordsOf,
  type Enrolment,
} from './enrol';
import { mostDepth, type Run } from './runs';

/** An answer of the app to a call of one of its actions. */
export interface ActionAnswer {
  status: number;
  retryAfter?: string | undefined;
  text: string;
}

export interface EngineOptions {
  /** The engine's clock, which may run faster than the account's. */
  now(): Date;
  /** Calls an action of the app: signs the body and sends it. */
  deliver(actionTypeId: string, body: string): Promise<ActionAnswer>;
  /** Runs that go on at one tick at most. */
  atOnce?: number;
}

const minute = 60_000;
/** HubSpot tries again after a minute first, then at longer gaps of up to eight hours, for three days (HubSpot's knowledge base). */
const retry = { first: minute, most: 480 * minute, until: 3 * 1440 * minute };

/** How a call names HubSpot's own types; that custom ones have their id is a guess. */
const typeNames: Record<string, string> = { '0-1': 'CONTACT', '0-2': 'COMPANY', '0-3': 'DEAL' };

export type Engine = ReturnType<typeof openEngine>;

/** Runs an account's flows: what changes is kept until the next `tick`, so that several values of one write are one moment. */
export function openEngine(crm: Crm, { now, deliver, atOnce = 20 }: EngineOptions) {
  const runs: Run[] = [];
  let pending: Enrolment[] = [];
  let current: Run | undefined;
  /** Per flow: the members of its list at the last look, and the day on which its schedule last came. */
  const members = new Map<string, Set<string>>();
  const lastDay = new Map<string, string>();
  const enrolled = new Set<string>();

  const hear = (change: Parameters<typeof byChange>[1]) => {
    const own = current?.flowId === change.by.sourceId ? current : undefined;
    for (const one of byChange(crm, change))
      if (
        !pending.some((other) => other.flow.id === one.flow.id && other.recordId === one.recordId)
      )
        pending.push(own && one.by === one.flow.id ? { ...one, by: own.id } : one);
  };
  crm.changed.add(hear);

  const start = ({ flow, recordId, because, by }: Enrolment) => {
    const key = `${flow.id} ${recordId}`;
    const isAgain = enrolled.has(key);
    if (isAgain && !(flow.enrollmentSchedule ?? flow.enrollmentCriteria?.shouldReEnroll)) return;
    enrolled.add(key);
    const depth = (runs.find(({ id }) => id === by)?.depth ?? -1) + 1;
    runs.push({
      ...{ id: String(runs.length + 1), flowId: flow.id, recordId, because, depth },
      state: depth >= mostDepth ? 'looping' : 'waiting',
      next: flow.startActionId,
      ...{ due: now().getTime(), tries: 0, since: 0, outputs: {}, steps: [] },
    });
  };

  /** Flows on lists take the records that come to meet them; those that met them when they were switched on stay out. */
  const lookAtLists = () => {
    for (const flow of enabledFlows(crm)) {
      if (flow.enrollmentCriteria?.type !== 'LIST_BASED' || flow.enrollmentSchedule) continue;
      const met = recordsOf(crm, flow).filter((record) => meets(crm, flow, record, now()));
      const before = members.get(flow.id);
      members.set(flow.id, new Set(met.map(({ id }) => id)));
      if (!before) continue;
      for (const { id } of met.filter((record) => !before.has(record.id)))
        start({ flow, recordId: id, because: 'it came to meet the list' });
    }
  };

  const lookAtSchedules = () => {
    const { day, minutes } = localTime(now(), crm.timeZone);
    for (const flow of enabledFlows(crm)) {
      const time = flow.enrollmentSchedule?.timeOfDay;
      if (!time || minutes < time.hour * 60 + time.minute || lastDay.get(flow.id) === day) continue;
      lastDay.set(flow.id, day);
      for (const one of bySchedule(crm, flow, day, now())) start(one);
    }
  };

  async function goOn(run: Run): Promise<void> {
    const flow = crm.tables.flows.get(ALL, run.flowId);
    const action = flow?.actions.find(({ actionId }) => actionId === run.next);
    if (!flow || !action) return end(run, flow ? 'done' : 'failed');
    try {
      if (action.type === 'STATIC_BRANCH') return branch(run, flow, action);
      const wait = delayOf(action);
      if (wait !== undefined) {
        note(run, action.actionId, `waits ${Math.round(wait / minute)} minutes`);
        return goTo(run, action.connection?.nextActionId, wait);
      }
      if (action.actionTypeId.startsWith('1-')) return await callApp(run, flow, action);
      current = run;
      const did = crm.transaction(() => doBuiltIn(crm, flow, run, action));
      note(run, action.actionId, did);
      goTo(run, action.connection?.nextActionId);
    } catch (error) {
      note(run, action.actionId, String(error));
      end(run, 'failed');
    } finally {
      current = undefined;
    }
  }

  function branch(run: Run, flow: Flow, action: Extract<FlowAction, { type: 'STATIC_BRANCH' }>) {
    const value = valueIn(action.inputValue, propertiesOf(flow, run), run);
    const found = action.staticBranches.find(({ branchValue }) => branchValue === value);
    note(run, action.actionId, found ? `went by "${value}"` : 'went by the default branch');
    goTo(run, (found ? found.connection : action.defaultBranch)?.nextActionId);
  }

  const propertiesOf = (flow: Flow, run: Run) =>
    findRecord(crm, requireType(crm, flow.objectTypeId), run.recordId)?.properties ?? {};

  async function callApp(
    run: Run,
    flow: Flow,
    action: Extract<FlowAction, { type: 'SINGLE_CONNECTION' }>,
  ): Promise<void> {
    const { actionId, actionTypeId, fields, connection } = action;
    const properties = propertiesOf(flow, run);
    const type = requireType(crm, flow.objectTypeId);
    const inputFields = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, valueIn(value, properties, run)]),
    );
    const sent = crm.tables.actionTypes.get(ALL, actionTypeId)?.properties ?? [];
    const body = JSON.stringify({
      callbackId: `ap-${crm.portalId}-${run.id}-${actionId}-0`,
      origin: { portalId: crm.portalId, actionDefinitionId: Number(actionTypeId.slice(2)) },
      context: { source: 'WORKFLOWS', workflowId: Number(flow.id) },
      object: {
        objectId: Number(run.recordId),
        objectType: typeNames[type.id] ?? type.id,
        properties: Object.fromEntries(sent.map((name) => [name, properties[name]])),
      },
      inputFields,
    });
    if (run.tries === 0) run.since = now().getTime();
    run.tries += 1;
    const { status, retryAfter, text } = await deliver(actionTypeId, body);
    const told = { request: body, status, answer: text };
    if (status === 429 || status >= 500) {
      const wait = status === 429 ? Number(retryAfter ?? retry.first) : gapAfter(run.tries);
      const isOver = now().getTime() - run.since > retry.until;
      note(run, actionId, isOver ? 'given up after three days' : `tries again in ${wait} ms`, told);
      if (isOver) return end(run, 'failed');
      run.due = now().getTime() + wait;
      return;
    }
    note(run, actionId, status < 300 ? 'answered' : 'refused for good', told);
    if (status >= 300) return end(run, 'failed');
    run.outputs[actionId] = outputsIn(text);
    goTo(run, connection?.nextActionId);
  }

  const gapAfter = (tries: number) => Math.min(retry.most, retry.first * 2 ** (tries - 1));

  const note = (run: Run, actionId: string, did: string, more: object = {}) => {
    run.steps.push({ actionId, at: now().toISOString(), did, ...more });
  };
  const goTo = (run: Run, next: string | undefined, wait = 0) => {
    Object.assign(run, { next, tries: 0, due: now().getTime() + wait });
    if (next === undefined) end(run, 'done');
  };
  const end = (run: Run, state: 'done' | 'failed') => {
    run.state = state;
  };

  return {
    runs: (): readonly Run[] => runs,
    /** Enrols what is due, and lets at most `atOnce` runs take one step; returns how many still wait. */
    async tick(): Promise<number> {
      const heard = pending;
      pending = [];
      for (const one of heard) start(one);
      lookAtLists();
      lookAtSchedules();
      const time = now().getTime();
      const due = runs.filter(({ state, due: at }) => state === 'waiting' && at <= time);
      for (const run of due.slice(0, atOnce)) await goOn(run);
      return runs.filter(({ state }) => state === 'waiting').length + pending.length;
    },
    close: () => crm.changed.delete(hear),
  };
}

/** Outputs of an answer; states that wait for a callback are refused loudly. */
function outputsIn(text: string): Record<string, unknown> {
  const body: unknown = JSON.parse(text);
  const outputs: unknown = Reflect.get(Object(body), 'outputFields');
  const state: unknown = Reflect.get(Object(outputs), 'hs_execution_state');
  if (state === 'BLOCK' || state === 'ASYNC')
    throw new Error(`The sandbox does not wait for callbacks (${state}).`);
  return { ...Object(outputs) } as Record<string, unknown>;
}
