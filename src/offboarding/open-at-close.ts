import {
  outcomeById,
  registerById,
  registerIds,
  type OutcomeId,
  type Register,
} from '../playbook/lookup';
import { continuesAfterClose } from './after-close';
import type { Item } from './items';

/** A list with open items, at least one, in the order in which they were read. */
export interface OpenList {
  register: Register;
  items: readonly Item[];
}

/** The lists with open items at the close: those whose items stay open after it, and those that it puts on hold. */
export interface OpenAtClose {
  stays: OpenList[];
  held: OpenList[];
}

/**
 * Returns the lists with open items, in the playbook's order, by what a close with the outcome does to them; without an
 * outcome, all of them stay. Lists of steps that run on after the end are left out: they are not to be finished before it.
 */
export function openAtClose(items: readonly Item[], outcome?: OutcomeId): OpenAtClose {
  const ends = outcome === undefined || outcomeById(outcome).needsEveryGate;
  const open = registerIds
    .map(registerById)
    .filter(({ step }) => !continuesAfterClose(step, {}))
    .map((register) => ({
      register,
      items: items.filter((item) => item.register === register.id && item.state === 'open'),
    }))
    .filter((list) => list.items.length > 0);
  const isHeld = ({ register }: OpenList) => !ends && register.onlyIfItEnds === true;
  return { stays: open.filter((one) => !isHeld(one)), held: open.filter(isHeld) };
}
