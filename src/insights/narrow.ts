import type { Filters, WhoIsWho } from '../portfolio/filters';
import type { Case } from './case';

/** Returns the cases that meet the page's filters; `owner_not_known` while it is not known whose they are. */
export function casesFor(
  cases: readonly Case[],
  { who = 'all', owner, reason, initiator, from, until }: Filters,
  known: WhoIsWho,
): Case[] | 'owner_not_known' {
  const owners = who === 'mine' || who === 'team' ? known[who] : undefined;
  if ((who === 'mine' || who === 'team') && !owners) return 'owner_not_known';
  return cases.filter(
    (one) =>
      (!reason || one.stated === reason) &&
      (!initiator || one.initiator === initiator) &&
      (!owner || one.ownerId === owner) &&
      (who !== 'nobody' || one.ownerId === undefined) &&
      (!owners || (one.ownerId !== undefined && owners.includes(one.ownerId))) &&
      (!from || (one.endsOn !== undefined && one.endsOn >= from)) &&
      (!until || (one.endsOn !== undefined && one.endsOn <= until)),
  );
}
