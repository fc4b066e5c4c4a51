import * as z from 'zod/mini';
import { addressed } from '../../src/api/app-functions';
import type { Serverless } from '../../extensions/shared/call';

const Result = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), response: z.unknown() }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
const Controls = z.object({ limits: z.boolean() });

/** Calls `hubspot.serverless` as from a company's record in a running sandbox. */
export const runFunction =
  (url: string, companyId: string): Serverless =>
  async (name, { parameters: request, propertiesToSend }) => {
    const { uid, parameters } = addressed(name, request);
    const body = { parameters, propertiesToSend, objectId: companyId, objectTypeId: '0-2' };
    const answer = await post(`${url}/_sandbox/functions/${uid}`, body);
    const result = Result.parse(answer);
    if (!result.ok) throw new Error(result.message);
    return result.response;
  };

/** Switches the sandbox's rate limiter off; returns a function that restores it. */
export async function limitsOff(url: string): Promise<() => Promise<void>> {
  const { limits } = Controls.parse(await (await fetch(`${url}/_sandbox`)).json());
  const turn = async (on: boolean) => void (await post(`${url}/_sandbox/limits`, { on }));
  await turn(false);
  return () => turn(limits);
}

async function post(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.json();
}
