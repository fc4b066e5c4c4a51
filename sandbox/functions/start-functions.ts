import { request } from 'node:http';
import * as z from 'zod/mini';
import { freePort } from '../free-port';
import { keepAlive } from './keep-alive';
import { ACCOUNT, makeRunFolder, type RunFolder } from './run-folder';

export type FunctionCall = {
  /** The function's uid. */
  name: string;
  parameters?: unknown;
  /** Properties of the record in view that HubSpot reads and hands over. */
  propertiesToSend?: string[];
  objectId?: string | number;
  objectTypeId?: string;
};
export type FunctionResult =
  { ok: true; response: unknown } | { ok: false; message: string; logId?: string };

export type FunctionsOptions = {
  distDir: string;
  /** Base URL of the sandbox's API, without a slash at the end. */
  apiUrl: string;
  token: string;
  /** The account's secrets, as `hs secret add` would have put them there. */
  secrets?: Readonly<Record<string, string>>;
  /** What functions and the dev server print, a line each. */
  log: (line: string) => void;
};
export type Functions = {
  /** Where HubSpot's dev server listens. */
  port: number;
  /**
   * Starts HubSpot's dev server, unless that is done. The first call does so too.
   * @throws when it does not start
   */
  ready(): Promise<void>;
  call(call: FunctionCall): Promise<FunctionResult>;
  /** Forgets what functions keep from one call to the next, such as the ids of an account. */
  restart(): Promise<void>;
  /** Takes over what changed in `distDir`: the next call runs it. */
  renew(): Promise<void>;
  /** Hosts beyond this machine that functions or the dev server asked for; each was refused. */
  refused(): Promise<string[]>;
  close(): Promise<void>;
};

const ROUTE = '/api/crm-extensibility/execution/internal/v3/action/function/1';
const Success = z.object({ response: z.unknown(), logId: z.optional(z.string()) });
const Failure = z.object({
  message: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ message: z.string() }))),
});

/**
 * Runs an app's private functions in HubSpot's own dev server, in a child process over a copy of
 * `distDir`. It is started when it is needed, and again when it ends; calls made meanwhile wait for it.
 */
export async function startFunctions(options: FunctionsOptions): Promise<Functions> {
  const folder = await makeRunFolder(options.distDir);
  const port = await freePort();
  const underWay = new Set<Promise<unknown>>();
  let closing = false;
  const child = keepAlive({
    program: folder.program('dev-server.child'),
    preload: folder.program('local-only'),
    env: childEnv(options, folder, port),
    log: options.log,
    idle: () => Promise.allSettled(underWay),
  });
  const ready = () =>
    child.ready().catch((cause: unknown) => {
      throw new Error("HubSpot's dev server did not start.", { cause });
    });
  return {
    port,
    ready,
    call: async (call) => {
      await ready();
      const sent = send(port, call).catch((error: unknown) => {
        if (!closing) options.log(`The call of ${call.name} got no answer: ${String(error)}`);
        return { ok: false as const, message: "The functions' process ended during the call." };
      });
      underWay.add(sent);
      return sent.finally(() => underWay.delete(sent));
    },
    restart: child.restart,
    renew: async () => {
      const changed = await folder.renew();
      if (changed.some((file) => file.endsWith('.json'))) await child.restart();
    },
    refused: folder.refused,
    close: async () => {
      closing = true;
      await child.stop();
      await folder.remove();
    },
  };
}

/** The functions' whole environment: nothing of the caller's own leaks in. */
export function childEnv(
  { apiUrl, token, secrets }: Pick<FunctionsOptions, 'apiUrl' | 'token' | 'secrets'>,
  folder: RunFolder,
  port?: number,
): Record<string, string> {
  return {
    ...secrets,
    PATH: process.env['PATH'] ?? '',
    HOME: folder.project,
    TZ: 'UTC',
    PRIVATE_APP_ACCESS_TOKEN: token,
    HUBSPOT_API_BASE_URL: apiUrl,
    HUBSPOT_CONFIG_PATH: folder.configFile,
    SANDBOX_PROJECT: folder.project,
    SANDBOX_ACCOUNT: String(ACCOUNT),
    SANDBOX_REFUSED_LOG: folder.refusedLog,
    ...(port !== undefined && { SANDBOX_PORT: String(port) }),
  };
}

async function send(port: number, call: FunctionCall): Promise<FunctionResult> {
  const { name, parameters = {}, propertiesToSend = [], objectId, objectTypeId } = call;
  const wanted = propertiesToSend.length > 0 && objectId !== undefined && objectTypeId;
  const objectQuery = { objectId, objectTypeId, objectPropertyNames: propertiesToSend };
  const body = { serverlessFunction: name, parameters, ...(wanted && { objectQuery }) };
  const { status, text } = await post(port, JSON.stringify(body));
  return read(status, text);
}

/**
 * A connection for each call: the dev server ends one that was idle for some seconds, and a call that is sent just
 * then would be lost.
 */
function post(port: number, body: string): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'application/json' };
  const options = { method: 'POST', host: '127.0.0.1', port, path: ROUTE, headers, agent: false };
  return new Promise((resolve, reject) => {
    const sent = request(options, (reply) => {
      const text = (parts: string[]) =>
        resolve({ status: reply.statusCode ?? 0, text: parts.join('') });
      reply.setEncoding('utf8').toArray().then(text).catch(reject);
    });
    sent.once('error', reject).end(body);
  });
}

function read(status: number, text: string): FunctionResult {
  const body: unknown = JSON.parse(text.startsWith('{') ? text : JSON.stringify({ message: text }));
  if (status === 200) return { ok: true, response: z.parse(Success, body).response };
  const failure = z.parse(Failure, body);
  const message = failure.errors?.[0]?.message ?? failure.message ?? `HTTP ${status}`;
  return { ok: false, message };
}
