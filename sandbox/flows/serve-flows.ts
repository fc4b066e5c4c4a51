import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { ALL, type Crm } from '../api/crm';
import { Engine } from '../api/flows/engine';
import { requireFlow } from '../api/flows/state';
import { bodyOf } from '../api/server/request';
import { readWorkflowActions, type WorkflowAction } from '../functions/metadata';
import { deliver } from './deliver';
import { flowsPage } from './page';

interface Options {
  crm: Crm;
  distDir: string;
  variables: Readonly<Record<string, string>>;
  clientSecret?: string | undefined;
  log: (line: string) => void;
}

const tickMs = 250;
/** Each call of the app's endpoint is a process of this machine. */
const atOnce = 5;

/** Runs the account's workflows, and serves the page that shows them. Returns what ends it. */
export async function serveFlows(
  server: FastifyInstance,
  { crm, distDir, variables, clientSecret = '', log }: Options,
): Promise<() => void> {
  const actions = await readWorkflowActions(distDir, variables);
  const clock = makeClock();
  const engine = new Engine(crm, {
    now: clock.now,
    atOnce,
    deliver: (id, body) => {
      const name = crm.tables.actionTypes.get(ALL, id)?.name;
      const url = actions.find((one) => one.name === name)?.url ?? '';
      return deliver(url, body, clientSecret);
    },
  });
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    clock.goOn();
    installActions(crm, actions);
    engine
      .tick()
      .catch((error: unknown) => log(`A workflow could not go on: ${String(error)}`))
      .finally(() => (isBusy = false));
  }, tickMs);
  flowRoutes(server, crm, engine, clock);
  return () => {
    clearInterval(timer);
    engine.close();
  };
}

type Clock = ReturnType<typeof makeClock>;

/**
 * A clock that runs so many times as fast as the machine's. Where it runs fast it stands still while the app answers, so that no day of a
 * schedule is passed over and no try comes days too late.
 */
function makeClock() {
  let [time, since, factor] = [Date.now(), Date.now(), 1];
  return {
    now: () => new Date(time),
    factor: () => factor,
    /** Goes on by what passed since the last tick. */
    goOn() {
      const passed = Date.now() - since;
      since += passed;
      time += factor === 1 ? passed : Math.min(passed, tickMs) * factor;
    },
    run(next: number) {
      factor = next;
    },
  };
}

/** An upload makes an id for each action, once. */
function installActions(crm: Crm, actions: readonly WorkflowAction[]): void {
  const known = crm.tables.actionTypes.all(ALL).map(({ name }) => name);
  const missing = actions.filter(({ name }) => !known.includes(name));
  if (missing.length === 0) return;
  crm.transaction(() => {
    for (const { name, properties } of missing) {
      const actionTypeId = `1-${crm.nextId('types')}`;
      crm.tables.actionTypes.put(ALL, actionTypeId, { actionTypeId, name, properties });
    }
  });
}

function flowRoutes(server: FastifyInstance, crm: Crm, engine: Engine, clock: Clock): void {
  server.get('/_sandbox/flows', (request, reply) => {
    const flows = crm.tables.flows.all(ALL);
    const runs = engine.runs().filter(({ flowId }) => flows.some(({ id }) => id === flowId));
    const shown = { flows, runs, now: clock.now(), factor: clock.factor() };
    if (!(request.headers.accept ?? '').includes('text/html')) return shown;
    return reply.type('text/html; charset=utf-8').send(flowsPage(shown));
  });
  server.post('/_sandbox/flows/clock', (request, reply) => {
    const factor = z.number().check(z.gte(1), z.lte(86_400));
    clock.run(bodyOf(request, 'Clock', z.object({ factor })).factor);
    return reply.code(204).send();
  });
  server.post<{ Params: { flowId: string } }>('/_sandbox/flows/:flowId', (request, reply) => {
    const { isEnabled } = bodyOf(request, 'Switch', z.object({ isEnabled: z.boolean() }));
    crm.transaction(() => {
      const flow = requireFlow(crm, request.params.flowId);
      const revisionId = String(Number(flow.revisionId) + 1);
      crm.tables.flows.put(ALL, flow.id, { ...flow, isEnabled, revisionId });
    });
    return reply.code(204).send();
  });
}
