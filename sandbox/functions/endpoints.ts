import { fork } from 'node:child_process';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { readEndpoints } from './metadata';
import type { Endpoint } from './metadata';
import { ACCOUNT, makeRunFolder } from './run-folder';
import type { RunFolder } from './run-folder';
import { childEnv } from './start-functions';
import type { FunctionsOptions } from './start-functions';

type EndpointsOptions = FunctionsOptions & { limitMs?: number };
export type EndpointTask = { file: string; context: unknown };
export type EndpointAnswer = { ok: true; returned: unknown } | { ok: false; message: string };

/** HubSpot's limit of a function: docs of CMS serverless functions, read 2026; unverified for 2026.09. */
const LIMIT_MS = 10_000;

/** HubSpot's gateway strips other request headers (seen live by others; unverified by us). */
const PASSED =
  /^(x-hubspot-.*|accept|accept-language|content-type|content-length|host|user-agent|referer|origin|cookie)$/;

const Returned = z.object({
  statusCode: z._default(z.number(), 200),
  headers: z._default(z.record(z.string(), z.string()), {}),
  body: z.optional(z.unknown()),
});

/**
 * Serves the app's endpoint functions at `/hs/serverless/<path>`, each call in a process of its own.
 * @returns what removes the copy of the app that they run from
 */
export async function registerEndpoints(app: FastifyInstance, options: EndpointsOptions) {
  const endpoints = await readEndpoints(options.distDir);
  if (endpoints.length === 0) return { close: async () => {} };
  const folder = await makeRunFolder(options.distDir);
  for (const endpoint of endpoints) {
    const url = `/hs/serverless/${endpoint.path}`;
    app.all(url, async (request, reply) => {
      if (!endpoint.methods.includes(request.method)) return reply.code(405).send();
      if (!isJson(request)) return reply.code(415).send();
      const task = {
        file: path.join(folder.project, endpoint.entrypoint),
        context: contextOf(request, endpoint),
      };
      return send(reply, await runOnce(folder, task, options));
    });
  }
  return { close: folder.remove };
}

/** A request with a body must say that it is JSON, else HubSpot answers 415 before the code runs. */
const isJson = ({ body, headers }: FastifyRequest) =>
  body === undefined ||
  body === null ||
  (headers['content-type'] ?? '').startsWith('application/json');

function contextOf(request: FastifyRequest, { uid }: Endpoint) {
  const { searchParams } = new URL(request.url, 'http://127.0.0.1');
  const names = [...new Set(searchParams.keys())];
  const headers = Object.entries(request.headers).filter(([name]) => PASSED.test(name));
  return {
    HS_FUNCTION_NAME: uid,
    accountId: ACCOUNT,
    method: request.method,
    params: Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)])),
    body: request.body ?? {},
    headers: Object.fromEntries(headers),
  };
}

function runOnce(
  folder: RunFolder,
  task: EndpointTask,
  { limitMs = LIMIT_MS, ...options }: EndpointsOptions,
): Promise<EndpointAnswer> {
  const child = fork(folder.program('endpoint.child'), [], {
    env: childEnv(options, folder),
    execArgv: ['--import', folder.program('local-only')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      resolve({ ok: false, message: `Task timed out after ${limitMs / 1000} seconds` });
      child.kill('SIGKILL');
    }, limitMs);
    child.once('message', (answer: EndpointAnswer) => resolve(answer));
    child.once('exit', () => {
      clearTimeout(late);
      resolve({ ok: false, message: 'The function ended without an answer.' });
    });
    child.send(task);
  });
}

function send(reply: FastifyReply, answer: EndpointAnswer) {
  const returned = answer.ok ? Returned.safeParse(answer.returned) : undefined;
  if (!answer.ok || !returned?.success) {
    const message = answer.ok ? 'The function returned no statusCode and body.' : answer.message;
    return reply.code(500).send({ status: 'error', message });
  }
  const { statusCode, headers, body } = returned.data;
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  return reply.code(statusCode).type('application/json').headers(headers).send(text);
}
