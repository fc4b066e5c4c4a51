import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { splitBatch, type Split } from '../batch/split';
import { refuse } from '../server/errors';
import { faultAnswer } from './answers';
import type { Fault } from './entities';

/** Category and message of an item that fails for HubSpot's own reasons are guessed. */
const failure = refuse(500, 'internal error', { category: 'INTERNAL_ERROR' });

/** The items that a fault of kind `part` fails. */
export function splitByFault(fault: Fault, request: FastifyRequest): Split | undefined {
  if (fault.kind !== 'part') return undefined;
  const fails = (index: number) =>
    fault.items.includes(index) || (fault.every !== undefined && (index + 1) % fault.every === 0);
  const { url, body } = request;
  return splitBatch(url, body, (_, index) => (fails(index) ? failure : undefined));
}

/** Before the handler: nothing of the request takes effect. */
export async function spoilBefore(
  fault: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (fault.when === 'after') return undefined;
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
  fault: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
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
