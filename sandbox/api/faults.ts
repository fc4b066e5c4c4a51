import * as z from 'zod/mini';
import { refuse } from './errors';
import type { ApiError } from './errors';

export const faultSchema = z.object({
  /** Any method when left out. */
  method: z.optional(z.string()),
  /** Part of the path and query as sent, or a regular expression between slashes: `/\/batch\/create$/`. */
  path: z.string(),
  /** How many requests it meets; default 1. */
  times: z._default(z.number(), 1),
  /** Whether the request takes effect before it fails; default before, that is: it does not. */
  when: z._default(z.enum(['before', 'after']), 'before'),
  kind: z._default(z.enum(['status', 'reset', 'delay']), 'status'),
  /** The status answered; default 500. */
  status: z._default(z.number(), 500),
  delayMs: z._default(z.number(), 1000),
});

/** A fault as it is asked for. */
export type FaultInput = z.input<typeof faultSchema>;
export type Fault = z.infer<typeof faultSchema>;

export interface Faults {
  add(fault: FaultInput): void;
  clear(): void;
  /** The fault that meets this request, used up by one. */
  take(method: string, path: string): Fault | undefined;
}

export function makeFaults(): Faults {
  let faults: Fault[] = [];
  return {
    add: (fault) => faults.push(faultSchema.parse(fault)),
    clear: () => {
      faults = [];
    },
    take: (method, path) => {
      const fault = faults.find((candidate) => meets(candidate, method, path));
      if (!fault) return undefined;
      fault.times -= 1;
      faults = faults.filter(({ times }) => times > 0);
      return fault;
    },
  };
}

/** The error that a fault of kind `status` answers. */
export function faultError(fault: Fault): ApiError {
  if (fault.status === 429) {
    return refuse(429, 'You have reached your ten_secondly_rolling limit.', {
      errorType: 'RATE_LIMIT',
      category: 'RATE_LIMITS',
      policyName: 'TEN_SECONDLY_ROLLING',
    });
  }
  return refuse(fault.status, 'internal error');
}

function meets(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  const pattern = /^\/(.+)\/$/.exec(fault.path)?.[1];
  if (path.includes(fault.path)) return true;
  return pattern !== undefined && isPattern(fault.path) && new RegExp(pattern).test(path);
}

/** `/crm/v3/` is a piece of a path; a pattern has something that no path has. */
const isPattern = (path: string) => /[\\^$*+?()[\]|]/.test(path);
