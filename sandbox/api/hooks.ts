import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError, refuse } from './errors';
import type { ErrorBody } from './errors';
import type { Faults } from './faults';
import type { Limits } from './limits';
import type { LoggedRequest, RequestLog } from './request-log';
import { spoilAfter, spoilBefore } from './spoil';
import type { Spoiling } from './spoil';
import { APP_TOKEN, requireToken, tokenOf } from './tokens';

interface Controls {
  log: RequestLog;
  faults: Faults;
  limits: Limits;
}

interface UnderWay {
  entry: LoggedRequest;
  spoiling: Spoiling | undefined;
}

/** Logs, authenticates, limits and spoils every request of this scope, and answers errors as HubSpot does. */
export function addApiHooks(scope: FastifyInstance, { log, faults, limits }: Controls): void {
  const underWay = new WeakMap<FastifyRequest, UnderWay>();

  scope.addHook('onRequest', async (request, reply) => {
    const entry = toEntry(request);
    underWay.set(request, { entry, spoiling: undefined });
    log.add(entry);
    requireToken(entry.token);
    if (entry.token !== APP_TOKEN) return;
    const { headers, refusal } = limits.take(/\/search$/.test(entry.path));
    reply.headers(headers);
    if (refusal) throw refusal;
  });

  scope.addHook('preHandler', async (request, reply) => {
    const now = underWay.get(request);
    const fault = faults.take(request.method, request.originalUrl);
    if (!now || !fault) return undefined;
    now.spoiling = { fault, errors: [] };
    return spoilBefore(now.spoiling, request, reply);
  });

  scope.addHook('onSend', async (request, reply, payload) => {
    const now = underWay.get(request);
    if (!now) return payload;
    reply.header('x-hubspot-correlation-id', randomUUID());
    now.entry.unknown = request.routeOptions.url?.endsWith('/*') ?? true;
    const sent = now.spoiling ? await spoilAfter(now.spoiling, request, reply, payload) : payload;
    now.entry.status = request.raw.socket.destroyed ? 0 : reply.statusCode;
    return sent;
  });

  scope.setErrorHandler((error, _request, reply) => {
    const refusal = toRefusal(error);
    return reply.code(refusal.status).send(withCorrelation(refusal.body));
  });
}

function toEntry(request: FastifyRequest): LoggedRequest {
  const [path = '', query = ''] = request.originalUrl.split('?');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
  const token = tokenOf(request);
  return { method: request.method, path, query, status: 0, headers, token, unknown: false };
}

function withCorrelation(body: ErrorBody) {
  return { ...body, correlationId: randomUUID() };
}

/** What is not a refusal of ours is the framework's (a broken body) or a surprise, which names itself. */
function toRefusal(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const status = statusOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (status < 500) return refuse(status, message, { category: 'VALIDATION_ERROR' });
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return refuse(500, `internal error: ${message}`, { context: { stack: [stack] } });
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}
