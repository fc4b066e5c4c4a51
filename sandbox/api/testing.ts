import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { APP_TOKEN } from './access/tokens';
import { openAnswerCheck, type AnswerCheck, type WatchedAnswer } from './client-check/answer-check';
import type { Crm } from './crm';
import type { FaultInput } from './faults/entities';
import { openCrm, type CrmOptions } from './open-crm';
import { registerApi } from './routes';
import { restoreAccount, type ApiControls } from './control/controls';
import type { LoggedRequest } from './server/request-log';
import { createServer } from './server/server';

export { ALL } from './crm';
export type { WatchedAnswer } from './client-check/answer-check';

export type { FaultInput } from './faults/entities';

export type { LoggedRequest } from './server/request-log';

export { APP_TOKEN, HOST_TOKEN } from './access/tokens';

export interface StartOptions extends CrmOptions {
  /** HubSpot's rate limits; off unless asked. */
  limits?: boolean;
  /** Milliseconds, for the limits. */
  clock?: () => number;
  /** Sees every answer as it goes out. */
  watch?: (answer: WatchedAnswer) => void;
  /** Whether every answer is checked against the models of HubSpot's client; default true. */
  check?: boolean;
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
  /**
   * Ends faults, switches and the log, and takes the account back to what a snapshot held, with ids that were not given yet.
   * @throws as `close` does, after that
   */
  restore(kept: ReturnType<Crm['snapshot']>): void;
  /** @throws when an answer did not fit the models of HubSpot's client, or a fault met no request */
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
  const { limits = false, clock, watch, check = true } = options;
  const problemsOf: AnswerCheck = check ? await openAnswerCheck() : () => [];
  const problems = new Set<string>();
  const watched = (answer: WatchedAnswer) => {
    watch?.(answer);
    for (const problem of problemsOf(answer)) problems.add(problem);
  };
  const controls = registerApi(app, crm, { limits, watch: watched, ...(clock && { clock }) });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const complaints = (): string[] => {
    const unmet = controls.faults.unmet().map(({ path }) => `A fault that met no request: ${path}`);
    return [...unmet, ...[...problems].map((problem) => `Not HubSpot's answer: ${problem}`)];
  };
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
    restore: (kept) => {
      const found = complaints();
      problems.clear();
      restoreAccount(crm, controls, kept);
      throwAny(found);
    },
    close: async () => {
      await app.close();
      crm.close();
      throwAny(complaints());
    },
  };
}

function throwAny(complaints: readonly string[]): void {
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
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
