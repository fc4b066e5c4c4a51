import { coverage } from '../coverage';
import type { Crm } from '../crm';
import { isGuessed } from '../server/coverage';
import type { ApiControls } from './controls';
import { behaviours, notServed } from './behaviours';

/** What the sandbox is, what it can, and what about it is guessed. */
export function makeReport(crm: Crm, { faults, limits, switches }: ApiControls) {
  const rows = coverage.map((route) => ({
    ...route,
    support: route.note === undefined ? 'supported' : 'in part',
    guessed: isGuessed(route),
  }));
  return {
    portalId: crm.portalId,
    limits: limits.on,
    journal: crm.journal ?? null,
    switches: switches.state(),
    faults: faults.all(),
    counts: {
      routes: rows.length,
      supported: rows.filter(({ support }) => support === 'supported').length,
      inPart: rows.filter(({ support }) => support === 'in part').length,
      guessed: rows.filter(({ guessed }) => guessed).length,
    },
    routes: rows,
    behaviours,
    notServed,
  };
}

export type Report = ReturnType<typeof makeReport>;
