import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { refuse } from './errors';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route only refuses the methods that its path lacks. */
    otherMethods?: boolean;
  }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const;

/**
 * Notes the scope's routes from now on. The returned function has their other methods answered by 405 and `Allow`
 * (RFC 9110, 15.5.6); HubSpot answers 405 too, as seen by others, and its words are guessed.
 */
export function refusesOtherMethods(scope: FastifyInstance): () => void {
  const methodsOf = new Map<string, Set<HTTPMethods>>();
  scope.addHook('onRoute', ({ method, url, config }) => {
    if (config?.otherMethods || url === '/*') return;
    const known = methodsOf.get(url) ?? new Set();
    for (const each of [method].flat()) known.add(each);
    if (known.has('GET')) known.add('HEAD');
    methodsOf.set(url, known);
  });
  return () => {
    for (const [url, methods] of methodsOf) {
      const allowed = METHODS.filter((method) => methods.has(method)).join(', ');
      const handler = ({ method }: FastifyRequest, reply: FastifyReply) => {
        reply.header('allow', allowed);
        throw refuse(405, `${method} is not allowed here, only ${allowed}.`);
      };
      const others = METHODS.filter((method) => !methods.has(method));
      scope.route({ method: others, url, handler, config: { otherMethods: true } });
    }
  };
}
