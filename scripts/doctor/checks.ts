import type { Area, Check } from './check';
import { account } from './checks/account';
import { byHand } from './checks/by-hand';
import { endpoints } from './checks/endpoints';
import { names } from './checks/names';
import { pages } from './checks/pages';
import { reads } from './checks/reads';
import { schema } from './checks/schema';
import { workflows } from './checks/workflows';
import { written } from './checks/writers';

/** Everything that the app assumes of HubSpot and that nobody has seen on a live account. */
export const areas: readonly Area[] = [
  account,
  schema,
  names,
  reads,
  written,
  workflows,
  endpoints,
  pages,
  byHand,
];

export const checks: readonly Check[] = areas.flatMap((area) => area.checks);
