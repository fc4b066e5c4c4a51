import type { FastifyInstance, FastifyRequest } from 'fastify';
import { throughOf, tokenOf, userOf, writerOf } from '../access/tokens';
import type { Crm } from '../crm';

/** What a handler decided; sent only after everything it changed is in the journal. */
export interface Answer {
  status: number;
  body?: unknown;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

export const created = (body: unknown): Answer => ({ status: 201, body });

export const noContent: Answer = { status: 204 };

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Registers one route whose changes stand together or not at all. */
export type AddRoute = (
  method: Method,
  url: string,
  handler: (request: FastifyRequest) => Answer,
) => void;

/** What adds routes. */
export const routeAdder =
  (app: FastifyInstance, crm: Crm): AddRoute =>
  (method, url, handler) =>
    void app.route({
      method,
      url,
      handler: (request, reply) => {
        crm.writer = writerOf(tokenOf(request), userOf(request), throughOf(request));
        const { status, body } = crm.transaction(() => handler(request));
        return reply.code(status).send(body);
      },
    });
