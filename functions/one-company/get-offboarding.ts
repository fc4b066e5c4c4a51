import type { RepairPart } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import { hasTasksLeft } from '../../src/crm/approval';
import { lacksIn } from '../../src/crm/lacks';
import { isIdentityEdited, isStageEdited } from '../../src/crm/hand-edits';
import { wrongInMirror } from '../../src/crm/mirror';
import { follow, othersIn, situationOf } from '../../src/crm/situation';
import { refused } from '../../src/offboarding/outcome';
import { hasManagers } from '../../src/playbook/managers';
import { nowOf } from '../hubspot/change-offboarding';
import { handleCompany } from '../hubspot/handle';
import { stakeParts } from '../hubspot/live/at-stake';
import { readingFunctions } from '../../src/api/functions/reading';
import { hubspotStore } from '../hubspot/store';

/**
 * Returns the offboarding status of the company in view; 1 API call. A move on HubSpot's board is already included in
 * the answer; `repair` names a move that is not saved yet (`board_move`) and a wrong mirror, or a stage that somebody
 * edited on the record (`mirror`), and what was never read of an open offboarding.
 */
export const main = handleCompany(
  'get_offboarding',
  readingFunctions.get_offboarding,
  async (request, { http, company, at }) => {
    const now = nowOf(at, request.today);
    if (!now) return refused('today_is_off', { field: 'today' });
    const found = await hubspotStore(http).find(company);
    const followed = found.current && follow(found.current, now, othersIn(found));
    const value = situationOf(company, found, followed);
    const stored = followed?.stored ?? (value.status === 'deleted' ? 'deleted' : undefined);
    const isWrong = stored !== undefined && wrongInMirror(company, stored).length > 0;
    const { current } = found;
    const lacks = lacksIn(found);
    const isEdited = current && (isStageEdited(current) || isIdentityEdited(current));
    const repair: RepairPart[] = [
      ...(followed?.moved ? (['board_move'] as const) : []),
      ...(isWrong || isEdited ? (['mirror'] as const) : []),
      ...(stored !== undefined && stored !== 'deleted' && hasTasksLeft(company, stored.offboarding)
        ? (['approval'] as const)
        : []),
      ...unreadOf(value, lacks),
    ];
    return { ok: true, changed: false, repair, lacks, value };
  },
);

/** What a start by a bulk run, or before there was such a figure, left unread of an open offboarding. */
function unreadOf(situation: Situation, lacks: readonly string[]): RepairPart[] {
  if (situation.status !== 'open' || lacks.length > 0) return [];
  const { offboarding } = situation;
  const { atStake, managerId } = offboarding;
  return [
    ...(atStake ? [] : stakeParts()),
    ...(hasManagers(offboarding) && !managerId ? (['manager'] as const) : []),
  ];
}
