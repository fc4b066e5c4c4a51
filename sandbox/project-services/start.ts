import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { newAccount, type ProjectAccount } from './account';
import { throwAwayCertificate } from './certificate';
import { ServiceRefusal } from './refusal';
import { routes, TOKEN, type Call } from './routes';

/**
 * How a call goes wrong: refused with a status, the connection reset before it is carried out, or its answer lost after it was.
 */
export type Way = number | 'reset' | 'lost';
interface Fault {
  call: Call;
  way: Way;
  times: number;
}

interface Options {
  /** Adds what else the server answers, such as the app's endpoints. */
  register?: (app: FastifyInstance) => Promise<unknown>;
}

/**
 * Starts a stand-in for HubSpot's project services on a free port of 127.0.0.1. HubSpot's CLI and its library reach it with
 * `env`: `https://${HUBAPI_DOMAIN_OVERRIDE}.com` is their address (local-dev-lib 5.10.3, lib/urls.js). Idle sockets are kept for two
 * minutes: the CLI works for seconds without asking, then asks on the same socket.
 */
export async function startProjectServices({ register }: Options = {}) {
  let account = newAccount();
  const calls: string[] = [];
  let faults: Fault[] = [];
  const { key, cert } = await throwAwayCertificate();
  const https = { key, cert, keepAliveTimeout: 120_000 };
  const app = Fastify({ https, forceCloseConnections: true, bodyLimit: 100 * 1024 * 1024 });
  app.addContentTypeParser(/^multipart\//, { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  );
  app.setErrorHandler((error, _request, reply) => {
    const { status, message, category } =
      error instanceof ServiceRefusal ? error : new ServiceRefusal(500, String(error), 'ERROR');
    return reply.code(status).send({ status: 'error', message, category, correlationId: 'c-1' });
  });
  app.setNotFoundHandler(({ method, url }) => {
    calls.push(`${method} ${url}`);
    throw new ServiceRefusal(404, `The stand-in has nothing at ${method} ${url}.`);
  });
  const faultOf = (call: Call): Way | undefined => {
    const found = faults.find((fault) => fault.call === call && fault.times > 0);
    if (found) found.times -= 1;
    return found?.way;
  };
  for (const call of Object.keys(routes) as Call[])
    serve(
      app,
      call,
      () => account,
      () => {
        calls.push(call);
        return faultOf(call);
      },
    );
  await register?.(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const folder = mkdtempSync(join(tmpdir(), 'project-services-'));
  const certificate = join(folder, 'certificate.pem');
  writeFileSync(certificate, cert);
  return {
    /** `127.0.0.1:…` */
    host: `127.0.0.1:${portOf(app)}`,
    /** What a process has in its environment from its start. */
    env: {
      HUBAPI_DOMAIN_OVERRIDE: `127.0.0.1:${portOf(app)}/hs`,
      NODE_EXTRA_CA_CERTS: certificate,
    },
    account: () => account,
    /** Begins with another account, without calls and faults. */
    begin(changes: Partial<ProjectAccount> = {}) {
      account = newAccount(changes);
      calls.length = 0;
      faults = [];
      return account;
    },
    /** The calls so far, oldest first. */
    calls,
    /** Makes the next `times` of a call go wrong. */
    fault: (call: Call, way: Way, times = 1) => void faults.push({ call, way, times }),
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type ProjectServices = Awaited<ReturnType<typeof startProjectServices>>;

const paramsField = z.catch(z.record(z.string(), z.string()), {});

/** Serves one call; `begin` notes it and says how it goes wrong. */
function serve(
  app: FastifyInstance,
  call: Call,
  current: () => ProjectAccount,
  begin: () => Way | undefined,
) {
  const [method = '', path = ''] = call.split(' ');
  app.route({
    method,
    url: `/hs.com/${path}`,
    handler: async (request, reply) => {
      const [way, account] = [begin(), current()];
      if (way === 'reset') return cut(request, reply);
      if (typeof way === 'number') throw new ServiceRefusal(way, `Refused on purpose: ${way}.`);
      if (!call.endsWith('auth/refresh')) checkCaller(request, account);
      const answer = await routes[call](account, {
        params: paramsField.parse(request.params),
        body: request.body,
        contentType: request.headers['content-type'] ?? '',
      });
      if (way === 'lost') return cut(request, reply);
      return reply.send(answer);
    },
  });
}

/** Ends the connection without an answer. */
function cut(request: FastifyRequest, reply: FastifyReply) {
  reply.hijack();
  request.raw.socket.destroy();
}

const queryField = z.object({ portalId: z.string() });

function checkCaller({ query, headers }: FastifyRequest, { id }: ProjectAccount) {
  if (headers.authorization !== `Bearer ${TOKEN}`)
    throw new ServiceRefusal(401, 'The token is invalid.', 'INVALID_AUTHENTICATION');
  if (queryField.parse(query).portalId !== String(id))
    throw new ServiceRefusal(403, 'The token is of another account.', 'FORBIDDEN');
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  if (typeof address !== 'object' || !address) throw new Error('It does not listen.');
  return address.port;
}
