import * as z from 'zod/mini';
import { request } from './request';

const Fault = z.object({
  id: z.string(),
  method: z.optional(z.string()),
  path: z.string(),
  kind: z.enum(['status', 'reset', 'delay', 'part']),
  when: z.enum(['before', 'after']),
  status: z.number(),
  policy: z.string(),
  delayMs: z.number(),
  every: z.optional(z.number()),
  items: z.array(z.number()),
  /** What is left of both. */
  skip: z.number(),
  times: z.number(),
});
const Switches = z.object({
  objectsOff: z.record(z.string(), z.number()),
  missingScopes: z.array(z.string()),
  requiredProperties: z.record(z.string(), z.array(z.string())),
  clearedAs: z.enum(['empty', 'null']),
  searchLagMs: z.number(),
  appDelayMs: z.number(),
  ownOnly: z.array(z.number()),
  onlyEditors: z.record(z.string(), z.array(z.number())),
  assumeNot: z.array(z.string()),
});
const Report = z.object({ limits: z.boolean(), switches: Switches });
const Faults = z.object({ results: z.array(Fault) });

export type Fault = z.output<typeof Fault>;
export type Switches = z.output<typeof Switches>;
export type Report = z.output<typeof Report>;
/** A fault as it is asked for; the sandbox has a default for what is left out. */
export type FaultInput = Partial<Omit<Fault, 'id'>> & { path: string; retryAfterSeconds?: number };

export const loadFaults = async (signal: AbortSignal): Promise<Fault[]> =>
  (await request(Faults, '/_sandbox/faults', { signal })).results;

export const addFault = (body: FaultInput) =>
  request(z.unknown(), '/_sandbox/faults', { method: 'POST', body });

/** One fault, or without an id all of them. */
export const removeFaults = (id = '') =>
  request(z.unknown(), `/_sandbox/faults/${id}`, { method: 'DELETE' });

export const loadReport = (signal: AbortSignal): Promise<Report> =>
  request(Report, '/_sandbox', { signal });

export async function saveSwitches({ limits, switches }: Report): Promise<void> {
  await request(z.unknown(), '/_sandbox/switches', { method: 'PATCH', body: switches });
  await request(z.unknown(), '/_sandbox/limits', { method: 'POST', body: { on: limits } });
}
