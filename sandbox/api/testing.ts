import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { openCrm } from './crm';
import type { Crm, CrmOptions } from './crm';
import type { FaultInput } from './faults';
import { registerApi } from './routes';
import type { ApiControls } from './routes';
import type { LoggedRequest } from './request-log';
import { createServer } from './server';
import { APP_TOKEN } from './tokens';

export type { FaultInput } from './faults';
export type { LoggedRequest } from './request-log';
export { APP_TOKEN, HOST_TOKEN } from './tokens';

export interface StartOptions extends CrmOptions {
  /** HubSpot's rate limits; off unless asked. */
  limits?: boolean;
  /** Milliseconds, for the limits. */
  clock?: () => number;
  /** Sees every answer as it goes out. */
  watch?: (answer: WatchedAnswer) => void;
}

export interface WatchedAnswer {
  method: string;
  /** The route as registered: `/crm/v3/objects/:objectType`. */
  route: string;
  status: number;
  body: unknown;
}

export interface RunningApi {
  /** `http://127.0.0.1:…`, what HubSpot's client takes as basePath. */
  url: string;
  crm: Crm;
  app: FastifyInstance;
  controls: ApiControls;
  /** One request as the app, without HubSpot's client. `path` may have a query. */
  send(method: string, path: string, body?: unknown): Promise<Reply>;
  requests(): LoggedRequest[];
  clearRequests(): void;
  addFault(fault: FaultInput): void;
  clearFaults(): void;
  close(): Promise<void>;
}

export interface Reply {
  status: number;
  /** `{}` when there is none. */
  body: Record<string, unknown>;
}

/** Starts HubSpot's API on a free port of 127.0.0.1. */
export async function startApi(options: StartOptions = {}): Promise<RunningApi> {
  const crm = openCrm(options);
  const app = createServer();
  const { limits = false, clock, watch } = options;
  if (watch) watchAnswers(app, watch);
  const controls = registerApi(app, crm, { limits, ...(clock && { clock }) });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    crm,
    app,
    controls,
    send: (method, path, body) => send(url, method, path, body),
    requests: controls.log.all,
    clearRequests: controls.log.clear,
    addFault: controls.faults.add,
    clearFaults: controls.faults.clear,
    close: async () => {
      await app.close();
      crm.close();
    },
  };
}

function watchAnswers(app: FastifyInstance, watch: (answer: WatchedAnswer) => void): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const body: unknown =
      typeof payload === 'string' && payload !== '' ? JSON.parse(payload) : null;
    const route = request.routeOptions.url ?? request.url;
    watch({ method: request.method, route, status: reply.statusCode, body });
    return payload;
  });
}

async function send(url: string, method: string, path: string, body: unknown): Promise<Reply> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${APP_TOKEN}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: replySchema.parse(text === '' ? {} : JSON.parse(text)) };
}

const replySchema = z.record(z.string(), z.unknown());
