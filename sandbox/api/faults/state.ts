import { faultSchema, type ActiveFault, type Fault, type FaultInput } from './entities';
import { meets } from './rules';

export interface Faults {
  add(fault: FaultInput): ActiveFault;
  /** The faults that have something left. */
  all(): ActiveFault[];
  /** Whether there was one with this id. */
  remove(id: string): boolean;
  clear(): void;
  /** As at the start. */
  reset(): void;
  /** The faults that were added and met no request, but for those that were removed one by one. */
  unmet(): ActiveFault[];
  /** The fault that meets this request, used up by one. */
  take(method: string, path: string): Fault | undefined;
}

export function makeFaults(): Faults {
  let faults: ActiveFault[] = [];
  let added = 0;
  const unmet = new Map<string, ActiveFault>();
  return {
    add: (input) => {
      const fault = { ...faultSchema.parse(input), id: String((added += 1)) };
      faults.push(fault);
      unmet.set(fault.id, { ...fault });
      return { ...fault };
    },
    all: () => faults.map((fault) => ({ ...fault })),
    remove: (id) => {
      const before = faults.length;
      unmet.delete(id);
      faults = faults.filter((fault) => fault.id !== id);
      return faults.length < before;
    },
    unmet: () => [...unmet.values()],
    clear: () => {
      faults = [];
    },
    reset: () => {
      faults = [];
      unmet.clear();
    },
    take: (method, path) => {
      const fault = faults.find((candidate) => meets(candidate, method, path));
      if (!fault) return undefined;
      unmet.delete(fault.id);
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
