import type { RepairPart } from '../../src/api/reply';
import { daysBetween, type CalendarDate } from '../../src/calendar/calendar-date';
import { lacksOf } from '../../src/crm/lacks';
import { stakeProperties } from '../../src/crm/names';
import type { FollowedRecord } from '../../src/crm/situation';
import type { StoredOffboarding } from '../../src/crm/store';
import { isToRead, type AtStake } from '../../src/offboarding/at-stake';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { moneyFigure, type OpenMoney } from '../../src/offboarding/open-money';
import { managersOf } from '../../src/playbook/managers';
import type { CompanyContext } from './handle';
import { readAtStake, stakeParts } from './live/at-stake';
import { openMoney } from './live/open-money';
import { settle } from './live/settle';
import { managerOf } from './owners';

/** What other objects say of an offboarding; absent where it was not asked for, is not known or could not be read. */
export interface ReadOthers {
  money?: OpenMoney | undefined;
  stake?: AtStake | undefined;
  /** The manager's owner id; `''` where none is set. */
  manager?: string | undefined;
}

/**
 * Reads what other objects say, for the parts that ask for it; 1 API call each. `behind`: parts that are to follow, also
 * after a close on HubSpot's board, or that failed.
 */
export async function readOthers(
  wanted: ReadonlySet<RepairPart>,
  { stored, moved }: FollowedRecord,
  today: CalendarDate,
  context: CompanyContext,
): Promise<ReadOthers & { behind: RepairPart[] }> {
  const { offboarding } = stored;
  const isOpen = offboarding.status !== 'closed';
  const [money, stake, manager] = await Promise.all([
    wanted.has('open_money') && isOpen ? openMoney(today, context) : undefined,
    isStakeToRead(stored, today) ? readAtStake(wanted, today, context) : undefined,
    wanted.has('manager') ? readManager(offboarding, context) : undefined,
  ]);
  return {
    money: money === 'failed' ? undefined : money,
    stake: stake?.stake,
    manager: manager === 'failed' ? undefined : manager,
    behind: [
      ...(money === 'failed' ? (['open_money'] as const) : []),
      ...(stake?.behind ? [stake.behind] : []),
      ...(manager === 'failed' ? (['manager'] as const) : []),
      ...(moved && !isOpen && !offboarding.atStakeAtClose
        ? stakeParts().filter((part) => !wanted.has(part))
        : []),
    ],
  };
}

/** Whether what is at stake is still to be read: while it is open, or just after the close. Not where the account lacks it. */
function isStakeToRead(
  { offboarding: o, properties }: StoredOffboarding,
  today: CalendarDate,
): boolean {
  if (lacksOf(properties).some((name) => stakeProperties.includes(name))) return false;
  if (o.status !== 'closed') return isToRead(o.atStake);
  return isToRead(o.atStakeAtClose) && daysBetween(o.closedOn, today) <= 1;
}

/** Returns the manager's owner id by the playbook, `''` where none is set; nothing is read where the playbook sets none. */
async function readManager(
  offboarding: Offboarding,
  { http }: CompanyContext,
): Promise<string | 'failed'> {
  const manager = await settle(managerOf(offboarding.owner, managersOf(offboarding), http));
  return manager.status === 'loaded' ? (manager.value ?? '') : 'failed';
}

/** Keeps what was read of other objects, as of today. */
export function withOthers(
  o: Offboarding,
  { money, stake, manager }: ReadOthers,
  today: CalendarDate,
): Offboarding {
  const moneyOpen = money && moneyFigure(money, today);
  return {
    ...o,
    ...(moneyOpen && { moneyOpen }),
    ...(stake && (o.status === 'closed' ? { atStakeAtClose: stake } : { atStake: stake })),
    ...(manager !== undefined && { managerId: manager || undefined }),
  };
}
