import * as z from 'zod/mini';

const count = z.number().check(z.int(), z.nonnegative());

export const faultSchema = z.object({
  /** Any method when left out. */
  method: z.optional(z.string()),
  /** Part of the path and query as sent, or a regular expression between slashes: `/\/batch\/create$/`. */
  path: z.string().check(z.minLength(1)),
  /** How many requests pass before it meets one; default 0. */
  skip: z._default(count, 0),
  /** How many requests it meets; default 1. */
  times: z._default(count.check(z.positive()), 1),
  /** Whether the request takes effect before it fails; default before, that is: it does not. */
  when: z._default(z.enum(['before', 'after']), 'before'),
  /** `reset` after a request took effect is a lost answer; `part` fails some items of a batch. */
  kind: z._default(z.enum(['status', 'reset', 'delay', 'part']), 'status'),
  /** The status answered; default 500. */
  status: z._default(z.number().check(z.int(), z.gte(400), z.lte(599)), 500),
  /** Which limit a 429 speaks of. */
  policy: z._default(z.enum(['TEN_SECONDLY_ROLLING', 'SECONDLY', 'DAILY']), 'TEN_SECONDLY_ROLLING'),
  /** Of a 477; default 2. */
  retryAfterSeconds: z._default(count, 2),
  delayMs: z._default(count, 1000),
  /** Of `part`: the items that fail, by index from 0. */
  items: z._default(z.array(count), []),
  /** Of `part`: every n-th item fails. */
  every: z.optional(count.check(z.positive())),
});

/** A fault as it is asked for. */
export type FaultInput = z.input<typeof faultSchema>;
export type Fault = z.infer<typeof faultSchema>;
/** `skip` and `times` are what is left of them. */
export type ActiveFault = Fault & { id: string };

export interface Faults {
  add(fault: FaultInput): ActiveFault;
  /** The faults that have something left. */
  all(): ActiveFault[];
  /** Whether there was one with this id. */
  remove(id: string): boolean;
  clear(): void;
  /** The fault that meets this request, used up by one. */
  take(method: string, path: string): Fault | undefined;
}

export function makeFaults(): Faults {
  let faults: ActiveFault[] = [];
  let added = 0;
  return {
    add: (input) => {
      const fault = { ...faultSchema.parse(input), id: String((added += 1)) };
      faults.push(fault);
      return { ...fault };
    },
    all: () => faults.map((fault) => ({ ...fault })),
    remove: (id) => {
      const before = faults.length;
      faults = faults.filter((fault) => fault.id !== id);
      return faults.length < before;
    },
    clear: () => {
      faults = [];
    },
    take: (method, path) => {
      const fault = faults.find((candidate) => meets(candidate, method, path));
      if (!fault) return undefined;
      if (fault.skip > 0) {
        fault.skip -= 1;
        return undefined;
      }
      fault.times -= 1;
      faults = faults.filter(({ times }) => times > 0);
      return fault;
    },
  };
}

/** Batches that answer item by item; an archive answers nothing. */
const isBatch = (path: string) => /\/batch\/(?!.*archive)/.test(path);

function meets(fault: Fault, method: string, path: string): boolean {
  if (fault.method && fault.method.toUpperCase() !== method) return false;
  if (fault.kind === 'part' && !isBatch(path)) return false;
  const pattern = /^\/(.+)\/$/.exec(fault.path)?.[1];
  if (path.includes(fault.path)) return true;
  return pattern !== undefined && isPattern(fault.path) && new RegExp(pattern).test(path);
}

/** `/crm/v3/` is a piece of a path; a pattern has something that no path has. */
const isPattern = (path: string) => /[\\^$*+?()[\]|]/.test(path);
