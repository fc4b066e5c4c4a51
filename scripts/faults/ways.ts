import type { FaultInput } from '../../sandbox/api/testing';

/** A way in which a call fails. */
export interface Way {
  name: string;
  fault: Pick<FaultInput, 'when' | 'kind' | 'status' | 'delayMs' | 'items' | 'every' | 'times'>;
}

/** A call that a function makes of HubSpot; `nth`: how many like it came before. */
export interface HubSpotCall {
  method: string;
  /** The path with every record's id replaced. */
  path: string;
  nth: number;
  kind: 'read' | 'write' | 'lookup';
}

type Fault = Way['fault'];

/** How calls of any kind fail before they take effect. */
const before = (lateBy: number): Record<string, Fault> => ({
  429: { status: 429 },
  500: { status: 500 },
  '502 with HTML': { status: 502 },
  reset: { kind: 'reset' },
  late: { kind: 'delay', delayMs: lateBy },
});

/** How a write fails although it took effect. */
const after = (lateBy: number): Record<string, Fault> => ({
  '500 after the effect': { status: 500, when: 'after' },
  '502 after the effect': { status: 502, when: 'after' },
  'answer lost': { kind: 'reset', when: 'after' },
  'answer late': { kind: 'delay', delayMs: lateBy, when: 'after' },
});

/** How a batch fails for some of its items. */
const inPart: Record<string, Fault> = {
  '207, the first item': { kind: 'part', items: [0] },
  '207, every second item': { kind: 'part', every: 2 },
  '207, all items': { kind: 'part', every: 1 },
};

const isBatch = ({ path }: HubSpotCall) => /\/batch\/(?!.*archive)/.test(path);

/** Returns the ways in which a call can fail: each once, and each for as long as the function tries. */
export function waysOf(call: HubSpotCall, lateBy: number): Way[] {
  const faults = {
    ...before(lateBy),
    ...(call.kind === 'write' ? after(lateBy) : {}),
    ...(isBatch(call) ? inPart : {}),
  };
  return Object.entries(faults).flatMap(([name, fault]) => [
    { name: `${name}, once`, fault: { ...fault, times: 1 } },
    { name: `${name}, lasting`, fault: { ...fault, times: 99 } },
  ]);
}
