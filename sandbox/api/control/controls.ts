import type { Crm } from '../crm';
import { makeFaults } from '../faults/state';
import { makeLimits } from '../limits/rules';
import { makeRequestLog } from '../server/request-log';
import { makeSwitches } from '../switches/state';

/** What tests and the sandbox's page may ask of a running API. */
export type ApiControls = ReturnType<typeof makeControls>;

/** `clock` gives milliseconds, for the limits; default the system's. */
export const makeControls = (crm: Crm, limited: boolean, clock?: () => number) => ({
  log: makeRequestLog(),
  faults: makeFaults(),
  limits: makeLimits(limited, clock),
  switches: makeSwitches(crm),
});

/** Back to what a snapshot held, with nothing switched, faulty or logged. Ids are not given twice. */
export function restoreAccount(
  crm: Crm,
  { log, faults, switches }: ApiControls,
  kept: ReturnType<Crm['snapshot']>,
): void {
  crm.restore(kept, ['counters']);
  log.clear();
  faults.reset();
  switches.reset();
}

/** Back to an account that has only what HubSpot defines, with nothing switched, faulty or logged. */
export function resetAccount(crm: Crm, { log, faults, switches }: ApiControls): void {
  crm.reset();
  log.clear();
  faults.clear();
  switches.reset();
}
