import { nextToRepair, type RepairPart, type Reply } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import { functions } from '../../src/api/functions';
import type { Call } from './call';
import { retryWhileBusy } from './retry';
import type { RequestContext } from './write-request';

interface Repairing {
  call: Call;
  wait(milliseconds: number): Promise<void>;
  /** What a write carries, made anew for each repair. */
  context(): RequestContext;
  /** Called when a repair is sent; the returned function takes its reply, and whether any part is still behind. */
  onSend(): (reply: Reply<Situation>, isBehind: boolean) => void;
}

/**
 * A call that sends `repair` for what a reply says is behind, one repair at a time. A part that a repair leaves over, and that
 * was not sent yet, follows; one that could not be repaired is tried again after the next write.
 */
export function repairingCall(repairing: Repairing): Call {
  const { call, wait, context, onSend } = repairing;
  const wanted = new Set<RepairPart>();
  const failed = new Set<RepairPart>();
  let running = false;

  const repair = async () => {
    running = true;
    const sent = new Set<RepairPart>();
    while (wanted.size > 0) {
      const parts = nextToRepair(wanted);
      for (const part of parts) {
        wanted.delete(part);
        sent.add(part);
      }
      const take = onSend();
      const reply = await retryWhileBusy(wait, () => call('repair', { ...context(), parts }));
      const left = reply.status === 'done' ? (reply.repair ?? []) : parts;
      for (const part of left) (sent.has(part) ? failed : wanted).add(part);
      take(reply, failed.size > 0);
    }
    running = false;
  };

  return async (name, parameters) => {
    const reply = await call(name, parameters);
    if (reply.status !== 'done') return reply;
    if (functions[name].writes) {
      for (const part of failed) wanted.add(part);
      failed.clear();
    }
    for (const part of reply.repair ?? []) if (!failed.has(part)) wanted.add(part);
    if (wanted.size > 0 && !running) void repair();
    return reply;
  };
}
