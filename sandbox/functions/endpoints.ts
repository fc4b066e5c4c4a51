import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { Assumption } from '../api/switches/assumption-names';
import { readEndpoints, type Endpoint } from './metadata';
import { ACCOUNT, makeRunFolder, type RunFolder } from './run-folder';
import { childEnv, type FunctionsOptions } from './start-functions';

type EndpointsOptions = FunctionsOptions & {
  limitMs?: number;
  /** Whether something that apps assume of endpoints holds; default everything. */
  holds?: (what: Assumption) => boolean;
};
export type EndpointTask = { file: string; context: unknown };
export type EndpointAnswer = { ok: true; returned: unknown } | { ok: false; message: string };

/** HubSpot's limit of a function: docs of CMS serverless functions, read 2026; unverified for 2026.09. */
const LIMIT_MS = 10_000;

/** HubSpot's gateway strips other request headers (seen live by others; unverified by us). */
const PASSED =
  /^(x-hubspot-.*|accept|accept-language|content-type|content-length|host|user-agent|referer|origin|cookie)$/;

const Asked = z.object({ '*': z.string() });
const Returned = z.object({
  statusCode: z._default(z.number().check(z.int(), z.gte(200), z.lte(599)), 200),
  headers: z._default(z.record(z.string(), z.union([z.string(), z.number()])), {}),
  body: z.optional(z.unknown()),
});

/**
 * Serves the app's endpoint functions at `/hs/serverless/<path>`, each call in a process of its own.
 * @returns what takes over the changes in `distDir`, and what removes the copy of the app that they run from
 */
export async function registerEndpoints(app: FastifyInstance, options: EndpointsOptions) {
  let endpoints = await readEndpoints(options.distDir);
  const folder = await makeRunFolder(options.distDir);
  await app.register(async (scope) => {
    takeAnyBody(scope);
    scope.all('/hs/serverless/*', async (request, reply) => {
      const asked = z.parse(Asked, request.params)['*'];
      const endpoint = endpoints.find((each) => each.path === asked);
      if (!endpoint) return reply.callNotFound();
      if (!endpoint.methods.includes(request.method))
        return reply.code(405).header('allow', endpoint.methods.join(', ')).send();
      const sent = readBody(request);
      if ('refused' in sent) return reply.code(sent.refused).send();
      const file = path.join(folder.project, endpoint.entrypoint);
      const task = { file, context: contextOf(request, sent.body, endpoint) };
      return send(reply, await runOnce(folder, task, options), options);
    });
  });
  const renew = async () => {
    await folder.renew();
    endpoints = await readEndpoints(options.distDir);
  };
  return { renew, close: folder.remove };
}

/** The gateway looks at a body only after it knows the method, so no parser may refuse one before. */
function takeAnyBody(scope: FastifyInstance) {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
}

/** A body must say that it is JSON, else HubSpot answers 415; that it answers a broken one 400 is a guess. */
function readBody({ body, headers }: FastifyRequest): { body: unknown } | { refused: 400 | 415 } {
  if (typeof body !== 'string' || body === '') return { body: {} };
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) return { refused: 415 };
  try {
    return { body: JSON.parse(body) };
  } catch {
    return { refused: 400 };
  }
}

function contextOf(request: FastifyRequest, body: unknown, { uid }: Endpoint) {
  const { searchParams } = new URL(request.url, 'http://127.0.0.1');
  const names = [...new Set(searchParams.keys())];
  const headers = Object.entries(request.headers).filter(([name]) => PASSED.test(name));
  return {
    HS_FUNCTION_NAME: uid,
    accountId: ACCOUNT,
    method: request.method,
    params: Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)])),
    body,
    headers: Object.fromEntries(headers),
  };
}

function runOnce(
  folder: RunFolder,
  task: EndpointTask,
  { limitMs = LIMIT_MS, holds = () => true, ...options }: EndpointsOptions,
): Promise<EndpointAnswer> {
  const child = fork(folder.program('endpoint.child'), [], {
    env: childEnv({ ...options, token: holds('endpoint-token') ? options.token : '' }, folder),
    execArgv: ['--import', folder.program('local-only')],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', options.log);
  }
  return new Promise((resolve) => {
    let answer: EndpointAnswer = { ok: false, message: 'The function ended without an answer.' };
    const late = setTimeout(() => {
      answer = { ok: false, message: `Task timed out after ${limitMs / 1000} seconds` };
      child.kill('SIGKILL');
    }, limitMs);
    child.once('message', (heard: EndpointAnswer) => (answer = heard));
    child.once('close', () => {
      clearTimeout(late);
      resolve(answer);
    });
    child.send(task);
  });
}

/** What went wrong in a function is for the log: the world is told no more than that it did. */
function send(
  reply: FastifyReply,
  answer: EndpointAnswer,
  { log, holds = () => true }: EndpointsOptions,
) {
  if (!answer.ok) return fail(reply, answer.message, log);
  const returned = Returned.safeParse(answer.returned);
  if (!returned.success) return fail(reply, 'The function returned no statusCode and body.', log);
  const { statusCode, headers, body } = returned.data;
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  reply.code(statusCode).type('application/json').headers(headers);
  const isHtml = /^text\/html/.test(String(reply.getHeader('content-type')));
  return (isHtml && !holds('endpoint-html') ? reply.type('application/json') : reply).send(text);
}

/** Status and words are a guess; that a stack is not shown is on purpose. */
function fail(reply: FastifyReply, message: string, log: (line: string) => void) {
  const id = randomUUID();
  log(`Endpoint function failed (${id}): ${message}`);
  return reply
    .code(500)
    .send({ status: 'error', message: 'The function failed.', correlationId: id });
}
