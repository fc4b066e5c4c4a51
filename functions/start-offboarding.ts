import type { Situation } from '../src/api/situation';
import { keyOf } from '../src/crm/company';
import { follow, situationOf } from '../src/crm/situation';
import type { CompanyOffboardings, StoredOffboarding } from '../src/crm/store';
import { lastChangeNote } from '../src/messages/change-note';
import { refused } from '../src/offboarding/outcome';
import { startOffboarding } from '../src/offboarding/start';
import { noteAndMirror, nowOf } from './hubspot/change';
import { handleCompany, type CompanyWorld, type Result } from './hubspot/handle';

/**
 * Starts an offboarding: takes the number on the company, then makes the record, then note and mirror; so that
 * a start cut off half-way shows and can be tried again. At most 5 API calls.
 */
export const main = handleCompany('start_offboarding', async (request, world) => {
  const now = nowOf(world.at, request.today);
  if (!now) return refused('today_is_off', { field: 'today' });
  const found = await world.store.find(world.company);
  const followed = found.current && follow(found.current, now);
  const situation = situationOf(world.company, found, followed);
  if (found.current && situation.status === 'open')
    return alreadyThere(world, found, request.requestId);

  const unfinished = situation.status === 'start_unfinished';
  const number = unfinished ? world.company.number : world.company.number + 1;
  const offboarding = {
    key: keyOf(world.company, number),
    companyName: world.company.name,
    number,
  };
  const outcome = startOffboarding(offboarding, request, now);
  if (!outcome.ok) return outcome;

  const company = await world.store.reserve(world.company, number);
  const created = await world.store.create(company, outcome.value);
  const reserved = { ...world, company };
  if (created === 'taken')
    return alreadyThere(reserved, await world.store.find(company), request.requestId);
  const earlier = [...(followed ? [followed.stored] : []), ...found.earlier];
  return finish(reserved, { ...found, current: created, earlier }, created, true);
});

/** Somebody was faster, or this is a retry whose first answer was lost: then what is left is finished. */
async function alreadyThere(world: CompanyWorld, found: CompanyOffboardings, requestId: string) {
  const { current } = found;
  if (current?.offboarding.lastChange?.requestId === requestId)
    return finish(world, found, current, false);
  if (current) await noteAndMirror(world, current, [], false);
  return refused('already_under_way');
}

async function finish(
  world: CompanyWorld,
  found: CompanyOffboardings,
  stored: StoredOffboarding,
  isNew: boolean,
): Promise<Result<Situation>> {
  const note = lastChangeNote(stored.offboarding);
  const behind = await noteAndMirror(world, stored, note ? [note] : [], !isNew);
  const value = situationOf(world.company, found, { stored });
  return { ok: true, changed: isNew, ...behind, value };
}
