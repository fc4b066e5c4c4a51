import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tokenOf, userOf, writerOf } from '../access/tokens';
import type { Crm } from '../crm';
import { refuse } from './errors';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route only refuses the methods that its path lacks. */
    otherMethods?: boolean;
  }
}

/** What a handler decided; sent only after everything it changed is in the journal. */
export interface Answer {
  status: number;
  body?: unknown;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

export const created = (body: unknown): Answer => ({ status: 201, body });

export const noContent: Answer = { status: 204 };

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

/** Registers one route whose changes stand together or not at all. */
export type AddRoute = (
  method: Method,
  url: string,
  handler: (request: FastifyRequest) => Answer,
) => void;

/**
 * What adds routes, and what answers 405 to the other methods of those that were added: HubSpot does so, as seen by
 * others; its words are guessed.
 */
export function routeAdder(app: FastifyInstance, crm: Crm) {
  const methodsOf = new Map<string, Method[]>();
  const add: AddRoute = (method, url, handler) => {
    methodsOf.set(url, [...(methodsOf.get(url) ?? []), method]);
    app.route({
      method,
      url,
      handler: (request, reply) => {
        crm.writer = writerOf(tokenOf(request), userOf(request));
        const { status, body } = crm.transaction(() => handler(request));
        return reply.code(status).send(body);
      },
    });
  };
  const refuseOtherMethods = () => {
    for (const [url, methods] of methodsOf) {
      const others = METHODS.filter((method) => !methods.includes(method));
      const handler = ({ method }: FastifyRequest) => {
        throw refuse(405, `${method} is not allowed here, only ${methods.join(', ')}.`);
      };
      app.route({ method: others, url, handler, config: { otherMethods: true } });
    }
  };
  return { add, refuseOtherMethods };
}
