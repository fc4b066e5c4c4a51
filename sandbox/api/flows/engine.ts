import { ALL, type Crm, type RecordChange } from '../crm';
import { afterAnswer, bodyOf, propertiesOf, type ActionAnswer } from './call-app';
import type { Flow, FlowAction } from './entities';
import { delayOf, doBuiltIn, valueIn } from './do-action';
import {
  byChange,
  bySchedule,
  comeBetween,
  enabledFlows,
  localTime,
  lookAt,
  meets,
  type Enrolment,
  type Look,
} from './enrol';
import { mostDepth, type Run } from './runs';

export interface EngineOptions {
  /** The engine's clock, which may run faster than the account's. */
  now(): Date;
  /** Calls an action of the app: signs the body and sends it. */
  deliver(actionTypeId: string, body: string): Promise<ActionAnswer>;
  /** Runs that go on at one tick at most, side by side. */
  atOnce?: number;
}

const minute = 60_000;
type Single = Extract<FlowAction, { type: 'SINGLE_CONNECTION' }>;

/** Runs an account's flows: what changes is kept until the next `tick`, so that several values of one write are one moment. */
export class Engine {
  readonly #runs: Run[] = [];
  #pending: Enrolment[] = [];
  /** The run that writes just now. */
  #current: Run | undefined;
  /** Per flow: its list at the last look, and the day on which its schedule last came. */
  readonly #looks = new Map<string, Look>();
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
    this.#forgetSwitchedOff();
    this.#lookAtLists();
    this.#lookAtSchedules();
    this.#unenrol();
    const time = this.#time();
    const due = this.#runs.filter(({ state, due: at }) => state === 'waiting' && at <= time);
    await Promise.all(due.slice(0, this.options.atOnce ?? 20).map((run) => this.#goOn(run)));
    const waiting = this.#runs.filter(({ state }) => state === 'waiting').length;
    return waiting + this.#pending.length;
  }

  readonly #time = (): number => this.options.now().getTime();

  readonly #hear = (change: RecordChange): void => {
    const by = this.#current && { by: this.#current.id };
    for (const one of byChange(this.crm, change)) {
      const isKnown = this.#pending.some(
        (other) => other.flow.id === one.flow.id && other.recordId === one.recordId,
      );
      if (isKnown) continue;
      this.#pending.push({ ...one, ...by });
    }
  };

  /** A record that is in the flow is not enrolled; one that was, only where it may come again. */
  #start({ flow, recordId, because, by }: Enrolment): void {
    const key = `${flow.id} ${recordId}`;
    const mayComeAgain = flow.enrollmentCriteria?.shouldReEnroll ?? true;
    if (this.#enrolled.has(key) && (!mayComeAgain || this.#isIn(flow, recordId))) return;
    this.#enrolled.add(key);
    const depth = this.#depthOf(flow, by);
    this.#runs.push({
      ...{ id: String(this.#runs.length + 1), flowId: flow.id, recordId, because, depth },
      state: depth >= mostDepth ? 'looping' : 'waiting',
      next: flow.startActionId,
      ...(by !== undefined && { by }),
      ...{ due: this.#time(), tries: 0, failures: 0, since: 0, outputs: {}, steps: [] },
    });
  }

  /** Goes back from a run to the one that brought it about, also through other flows. */
  #depthOf(flow: Flow, by: string | undefined): number {
    const run = this.#runs.find(({ id }) => id === by);
    return run ? this.#depthOf(flow, run.by) + (run.flowId === flow.id ? 1 : 0) : 0;
  }

  #isIn = (flow: Flow, id: string): boolean =>
    this.#runs.some(
      ({ flowId, recordId, state }) => flowId === flow.id && recordId === id && state === 'waiting',
    );

  /** What happens while a flow is switched off does not count once it is on again. */
  #forgetSwitchedOff(): void {
    const on = new Set(enabledFlows(this.crm).map(({ id }) => id));
    for (const looks of [this.#looks, this.#lastDay])
      for (const id of [...looks.keys()].filter((one) => !on.has(one))) looks.delete(id);
  }

  /** Flows on lists take the records that come to meet them; those that met them when they were switched on stay out. */
  #lookAtLists(): void {
    const now = this.options.now();
    for (const flow of enabledFlows(this.crm)) {
      if (flow.enrollmentCriteria?.type !== 'LIST_BASED' || flow.enrollmentSchedule) continue;
      const before = this.#looks.get(flow.id);
      const after = lookAt(this.crm, flow, now);
      this.#looks.set(flow.id, after);
      if (!before) continue;
      const { first, again } = comeBetween(before, after);
      const was = (id: string) => this.#enrolled.has(`${flow.id} ${id}`);
      for (const recordId of first.filter((id) => !was(id)))
        this.#start({ flow, recordId, because: 'it came to meet the list' });
      for (const recordId of again.filter(was))
        this.#start({ flow, recordId, because: 'it came to meet a re-enrolment trigger' });
    }
  }

  /** Ends the runs of records that no longer meet the list of a flow that says so. */
  #unenrol(): void {
    const now = this.options.now();
    for (const run of this.#runs) {
      if (run.state !== 'waiting') continue;
      const flow = this.crm.tables.flows.get(ALL, run.flowId);
      const criteria = flow?.enrollmentCriteria;
      if (criteria?.type !== 'LIST_BASED' || !criteria.unEnrollObjectsNotMeetingCriteria) continue;
      const record = this.crm.tables.records.get(flow?.objectTypeId ?? '', run.recordId);
      if (flow && record && !record.archived && meets(this.crm, flow, record, now)) continue;
      this.#note(run, run.next ?? '', 'no longer meets the list, and is taken out');
      run.state = 'taken out';
    }
  }

  /** A time of the day that was over when the flow was switched on comes the next day. */
  #lookAtSchedules(): void {
    const now = this.options.now();
    const { day, minutes } = localTime(now, this.crm.timeZone);
    for (const flow of enabledFlows(this.crm)) {
      const time = flow.enrollmentSchedule?.timeOfDay;
      if (!time) continue;
      const isPast = minutes >= time.hour * 60 + time.minute;
      const last = this.#lastDay.get(flow.id);
      if (isPast || last === undefined) this.#lastDay.set(flow.id, isPast ? day : '');
      if (!isPast || last === undefined || last === day) continue;
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
    this.#note(run, actionId, this.#doBuiltIn(run, flow, action));
    this.#goTo(run, connection?.nextActionId);
  }

  /** What it writes is heard before it is over. */
  #doBuiltIn(run: Run, flow: Flow, action: Single): string {
    this.#current = run;
    try {
      return this.crm.transaction(() => doBuiltIn(this.crm, flow, run, action));
    } finally {
      this.#current = undefined;
    }
  }

  #branch(run: Run, flow: Flow, action: Extract<FlowAction, { type: 'STATIC_BRANCH' }>): void {
    const value = valueIn(action.inputValue, propertiesOf(this.crm, flow, run), run);
    const found = action.staticBranches.find(({ branchValue }) => branchValue === value);
    this.#note(run, action.actionId, found ? `went by "${value}"` : 'went by the default branch');
    this.#goTo(run, (found ? found.connection : action.defaultBranch)?.nextActionId);
  }

  async #callApp(run: Run, flow: Flow, action: Single): Promise<void> {
    const { actionId, actionTypeId, connection } = action;
    const body = bodyOf(this.crm, run, action, flow);
    if (run.tries === 0) run.since = this.#time();
    run.tries += 1;
    const answer = await this.options.deliver(actionTypeId, body);
    if (answer.status >= 500) run.failures += 1;
    const { did, outputs, wait } = afterAnswer(answer, run, this.#time());
    this.#note(run, actionId, did, { request: body, status: answer.status, answer: answer.text });
    if (wait !== undefined) run.due = this.#time() + wait;
    else if (!outputs) run.state = 'failed';
    else {
      run.outputs[actionId] = outputs;
      this.#goTo(run, connection?.nextActionId);
    }
  }

  #note(run: Run, actionId: string, did: string, more: object = {}): void {
    run.steps.push({ actionId, at: this.options.now().toISOString(), did, ...more });
  }

  #goTo(run: Run, next: string | undefined, wait = 0): void {
    Object.assign(run, { next, tries: 0, failures: 0, due: this.#time() + wait });
    if (next === undefined) run.state = 'done';
  }
}
