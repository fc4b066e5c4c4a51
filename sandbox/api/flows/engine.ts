import { ALL, type Crm, type RecordChange } from '../crm';
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

type Single = Extract<FlowAction, { type: 'SINGLE_CONNECTION' }>;

/** Runs an account's flows: what changes is kept until the next `tick`, so that several values of one write are one moment. */
export class Engine {
  readonly #runs: Run[] = [];
  #pending: Enrolment[] = [];
  /** The run that writes just now. */
  #current: Run | undefined;
  /** Per flow: the members of its list at the last look, and the day on which its schedule last came. */
  readonly #members = new Map<string, Set<string>>();
  readonly #lastDay = new Map<string, string>();
  readonly #enrolled = new Set<string>();

  constructor(
    private readonly crm: Crm,
    private readonly options: EngineOptions,
  ) {
    crm.changed.add(this.#hear);
  }

  runs = (): readonly Run[] => this.#runs;

  close(): void {
    this.crm.changed.delete(this.#hear);
  }

  /** Enrols what is due, and lets at most `atOnce` runs take one step; returns how many still wait. */
  async tick(): Promise<number> {
    const heard = this.#pending;
    this.#pending = [];
    for (const one of heard) this.#start(one);
    this.#lookAtLists();
    this.#lookAtSchedules();
    const time = this.#time();
    const due = this.#runs.filter(({ state, due: at }) => state === 'waiting' && at <= time);
    for (const run of due.slice(0, this.options.atOnce ?? 20)) await this.#goOn(run);
    const waiting = this.#runs.filter(({ state }) => state === 'waiting').length;
    return waiting + this.#pending.length;
  }

  readonly #time = (): number => this.options.now().getTime();

  readonly #hear = (change: RecordChange): void => {
    const own = this.#current?.flowId === change.by.sourceId ? this.#current : undefined;
    for (const one of byChange(this.crm, change)) {
      const isKnown = this.#pending.some(
        (other) => other.flow.id === one.flow.id && other.recordId === one.recordId,
      );
      if (isKnown) continue;
      this.#pending.push(own && one.by === one.flow.id ? { ...one, by: own.id } : one);
    }
  };

  #start({ flow, recordId, because, by }: Enrolment): void {
    const key = `${flow.id} ${recordId}`;
    const mayComeAgain = flow.enrollmentSchedule ?? flow.enrollmentCriteria?.shouldReEnroll;
    if (this.#enrolled.has(key) && !mayComeAgain) return;
    this.#enrolled.add(key);
    const depth = (this.#runs.find(({ id }) => id === by)?.depth ?? -1) + 1;
    this.#runs.push({
      ...{ id: String(this.#runs.length + 1), flowId: flow.id, recordId, because, depth },
      state: depth >= mostDepth ? 'looping' : 'waiting',
      next: flow.startActionId,
      ...{ due: this.#time(), tries: 0, since: 0, outputs: {}, steps: [] },
    });
  }

  /** Flows on lists take the records that come to meet them; those that met them when they were switched on stay out. */
  #lookAtLists(): void {
    const now = this.options.now();
    for (const flow of enabledFlows(this.crm)) {
      if (flow.enrollmentCriteria?.type !== 'LIST_BASED' || flow.enrollmentSchedule) continue;
      const met = recordsOf(this.crm, flow).filter((one) => meets(this.crm, flow, one, now));
      const before = this.#members.get(flow.id);
      this.#members.set(flow.id, new Set(met.map(({ id }) => id)));
      const come = before ? met.filter(({ id }) => !before.has(id)) : [];
      for (const { id } of come)
        this.#start({ flow, recordId: id, because: 'it came to meet the list' });
    }
  }

  #lookAtSchedules(): void {
    const now = this.options.now();
    const { day, minutes } = localTime(now, this.crm.timeZone);
    for (const flow of enabledFlows(this.crm)) {
      const time = flow.enrollmentSchedule?.timeOfDay;
      if (!time || minutes < time.hour * 60 + time.minute) continue;
      if (this.#lastDay.get(flow.id) === day) continue;
      this.#lastDay.set(flow.id, day);
      for (const one of bySchedule(this.crm, flow, day, now)) this.#start(one);
    }
  }

  async #goOn(run: Run): Promise<void> {
    const flow = this.crm.tables.flows.get(ALL, run.flowId);
    const action = flow?.actions.find(({ actionId }) => actionId === run.next);
    if (!flow || !action) {
      run.state = flow ? 'done' : 'failed';
      return;
    }
    try {
      await this.#act(run, flow, action);
    } catch (error) {
      this.#note(run, action.actionId, String(error));
      run.state = 'failed';
    } finally {
      this.#current = undefined;
    }
  }

