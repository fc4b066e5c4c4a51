import type { RepairPart } from '../src/api/reply';
import { lacksIn } from '../src/crm/lacks';
import { isIdentityEdited, isStageEdited } from '../src/crm/hand-edits';
import { wrongInMirror } from '../src/crm/mirror';
import { follow, othersIn, situationOf } from '../src/crm/situation';
import { refused } from '../src/offboarding/outcome';
import { nowOf } from './hubspot/change-offboarding';
import { handleCompany } from './hubspot/handle';

/**
 * Returns the offboarding status of the company in view; 1 API call. A move on HubSpot's board is already included in
 * the answer; `repair` names a move that is not saved yet (`board_move`) and a wrong mirror, or a stage that somebody
 * edited on the record (`mirror`).
 */
export const main = handleCompany('get_offboarding', async (request, { store, company, at }) => {
  const now = nowOf(at, request.today);
  if (!now) return refused('today_is_off', { field: 'today' });
  const found = await store.find(company);
  const followed = found.current && follow(found.current, now, othersIn(found));
  const value = situationOf(company, found, followed);
  const stored = followed?.stored ?? (value.status === 'deleted' ? 'deleted' : undefined);
  const isWrong = stored !== undefined && wrongInMirror(company, stored).length > 0;
  const { current } = found;
  const isEdited = current && (isStageEdited(current) || isIdentityEdited(current));
  const repair: RepairPart[] = [
    ...(followed?.moved ? (['board_move'] as const) : []),
    ...(isWrong || isEdited ? (['mirror'] as const) : []),
  ];
  return { ok: true, changed: false, repair, lacks: lacksIn(found), value };
});
