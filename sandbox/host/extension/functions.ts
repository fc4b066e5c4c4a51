import * as z from 'zod/mini';
import type { ExtensionContext, ServerlessOptions, ServerlessResult } from './protocol';

const Result = z.union([
  z.object({ ok: z.literal(true), response: z.unknown() }),
  z.object({ ok: z.literal(false), message: z.string(), logId: z.optional(z.string()) }),
]);

/** Runs a private function through the sandbox, for the record that the context names. */
export const callFunctionOf =
  ({ crm }: ExtensionContext) =>
  async (name: string, options: ServerlessOptions): Promise<ServerlessResult> => {
    const record = crm && 'objectId' in crm ? crm : {};
    try {
      const reply = await fetch(`/_sandbox/functions/${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...options, ...record }),
      });
      const { ok, ...rest } = z.parse(Result, await reply.json());
      return ok === true && 'response' in rest
        ? { ok, response: rest.response }
        : { ok: false, message: 'message' in rest ? rest.message : 'unknown' };
    } catch (error) {
      return { ok: false, message: `The sandbox did not answer: ${String(error)}` };
    }
  };
