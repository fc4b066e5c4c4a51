import type { Crm } from './account';
import { behaviours, notServed } from './covered/behaviours';
import { sourceOf } from './covered/sources';
import { routes } from './coverage';
import type { Faults } from './faults';
import type { Limits } from './limits';
import type { Switches } from './switches';

interface Controls {
  faults: Faults;
  limits: Limits;
  switches: Switches;
}

/** What the sandbox is, what it can, and what about it is guessed. */
export function makeReport(crm: Crm, { faults, limits, switches }: Controls) {
  const rows = routes.map((route) => ({ ...route, ...sourceOf(route) }));
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
