import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { refusesOtherMethods } from '../api/server/other-methods';

/** What open pages are told: which version of the app is served, and what is wrong with the newest change. */
export type Live = {
  version(): number;
  /** The app was assembled anew. */
  renewed(): void;
  failed(message: string): void;
  close(): void;
};

/** Serves `/_sandbox/live`, over which open pages hear of a new version of the app (server-sent events). */
export function registerLive(app: FastifyInstance): Live {
  const pages = new Set<ServerResponse>();
  const state = { version: Date.now(), failure: '' };
  const line = () => `data: ${JSON.stringify(state)}\n\n`;
  const tell = (change: Partial<typeof state>) => {
    Object.assign(state, change);
    for (const page of pages) page.write(line());
  };
  app.register(async (scope) => {
    const refuseOtherMethods = refusesOtherMethods(scope);
    scope.get('/_sandbox/live', (request, reply) => {
      reply.hijack();
      pages.add(reply.raw);
      request.raw.once('close', () => pages.delete(reply.raw));
      const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
      reply.raw.writeHead(200, headers);
      reply.raw.write(line());
    });
    refuseOtherMethods();
  });
  return {
    version: () => state.version,
    renewed: () => tell({ version: Date.now(), failure: '' }),
    failed: (failure) => tell({ failure }),
    close: () => pages.forEach((page) => page.end()),
  };
}
