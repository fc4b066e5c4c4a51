import type { LoggedRequest } from '../../sandbox/api/testing';
import { answerOf, type Answer } from './answer';
import { lateBy, makeQuick, today, type Quick } from './clock';
import { differences, endStateOf, idsIn, type EndState } from './end-state';
import type { Scenario } from './scenarios';
import { forgetLookUps } from './forget-look-ups';
import { openSetting, type Setting } from './setting';
import { waysOf, type HubSpotCall, type Way } from './ways';

/** A fault after which something is not as without it. */
export interface Difference {
  scenario: Scenario;
  call: HubSpotCall | undefined;
  way: string;
  /** Lines of the end state that lack (`-`) or are too many (`+`). */
  differs: string[];
}

interface Options {
  /** Whether the account allows a unique property on notes, tasks and meetings. */
  uniqueKeys: boolean;
  /** Called after each scenario's undisturbed run with the number of its faults. */
  found(scenario: Scenario, faults: number): void;
  /** Called after each fault. */
  played(scenario: Scenario, difference: Difference | undefined): void;
  /** Whether a fault is played; default all. */
  wants?(call: HubSpotCall, way: Way): boolean;
}

/** Plays every scenario without a fault and then with each fault of each of its calls, and compares the ends. */
export async function playFaults(scenarios: readonly Scenario[], options: Options): Promise<void> {
  const quick = makeQuick();
  const setting = await openSetting({ ...options, pass: quick.pass });
  const empty = setting.api.crm.snapshot();
  try {
    for (const scenario of scenarios) {
      setting.api.crm.restore(empty, ['counters']);
      quick.rewind();
      await playScenario(scenario, setting, options, quick);
    }
  } finally {
    await setting.close();
    quick.restore();
  }
}

const told = 'the rep is told:';

async function playScenario(
  scenario: Scenario,
  setting: Setting,
  { found, played, wants = () => true }: Options,
  quick: Quick,
): Promise<void> {
  const { api } = setting;
  forgetLookUps();
  const send = await scenario.prepare(setting);
  quick.pass();
  const start = { rows: api.crm.snapshot(), ids: idsIn(api.crm) };

  /** Plays it from the start, and returns the end; `first` sees what the first try asked of HubSpot. */
  async function play(first: () => void = () => undefined, repeats = false): Promise<EndState> {
    api.crm.restore(start.rows, ['counters']);
    forgetLookUps();
    api.clearRequests();
    const answer = await untilDone(
      send,
      async () => {
        await setting.settled();
        first();
        api.clearFaults();
        quick.impatient = false;
      },
      repeats,
    );
    await repairAll(answer, setting);
    await setting.settled();
    return [`${told} ${answer.says}`, ...endStateOf(api.crm, start.ids)];
  }

  let calls: HubSpotCall[] = [];
  const wanted = await play(() => (calls = callsIn(api.requests())));
  if (!wanted.includes(`${told} done`))
    throw new Error(`${scenario.function} ${scenario.title}: ${wanted[0]}`);
  const faults = calls.flatMap((call) =>
    waysOf(call, lateBy)
      .filter((way) => wants(call, way))
      .map((way) => ({ call, way })),
  );
  const tell = (differs: string[], call: HubSpotCall | undefined, way: string) =>
    played(scenario, differs.length > 0 ? { scenario, call, way, differs } : undefined);
  found(scenario, faults.length + 1);
  tell(differences(wanted, await play(undefined, true)), undefined, 'sent twice');
  for (const { call, way } of faults) {
    const disturbed = async () => {
      const fault = { method: call.method, path: patternOf(call), skip: call.nth, ...way.fault };
      api.addFault(fault);
      quick.impatient = way.fault.kind === 'delay';
      const end = await play();
      return [...differences(wanted, end), ...unmetFaults(api)];
    };
    tell(await disturbed(), call, way.name);
  }
}

/** A fault that met no request played nothing. */
const unmetFaults = ({ controls: { faults } }: Setting['api']): string[] =>
  faults.unmet().map(({ id, path }) => {
    faults.remove(id);
    return `- a request that the fault meets: ${path}`;
  });

/** Sends a request until it is answered for good, as people do. `repeats`: once more although it is. */
async function untilDone(
  send: () => Promise<Answer>,
  afterFirst: () => Promise<void>,
  repeats: boolean,
): Promise<Answer> {
  let answer = await send();
  await afterFirst();
  if (repeats) answer = await send();
  for (let tries = 1; answer.again && tries < 3; tries += 1) answer = await send();
  return answer;
}

/** Sends the repairs that a reply asks for, opens the card, and sends those that it asks for. */
async function repairAll({ repair }: Answer, setting: Setting): Promise<void> {
  await sendRepairs(repair, setting);
  const opened = answerOf(await setting.call('get_offboarding', { today }));
  await sendRepairs(opened.repair, setting);
}

async function sendRepairs(parts: Answer['repair'], setting: Setting): Promise<void> {
  for (let tries = 0; parts.length > 0 && tries < 3; tries += 1)
    parts = answerOf(await setting.call('repair', { ...setting.meta(), parts })).repair;
}

/** Returns the calls of the app, each with how many like it came before. */
function callsIn(requests: LoggedRequest[]): HubSpotCall[] {
  const seen = new Map<string, number>();
  return requests.flatMap(({ method, path, headers }) => {
    const kind = headers['x-relterm-call'];
    if (kind !== 'read' && kind !== 'write' && kind !== 'lookup') return [];
    const call = { method, path: path.replace(/\b\d{11}\b/g, '{id}'), kind } as const;
    const like = `${method} ${call.path}`;
    const nth = seen.get(like) ?? 0;
    seen.set(like, nth + 1);
    return [{ ...call, nth }];
  });
}

/** Returns what a fault's `path` is for a call: ids of what is made differ each time. */
function patternOf({ path }: HubSpotCall): string {
  const escaped = path.replace(/[.*+?^$()[\]|\\]/g, '\\$&').replaceAll('{id}', '\\d{11}');
  return `/^${escaped}(\\?|$)/`;
}
