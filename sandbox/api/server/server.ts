import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { refuse } from './errors';
import { strangerOf } from './own-machine';
import { toRefusal } from './refusal';
import { currentPath } from './versions';

/** Source: MDN on X-Frame-Options, X-Content-Type-Options, and Cross-Origin-Opener-Policy and -Resource-Policy. */
const OWN_PAGES = {
  'x-frame-options': 'SAMEORIGIN',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** A key that schemas drop without a word; in a value its quotation marks are escaped. */
const PROTO_KEY = /"__proto__"\s*:/;

const MAX_BODY = 100 * 1024 * 1024;

/**
 * The HTTP server that the API and the sandbox's page share: with or without a slash at the end, with an empty
 * body where JSON was announced (some clients of HubSpot do so), and with dated paths led to the versioned ones.
 * It answers this machine's programs and its own pages, lets no other page frame it, and refuses in HubSpot's form.
 */
export function createServer(): FastifyInstance {
  const app = Fastify({
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    bodyLimit: MAX_BODY,
    forceCloseConnections: true,
    rewriteUrl: (request) => currentPath(request.url ?? '/'),
    frameworkErrors: (error, _request, reply) => {
      const { status, body } = toRefusal(error);
      const text = JSON.stringify({ ...body, correlationId: randomUUID() });
      reply.hijack();
      reply.raw.writeHead(status, { 'content-type': 'application/json' }).end(text);
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(OWN_PAGES);
    const stranger = strangerOf(request.raw, request.socket.localPort);
    if (stranger) throw refuse(403, stranger);
  });
  app.setErrorHandler((error, _request, reply) => {
    const { status, body } = toRefusal(error);
    return reply.code(status).send({ ...body, correlationId: randomUUID() });
  });
  app.setNotFoundHandler(({ method, url }) => {
    throw refuse(404, `The sandbox has nothing at ${method} ${url.split('?')[0]}; see /_sandbox.`);
  });
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const text = body.toString();
    if (text.trim() === '') return done(null, undefined);
    if (PROTO_KEY.test(text))
      return done(Object.assign(new Error('"__proto__" is no name.'), { statusCode: 400 }));
    try {
      done(null, JSON.parse(text));
    } catch (cause) {
      done(Object.assign(new Error('Invalid input JSON', { cause }), { statusCode: 400 }));
    }
  });
  return app;
}
