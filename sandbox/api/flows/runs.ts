/** One thing that a run did or tried. */
export interface RunStep {
  actionId: string;
  at: string;
  /** What was sent to the app, and what it answered. */
  request?: string;
  status?: number;
  answer?: string;
  /** What the sandbox did itself, or what became of the answer. */
  did: string;
}

/** A record on its way through a flow. */
export interface Run {
  id: string;
  flowId: string;
  recordId: string;
  /** What enrolled it. */
  because: string;
  state: 'waiting' | 'done' | 'failed' | 'looping' | 'taken out';
  /** The action that comes next; undefined at the end. */
  next: string | undefined;
  /** When it comes, in milliseconds of the engine's clock. */
  due: number;
  /** Tries of the next action so far, how many of them failed, and when the first one was. */
  tries: number;
  failures: number;
  since: number;
  /** Outputs of the app's actions, by action. */
  outputs: Record<string, Record<string, unknown>>;
  steps: RunStep[];
  /** The run whose write enrolled the record. */
  by?: string;
  /** How many runs of this flow brought this one about, one after the other, by what they wrote; flows between them do not count. */
  depth: number;
}

/** Runs of one flow that a flow's own writes may bring about in a row before it counts as a loop. The number is the sandbox's. */
export const mostDepth = 3;
