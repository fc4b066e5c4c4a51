import Fastify, { type FastifyInstance } from 'fastify';
import { currentPath } from './versions';

const MAX_BODY = 100 * 1024 * 1024;

/**
 * The HTTP server that the API and the sandbox's page share: with or without a slash at the end, with an empty
 * body where JSON was announced (some clients of HubSpot do so), and with dated paths led to the versioned ones.
 */
export function createServer(): FastifyInstance {
  const app = Fastify({
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    bodyLimit: MAX_BODY,
    forceCloseConnections: true,
    rewriteUrl: (request) => currentPath(request.url ?? '/'),
  });
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const text = body.toString();
    if (text.trim() === '') return done(null, undefined);
    try {
      done(null, JSON.parse(text));
    } catch (cause) {
      done(Object.assign(new Error('Invalid input JSON', { cause }), { statusCode: 400 }));
    }
  });
  return app;
}
