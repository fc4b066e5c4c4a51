import { setTimeout as pause } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import * as z from 'zod/mini';
import { endpointCall, type EndpointAnswer, type EndpointCall } from './hubspot/endpoint';
import { signatureOf } from './signed/signature';

const maxWait = 20_000;
const bodyField = z.strictObject({
  /** How long to wait before the answer, in milliseconds. */
  wait: z._default(z.int().check(z.minimum(0), z.maximum(maxWait)), 0),
});

/**
 * Says where the app's functions run: Node's version, memory in megabytes, whether there is a token, and the names of the headers
 * that HubSpot's gateway passed on, no value of them. For `npm run doctor`, which signs as HubSpot does; nothing is read or written.
 * Answers 401 without a valid signature, 400 for a body that is none.
 */
export async function main(context: unknown): Promise<EndpointAnswer> {
  const call = endpointCall(context);
  if (!isSigned(call)) return answer(401, {});
  const body = bodyField.safeParse(call.body);
  if (!body.success) return answer(400, {});
  await pause(body.data.wait);
  const { AWS_LAMBDA_FUNCTION_MEMORY_SIZE: memory, PRIVATE_APP_ACCESS_TOKEN: token } = process.env;
  return answer(200, {
    node: process.versions.node,
    memory: memory ? Number(memory) : null,
    heap: Math.round(getHeapStatistics().heap_size_limit / 1024 / 1024),
    token: Boolean(token),
    headers: call.headerNames,
    sent: typeof call.sent,
  });
}

function isSigned({ method, search, sent: body, header }: EndpointCall): boolean {
  const { RELTERM_CLIENT_SECRET: secret, RELTERM_MANAGE_URL: manage } = process.env;
  if (!manage || !URL.canParse('echo', manage)) return false;
  const uri = `${new URL('echo', manage).href}${search}`;
  return signatureOf({ method, uri, body, header }, { secret, now: Date.now() }) === 'signed';
}

const answer = (statusCode: number, body: object): EndpointAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
