import { follow, situationOf } from '../src/crm/situation';
import { refused } from '../src/offboarding/outcome';
import { mirror, nowOf } from './hubspot/change';
import { handleCompany } from './hubspot/handle';

/** Where the company in view stands. 1 API call, and 1 more when the company's mirror is found wrong. */
export const main = handleCompany('get_offboarding', async (request, world) => {
  const now = nowOf(world.at, request.today);
  if (!now) return refused('today_is_off', { field: 'today' });
  const found = await world.store.find(world.company);
  const followed = found.current && follow(found.current, now);
  const value = situationOf(world.company, found, followed);
  const seen = followed?.stored ?? (value.is === 'deleted' ? 'deleted' : undefined);
  const behind = seen ? await mirror(world, seen) : {};
  return { ok: true, changed: false, ...behind, value };
});
