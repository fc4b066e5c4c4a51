import { follow, situationOf } from '../src/crm/situation';
import { refused } from '../src/offboarding/outcome';
import { keepMove, mirror, nowOf } from './hubspot/change';
import { handleCompany } from './hubspot/handle';

/**
 * Where the company in view stands. 1 API call, and 1 more when the company's mirror is found wrong. A
 * move on HubSpot's board is kept by the first look that sees it, with its note: 4 calls, once.
 */
export const main = handleCompany('get_offboarding', async (request, world) => {
  const now = nowOf(world.at, request.today);
  if (!now) return refused('today_is_off', { field: 'today' });
  const found = await world.store.find(world.company);
  const followed = found.current && follow(found.current, now);
  const value = situationOf(world.company, found, followed);
  if (found.current && followed?.moved) {
    return { ok: true, changed: true, ...(await keepMove(world, found.current, followed)), value };
  }
  const seen = followed?.stored ?? (value.status === 'deleted' ? 'deleted' : undefined);
  const behind = seen ? await mirror(world, seen) : {};
  return { ok: true, changed: false, ...behind, value };
});
