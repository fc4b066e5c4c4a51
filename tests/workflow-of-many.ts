import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';
import { sendRun } from '../extensions/bulk-action/run/send-run';
import { makeCall } from '../extensions/shared/call';
import { readAppConfig } from '../sandbox/app-config';
import { ALL, HOST_TOKEN } from '../sandbox/api/testing';
import { runScript } from '../sandbox/run-script';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { onChange } from '../scripts/provision/flows/shapes';
import { runFunction } from '../scripts/sample/sandbox';
import { calendarDate } from '../src/calendar/calendar-date';
import { valueOf } from './many';

/**
 * The assembled app on the sandbox: a workflow calls an action of the app for each company of a bulk start while that still goes on.
 * `npm run workflow-of-many`, with `MANY=40` for fewer; it takes real time, so `npm test` does not run it.
 */
const count = Number(process.env['MANY'] ?? 1000);

const step = 'explain_reasons';
const rep = { id: '70100001', name: 'Ada Marsh' };
const today = () => calendarDate(new Date().toISOString().slice(0, 10));

let sandbox: Sandbox;
let folder: string;
/** When the app's calls were answered (milliseconds), and how many HubSpot refused for its limit. */
const answered: number[] = [];
let refused = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'workflow-'));
  await runScript(['scripts/assemble.ts', '--with', 'all', folder], { log: () => undefined });
  sandbox = await startSandbox({
    port: 0,
    distDir: folder,
    sampleData: false,
    app: readAppConfig(),
    log: () => undefined,
    watch: ({ status }) => {
      if (status === 429) refused += 1;
      else answered.push(Date.now());
    },
  });
}, 120_000);
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

async function send(route: string, body: object): Promise<unknown> {
  const answer = await fetch(`${sandbox.url}${route}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${HOST_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${route} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

const madeField = z.object({ results: z.array(z.object({ id: z.string() })) });

async function companies(): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < count; from += 100) {
    const inputs = Array.from({ length: Math.min(100, count - from) }, (_, at) => ({
      properties: { name: `Company ${from + at}` },
    }));
    const made = await send('/crm/v3/objects/companies/batch/create', { inputs });
    ids.push(...madeField.parse(made).results.map(({ id }) => id));
  }
  return ids;
}

const single = { type: 'SINGLE_CONNECTION', actionId: '1', actionTypeVersion: 0 };
const fixed = (staticValue: string) => ({ type: 'STATIC_VALUE', staticValue });

/** A workflow that finishes a step of each offboarding once it is under way. */
async function makeFlow() {
  const types = sandbox.crm.tables.actionTypes.all(ALL);
  const finish = types.find(({ name }) => name === 'Finish a step of an offboarding');
  await send('/automation/v4/flows', {
    name: 'Told by e-mail',
    type: 'PLATFORM_FLOW',
    objectTypeId: '0-2',
    isEnabled: true,
    startActionId: '1',
    enrollmentCriteria: onChange('offboarding_stage', ['communication']),
    actions: [
      {
        ...single,
        actionTypeId: finish?.actionTypeId,
        fields: { step: fixed(step), evidence: fixed('Told by e-mail.') },
      },
    ],
  });
}

const act = {
  kind: 'start',
  initiator: 'client',
  statedReason: { id: 'cost' },
  statedWords: 'Too dear.',
} as const;

/** Starts all in bulk as the bulk action's screen does, and again what it left; returns how often it was sent. */
async function startAll(companies: string[]) {
  const ask = runFunction(sandbox.url, '');
  const call = makeCall((name, { parameters }) => ask(name, { parameters, propertiesToSend: [] }));
  const meta = { by: rep, today: today(), requestId: 'bulk-start' };
  let { run } = valueOf(await call('start_run', { ...meta, act, companies }));
  for (let sent = 1; ; sent += 1) {
    const end = await sendRun(run, {
      ...{ call, today, me: rep, now: () => new Date().toISOString() },
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      newRequestId: () => `batch-${answered.length}-${sent}`,
      isStopping: () => false,
      onProgress: (now) => (run = now),
      onUnread: () => undefined,
    });
    if (end !== 'left' || sent === 5) return { end, sent, counts: run.counts };
  }
}

const runsField = z.object({
  runs: z.array(
    z.object({
      recordId: z.string(),
      state: z.string(),
      steps: z.array(z.object({ status: z.optional(z.number()), answer: z.optional(z.string()) })),
    }),
  ),
});

/** Returns every enrolment once none waits any more. */
async function enrolments() {
  for (;;) {
    const answer = await fetch(`${sandbox.url}/_sandbox/flows`);
    const { runs } = runsField.parse(await answer.json());
    if (runs.length >= count && runs.every(({ state }) => state !== 'waiting')) return runs;
    await new Promise((done) => setTimeout(done, 5000));
  }
}

/** How often each value is there. */
const tally = (values: readonly (string | number)[]) =>
  values.reduce<Record<string, number>>(
    (counts, value) => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }),
    {},
  );

/** The most calls that were answered in any ten seconds. */
const peak = () =>
  answered.reduce(
    ({ most, from }, at, index) => {
      let first = from;
      while ((answered[first] ?? at) <= at - 10_000) first += 1;
      return { most: Math.max(most, index - first + 1), from: first };
    },
    { most: 0, from: 0 },
  ).most;

const valuesOf = (type: string, name: string) =>
  sandbox.crm.tables.records.all(type).flatMap(({ properties }) => properties[name] ?? []);

test('of many enrolments at once none is lost and none acts twice, within HubSpot’s limits', async () => {
  const ids = await companies();
  await makeFlow();
  [answered.length, refused] = [0, 0];
  const began = Date.now();
  const started = await startAll(ids);
  const seconds = { start: (Date.now() - began) / 1000, all: 0 };
  const runs = await enrolments();
  seconds.all = (Date.now() - began) / 1000;
  const statuses = tally(runs.flatMap(({ steps }) => steps.flatMap(({ status }) => status ?? [])));
  const told = { started, seconds, calls: answered.length, refused, peak: peak(), statuses };
  process.stdout.write(`${count} companies: ${JSON.stringify(told)}\n`);

  expect(tally(runs.map(({ state }) => state))).toEqual({ done: count });
  expect(new Set(runs.map(({ recordId }) => recordId))).toEqual(new Set(ids));
  const results = runs.map(({ steps }) => /"result":"(\w+)"/.exec(steps.at(-1)?.answer ?? '')?.[1]);
  expect(tally(results.map(String))).toEqual({ done: count });
  const own = sandbox.crm.tables.types.all(ALL).find(({ name }) => name === 'offboarding');
  expect(tally(valuesOf(own?.id ?? '', `step_${step}`))).toEqual({ done: count });
  const notes = valuesOf('0-46', 'offboarding_activity_key').filter((key) => key.includes(':ap-'));
  expect([notes.length, new Set(notes).size]).toEqual([count, count]);
}, 7_200_000);
