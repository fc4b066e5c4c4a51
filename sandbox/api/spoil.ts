import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BatchError } from './batch';
import { allFailed, joinErrors, splitBatch } from './fault-part';
import { faultAnswer } from './fault-words';
import type { Fault } from './faults';

/** A fault that meets a request, until its answer is out. */
export interface Spoiling {
  fault: Fault;
  /** Of the items that a fault took out of a batch. */
  errors: BatchError[];
}

/** Before the handler: nothing of the request takes effect, or only some items of its batch. */
export async function spoilBefore(
  { fault, errors }: Spoiling,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (fault.kind === 'part') {
    const split = splitBatch(fault, request.url, request.body);
    if (!split) return undefined;
    if (split.allFail) {
      return reply.code(207).send(allFailed(new Date().toISOString(), split.errors));
    }
    request.body = split.body;
    errors.push(...split.errors);
  }
  if (fault.when === 'after' || fault.kind === 'part') return undefined;
  if (fault.kind === 'delay') await wait(fault.delayMs);
  if (fault.kind === 'reset') {
    reply.hijack();
    request.raw.socket.destroy();
  }
  if (fault.kind === 'status') return replace(fault, reply).send(faultAnswer(fault).text);
  return undefined;
}

/** After the handler: what was done stays, and the answer is another, late, or lost. */
export async function spoilAfter(
  { fault, errors }: Spoiling,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (errors.length > 0 && reply.statusCode < 300 && typeof payload === 'string') {
    reply.code(207).removeHeader('content-length');
    return joinErrors(payload, errors);
  }
  if (fault.when === 'before') return payload;
  if (fault.kind === 'delay') await wait(fault.delayMs);
  if (fault.kind === 'reset') request.raw.socket.destroy();
  if (fault.kind !== 'status') return payload;
  replace(fault, reply).removeHeader('content-length');
  return faultAnswer(fault).text;
}

function replace(fault: Fault, reply: FastifyReply): FastifyReply {
  const { status, headers, type } = faultAnswer(fault);
  return reply.code(status).headers(headers).type(type);
}
