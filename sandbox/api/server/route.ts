import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tokenOf, writerOf } from '../access/tokens';
import type { Crm } from '../crm';

/** What a handler decided; sent only after everything it changed is in the journal. */
export interface Answer {
  status: number;
  body?: unknown;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

export const created = (body: unknown): Answer => ({ status: 201, body });

export const noContent: Answer = { status: 204 };

/** Registers one route whose changes stand together or not at all. */
export type AddRoute = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  handler: (request: FastifyRequest) => Answer,
) => void;

export function routeAdder(app: FastifyInstance, crm: Crm): AddRoute {
  return (method, url, handler) => {
    app.route({
      method,
      url,
      handler: (request, reply) => {
        crm.writer = writerOf(tokenOf(request));
        const { status, body } = crm.transaction(() => handler(request));
        return reply.code(status).send(body);
      },
    });
  };
}
