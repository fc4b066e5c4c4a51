import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { RepairPart } from '../../../src/api/reply';
import {
  dealsPay,
  runningStatuses,
  payingProperties,
  subscriptionPays,
} from '../../../src/crm/stake-sources';
import { stakeOf, type AtStake } from '../../../src/offboarding/at-stake';
import { hasPackage } from '../../../src/packages';
import type { CompanyContext } from '../handle';
import { accountFacts } from '../portal-details';
import { readOfCompany } from './of-company';
import { settleOf } from './settle';

/** What comes after a write to read what is at stake; none without the packages. */
export function stakeParts(): RepairPart[] {
  if (hasPackage('subscriptions')) return ['at_stake'];
  return hasPackage('deals') ? ['at_stake_deals'] : [];
}

/**
 * Reads what is at stake by subscriptions (`at_stake`), and by deals where none runs (`at_stake_deals`); 1 API call for
 * each. Of many companies deals are read of all, so that they keep step. `behind`: the part that is to follow in another request, or that failed.
 */
export async function readAtStake(
  wanted: ReadonlySet<RepairPart>,
  today: CalendarDate,
  context: CompanyContext,
): Promise<{ stake?: AtStake | undefined; behind?: RepairPart }> {
  const readDeals = () => settleOf('deals', () => byDeals(today, context));
  const deals = context.http.gather && wanted.has('at_stake_deals') ? await readDeals() : undefined;
  if (wanted.has('at_stake')) {
    const read = await settleOf('subscriptions', () => bySubscriptions(today, context));
    if (read.status === 'unavailable' && read.why === 'failed') return { behind: 'at_stake' };
    if (read.status === 'loaded' && read.value) return { stake: read.value };
    if (!hasPackage('deals'))
      return {
        stake: { asOf: today, gap: read.status === 'loaded' ? 'nothing_found' : 'no_access' },
      };
    if (!wanted.has('at_stake_deals')) return { behind: 'at_stake_deals' };
  }
  if (!wanted.has('at_stake_deals')) return {};
  const read = deals ?? (await readDeals());
  if (read.status === 'loaded')
    return { stake: read.value ?? { asOf: today, gap: 'nothing_found' } };
  if (read.why === 'failed') return { behind: 'at_stake_deals' };
  return { stake: { asOf: today, gap: 'no_access' } };
}

/** HubSpot can search subscriptions (developers.hubspot.com); by association with a company, that is unverified. */
async function bySubscriptions(today: CalendarDate, { company, http }: CompanyContext) {
  const { results, total } = await readOfCompany(
    company.id,
    {
      object: 'subscriptions',
      properties: payingProperties.subscriptions,
      property: 'hs_status',
      values: runningStatuses,
      sortedBy: 'hs_createdate',
      descending: true,
    },
    http,
  );
  const paying = results.map(({ properties }) => subscriptionPays(properties));
  return stakeOf('subscriptions', paying, total > results.length, today);
}

async function byDeals(today: CalendarDate, { company, http }: CompanyContext) {
  const won = {
    object: 'deals',
    properties: payingProperties.deals,
    property: 'hs_is_closed_won',
    values: ['true'],
    sortedBy: 'closedate',
    descending: true,
  } as const;
  const [{ results }, account] = await Promise.all([
    readOfCompany(company.id, won, http),
    accountFacts(http),
  ]);
  const deals = results.map(({ properties }) => properties);
  return stakeOf('deals', dealsPay({ deals, today, ...account }), false, today);
}
