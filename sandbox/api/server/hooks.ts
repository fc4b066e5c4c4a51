import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusalOfLack, requireToken } from '../access/rules';
import { APP_TOKEN, tokenOf } from '../access/tokens';
import type { BatchError } from '../batch/entities';
import { allFailed, joinErrors, type Split } from '../batch/split';
import type { ApiControls } from '../control/controls';
import type { Crm } from '../crm';
import type { Fault } from '../faults/entities';
import { splitByFault, spoilAfter, spoilBefore } from '../faults/spoil';
import { refusalOfAssumption } from '../switches/assumptions';
import { splitByRules } from '../switches/required-properties';
import type { ErrorBody } from './errors';
import { toRefusal } from './refusal';
import type { LoggedRequest } from './request-log';

interface UnderWay {
  entry: LoggedRequest;
  fault: Fault | undefined;
  /** Of the items that were taken out of its batch. */
  errors: BatchError[];
}

/** Logs, authenticates, limits and spoils every request of this scope, and answers errors as HubSpot does. */
export function addApiHooks(scope: FastifyInstance, crm: Crm, controls: ApiControls): void {
  const { log, limits, switches } = controls;
  const underWay = new WeakMap<FastifyRequest, UnderWay>();

  scope.addHook('onRequest', async (request, reply) => {
    const entry = toEntry(request);
    underWay.set(request, { entry, fault: undefined, errors: [] });
    log.add(entry);
    requireToken(entry.token);
    if (entry.token !== APP_TOKEN) return;
    const { headers, refusal } = limits.take(/\/objects\/.*\/search$/.test(entry.path));
    reply.headers(headers);
    if (refusal) throw refusal;
    const { appDelayMs } = switches.state();
    if (appDelayMs > 0) await wait(appDelayMs);
  });

  scope.addHook('preHandler', async (request, reply) => {
    const now = underWay.get(request);
    return now && beforeHandler(crm, controls, now, request, reply);
  });

  scope.addHook('onSend', async (request, reply, payload) => {
    const now = underWay.get(request);
    if (!now) return payload;
    reply.header('x-hubspot-correlation-id', randomUUID());
    now.entry.unknown = request.routeOptions.url?.endsWith('/*') ?? true;
    const joined = withErrors(now.errors, reply, payload);
    const sent = now.fault ? await spoilAfter(now.fault, request, reply, joined) : joined;
    now.entry.status = request.raw.socket.destroyed ? 0 : reply.statusCode;
    now.entry.over = true;
    return sent;
  });

  scope.setErrorHandler((error, _request, reply) => {
    const refusal = toRefusal(error);
    return reply.code(refusal.status).send(withCorrelation(refusal.body));
  });
}

/** Refuses what the account lacks or its admins forbid, and lets a fault meet the request. */
async function beforeHandler(
  crm: Crm,
  { faults, switches }: ApiControls,
  now: UnderWay,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const state = switches.state();
  const lack = now.entry.token === APP_TOKEN ? refusalOfLack(crm, state, request) : undefined;
  if (lack) throw lack;
  const notSo = refusalOfAssumption(crm, request);
  if (notSo) throw notSo;
  const ruled = takeOut(now, splitByRules(crm, state, request), request, reply);
  const fault = ruled ? undefined : faults.take(request.method, request.originalUrl);
  if (!fault) return ruled;
  now.fault = fault;
  if (fault.kind === 'reset' && fault.when === 'before') now.entry.over = true;
  return (
    takeOut(now, splitByFault(fault, request), request, reply) ?? spoilBefore(fault, request, reply)
  );
}

/** Leaves the handler the items of a batch that are not refused; answers itself when there are none. */
function takeOut(
  now: UnderWay,
  split: Split | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | undefined {
  if (!split) return undefined;
  if (split.allFail) {
    return reply
      .code(207)
      .send(allFailed(new Date().toISOString(), [...now.errors, ...split.errors]));
  }
  request.body = split.body;
  now.errors.push(...split.errors);
  return undefined;
}

function withErrors(errors: BatchError[], reply: FastifyReply, payload: unknown): unknown {
  if (errors.length === 0 || reply.statusCode >= 300 || typeof payload !== 'string') return payload;
  reply.code(207).removeHeader('content-length');
  return joinErrors(payload, errors);
}

function toEntry(request: FastifyRequest): LoggedRequest {
  const [path = '', query = ''] = request.originalUrl.split('?');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
  const token = tokenOf(request);
  const { method } = request;
  return { method, path, query, status: 0, over: false, headers, token, unknown: false };
}

function withCorrelation(body: ErrorBody) {
  return { ...body, correlationId: randomUUID() };
}
