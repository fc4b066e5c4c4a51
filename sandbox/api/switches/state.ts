import { ALL, type Crm } from '../crm';
import { allOff, type SwitchChanges, type SwitchState } from './entities';

/** The account's switches: kept in its journal, gone with a reset. */
export interface Switches {
  state(): SwitchState;
  /** Changes what is given and leaves the rest. */
  change(changes: SwitchChanges): SwitchState;
  /** As at the start. */
  reset(): void;
}

export function makeSwitches(crm: Crm): Switches {
  const { searchLagMs } = crm;
  const stored = () => crm.tables.switches.get(ALL, ALL);
  crm.searchLagMs = stored()?.searchLagMs ?? searchLagMs;
  const state = (): SwitchState => ({
    ...allOff,
    ...stored(),
    searchLagMs: crm.searchLagMs,
  });
  return {
    state,
    change: (changes) => {
      const after = { ...state(), ...changes };
      crm.tables.switches.put(ALL, ALL, after);
      crm.searchLagMs = after.searchLagMs;
      return after;
    },
    reset: () => {
      crm.tables.switches.remove(ALL, ALL);
      crm.searchLagMs = searchLagMs;
    },
  };
}