  async #act(run: Run, flow: Flow, action: FlowAction): Promise<void> {
    if (action.type === 'STATIC_BRANCH') return this.#branch(run, flow, action);
    const { actionId, actionTypeId, connection } = action;
    const wait = delayOf(action);
    if (wait !== undefined) {
      this.#note(run, actionId, `waits ${Math.round(wait / minute)} minutes`);
      return this.#goTo(run, connection?.nextActionId, wait);
    }
    if (actionTypeId.startsWith('1-')) return this.#callApp(run, flow, action);
    this.#current = run;
    this.#note(
      run,
      actionId,
      this.crm.transaction(() => doBuiltIn(this.crm, flow, run, action)),
    );
    this.#goTo(run, connection?.nextActionId);
  }

  #branch(run: Run, flow: Flow, action: Extract<FlowAction, { type: 'STATIC_BRANCH' }>): void {
    const value = valueIn(action.inputValue, this.#propertiesOf(flow, run), run);
    const found = action.staticBranches.find(({ branchValue }) => branchValue === value);
    this.#note(run, action.actionId, found ? `went by "${value}"` : 'went by the default branch');
    this.#goTo(run, (found ? found.connection : action.defaultBranch)?.nextActionId);
  }

  #propertiesOf(flow: Flow, run: Run): Readonly<Record<string, string>> {
    const type = requireType(this.crm, flow.objectTypeId);
    return findRecord(this.crm, type, run.recordId)?.properties ?? {};
  }

  async #callApp(run: Run, flow: Flow, action: Single): Promise<void> {
    const { actionId, actionTypeId, connection } = action;
    const body = this.#bodyOf(run, flow, action);
    if (run.tries === 0) run.since = this.#time();
    run.tries += 1;
    const { status, retryAfter, text } = await this.options.deliver(actionTypeId, body);
    const told = { request: body, status, answer: text };
    if (status === 429 || status >= 500) {
      const wait = status === 429 ? Number(retryAfter ?? retry.first) : gapAfter(run.tries);
      const isOver = this.#time() - run.since > retry.until;
      const did = isOver ? 'given up after three days' : `tries again in ${wait} ms`;
      this.#note(run, actionId, did, told);
      if (isOver) run.state = 'failed';
      else run.due = this.#time() + wait;
      return;
    }
    this.#note(run, actionId, status < 300 ? 'answered' : 'refused for good', told);
    if (status >= 300) {
      run.state = 'failed';
      return;
    }
    run.outputs[actionId] = outputsIn(text);
    this.#goTo(run, connection?.nextActionId);
  }

  #bodyOf(run: Run, flow: Flow, { actionId, actionTypeId, fields }: Single): string {
    const properties = this.#propertiesOf(flow, run);
    const sent = this.crm.tables.actionTypes.get(ALL, actionTypeId)?.properties ?? [];
    const { portalId } = this.crm;
    const type = flow.objectTypeId;
    return JSON.stringify({
      callbackId: `ap-${portalId}-${run.id}-${actionId}-0`,
      origin: { portalId, actionDefinitionId: Number(actionTypeId.slice(2)) },
      context: { source: 'WORKFLOWS', workflowId: Number(flow.id) },
      object: {
        objectId: Number(run.recordId),
        objectType: typeNames[type] ?? type,
        properties: Object.fromEntries(sent.map((name) => [name, properties[name]])),
      },
      inputFields: Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, valueIn(value, properties, run)]),
      ),
    });
  }

  #note(run: Run, actionId: string, did: string, more: object = {}): void {
    run.steps.push({ actionId, at: this.options.now().toISOString(), did, ...more });
  }

  #goTo(run: Run, next: string | undefined, wait = 0): void {
    Object.assign(run, { next, tries: 0, due: this.#time() + wait });
    if (next === undefined) run.state = 'done';
  }
}

const gapAfter = (tries: number) => Math.min(retry.most, retry.first * 2 ** (tries - 1));

/** Outputs of an answer; states that wait for a callback are refused loudly. */
function outputsIn(text: string): Record<string, unknown> {
  const body: unknown = JSON.parse(text);
  const outputs: unknown = Reflect.get(Object(body), 'outputFields');
  const state: unknown = Reflect.get(Object(outputs), 'hs_execution_state');
  if (state === 'BLOCK' || state === 'ASYNC')
    throw new Error(`The sandbox does not wait for callbacks (${state}).`);
  return { ...Object(outputs) } as Record<string, unknown>;
}
