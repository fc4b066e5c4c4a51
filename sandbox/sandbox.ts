import type { FastifyInstance } from 'fastify';
import type { WatchedAnswer } from './api/client-check/answer-check';
import { resetAccount, type ApiControls } from './api/control/controls';
import { openCrm } from './api/open-crm';
import type { Crm } from './api/crm';
import { registerApi } from './api/routes';
import { createServer } from './api/server/server';
import { APP_TOKEN } from './api/access/tokens';
import type { Assumption } from './api/switches/assumption-names';
import { holds } from './api/switches/assumptions';
import { valuesAt, type AppConfig } from './app-config';
import { takeDataDir, type DataDir } from './data-dir';
import { makeFirstData, provisionAgain } from './first-data';
import { serveFlows } from './flows/serve-flows';
import { freePort } from './free-port';
import { readScopes } from './functions/metadata';
import type { Functions } from './functions/start-functions';
import { watchNotKept } from './not-kept';
import { serveImport } from './import/serve-import';
import { restoreForTests } from './restore-for-tests';
import type { Sample } from './seed/samples';
import { serveApp, type Closer } from './serve-app';
import { startAssembler } from './watch/assembler';

export type SandboxOptions = {
  /** 0 for a free one. */
  port: number;
  /** Where the journal lies; without it everything is in memory. */
  dataDir?: string;
  /** Empties the data directory first. */
  fresh?: boolean;
  /** Default true; false leaves the account provisioned and empty. */
  sampleData?: boolean;
  /** Which sample data; default `small`. */
  sample?: Sample;
  /** Whether an account that has its data gets what the app needs since; default true. */
  provisionAgain?: boolean;
  /** HubSpot's rate limits, once the first data is made; default true. */
  limits?: boolean;
  /** What apps assume of HubSpot and is false; default nothing. */
  assumeNot?: readonly Assumption[];
  /** Sees every answer of the API as it goes out. */
  watch?: (answer: WatchedAnswer) => void;
  /** What the sandbox has to know of the app; default nothing. */
  app?: AppConfig;
  /** Whether changes of the app are shown as they are made; default false. Needs `watch` in its configuration. */
  live?: boolean;
  /** Whether HubSpot's dev server starts at once; default false: at the first call of a function. */
  warm?: boolean;
  /** The assembled app; default `dist`. */
  distDir?: string;
  /** What happens, a sentence each. */
  say?: (line: string) => void;
  /** What functions and scripts print; without it, the terminal. */
  log?: (line: string) => void;
};

export type Sandbox = {
  url: string;
  crm: Crm;
  controls: ApiControls;
  functions: Functions;
  /** Empties the account and makes the first data again. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Starts HubSpot, locally: its API, the app's functions and cards, and the page, all at one address.
 * @throws {PortInUse | DataInUse}
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const port = await freePort(options.port);
  const closers: Closer[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return { ...(await start(options, port, closers)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(options: SandboxOptions, port: number, closers: Closer[]) {
  const { distDir = 'dist', dataDir, app = {}, say = () => {}, log = console.log } = options;
  const { warm = false } = options;
  const url = `http://127.0.0.1:${port}`;
  const data = dataDir === undefined ? undefined : takeDataDir(dataDir);
  closers.push(() => data?.release());
  const watching = await assembleToWatch(options, distDir, closers);
  const scopes = await readScopes(distDir);
  const { notKept, during } = watchNotKept(say);
  const { assumeNot = [] } = options;
  const crm = openCrm({ scopes, notKept, assumeNot, ...(dataDir !== undefined && { dataDir }) });
  closers.push(crm.close);
  tellTorn(crm, say);
  const server = createServer();
  closers.push(() => server.close());
  const { watch } = options;
  const controls = registerApi(server, crm, { limits: false, ...(watch && { watch }) });

  say("Building the cards and the page, and starting HubSpot's dev server …");
  const serving = { distDir, apiUrl: url, token: APP_TOKEN, ...valuesAt(url, app), warm, log };
  closers.push(await serveFlows(server, { ...serving, crm }));
  const held = (what: Assumption) => holds(crm, what);
  const { ready } = await serveApp(server, { ...serving, ...watching, say, holds: held }, closers);

  const account = { url, app, say, log: options.log, mayFail: assumeNot.length > 0 };
  const fill = async () => {
    const limited = controls.limits.on;
    controls.limits.on = false;
    data?.setComplete(false);
    const { sampleData = true, sample = 'small' } = options;
    await during((signal) => makeFirstData({ ...account, signal, sampleData, sample })).finally(
      () => {
        controls.limits.on = limited;
      },
    );
    data?.setComplete(true);
  };
  const reset = async () => {
    resetAccount(crm, controls);
    await (await ready).restart();
    await fill();
  };
  resetForThePage(server, reset);
  server.post('/_sandbox/restart-functions', async (_request, reply) => {
    await (await ready).restart();
    return reply.code(204).send();
  });
  await serveImport(server);
  const keepForTests = restoreForTests(server, crm, controls);
  await server.listen({ port, host: '127.0.0.1' });
  const prepare = async () => {
    if (needsFirstData(options, data)) {
      crm.reset();
      await fill();
    } else if (options.provisionAgain ?? true)
      await during((signal) => provisionAgain({ ...account, signal }));
  };
  const functions = await afterBoth(ready, prepare());
  controls.limits.on = options.limits ?? true;
  keepForTests();
  return { url, crm, controls, functions, reset };
}

/** Returns the first one's value once both have ended; throws the first one's reason before the second one's. */
async function afterBoth<T>(first: Promise<T>, second: Promise<unknown>): Promise<T> {
  await Promise.allSettled([first, second]);
  const [value] = await Promise.all([first, second]);
  return value;
}

/** Where changes are shown, the program that assembles the app again and again does so at the start too. */
async function assembleToWatch(
  { live, app, log }: SandboxOptions,
  dist: string,
  closers: Closer[],
) {
  if (!live || !app?.watch) return {};
  const { assembler: program, paths } = app.watch;
  const assembler = startAssembler([...program, dist], log);
  closers.push(assembler.close);
  await assembler.assemble();
  return { watch: { assembler, paths } };
}

/** A process that was killed while it wrote leaves a line that it never acknowledged. */
function tellTorn({ journal }: Crm, say: (line: string) => void) {
  if (!journal?.tornBytes) return;
  say(`Dropped a torn last line of ${journal.tornBytes} bytes, which was never acknowledged.`);
}

const needsFirstData = ({ fresh = false }: SandboxOptions, data: DataDir | undefined) =>
  fresh || !data?.isComplete();

/** The page's "reset" ends when the account is as at its first start, sample data and all. */
function resetForThePage(app: FastifyInstance, reset: () => Promise<void>) {
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.routeOptions.url !== '/_sandbox/reset') return;
    await reset();
    return reply.code(204).send();
  });
}
