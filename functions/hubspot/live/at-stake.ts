import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
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
import { configure } from '../clients';
import type { CompanyContext } from '../handle';
import { accountFacts } from '../portal-details';
import { settleOf } from './settle';

/** Maximum number of records in one search (developers.hubspot.com, search API). */
const maxRecords = 200;

/** What comes after a write to read what is at stake; none without the packages. */
export function stakeParts(): RepairPart[] {
  if (hasPackage('subscriptions')) return ['at_stake'];
  return hasPackage('deals') ? ['at_stake_deals'] : [];
}

/**
 * Reads what is at stake by subscriptions (`at_stake`), and by deals where none runs (`at_stake_deals`); 1 API call for
 * each. `behind`: the part that is to follow in another request, or that failed.
 */
export async function readAtStake(
  wanted: ReadonlySet<RepairPart>,
  today: CalendarDate,
  context: CompanyContext,
): Promise<{ stake?: AtStake | undefined; behind?: RepairPart }> {
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
  const read = await settleOf('deals', () => byDeals(today, context));
  if (read.status === 'loaded')
    return { stake: read.value ?? { asOf: today, gap: 'nothing_found' } };
  if (read.why === 'failed') return { behind: 'at_stake_deals' };
  return { stake: { asOf: today, gap: 'no_access' } };
}

const { Eq, In } = objects.FilterOperatorEnum;

/** HubSpot can search subscriptions (developers.hubspot.com); by association with a company, that is unverified. */
async function bySubscriptions(today: CalendarDate, context: CompanyContext) {
  const running = { propertyName: 'hs_status', operator: In, values: runningStatuses };
  const { results, total } = await find('subscriptions', running, '-hs_createdate', context);
  const paying = results.map(({ properties }) => subscriptionPays(properties));
  return stakeOf('subscriptions', paying, total > results.length, today);
}

async function byDeals(today: CalendarDate, context: CompanyContext) {
  const won = { propertyName: 'hs_is_closed_won', operator: Eq, value: 'true' };
  const { results } = await find('deals', won, '-closedate', context);
  const account = await accountFacts(context.http);
  const deals = results.map(({ properties }) => properties);
  return stakeOf('deals', dealsPay({ deals, today, ...account }), false, today);
}

function find(
  object: keyof typeof payingProperties,
  filter: objects.Filter,
  sort: string,
  { company, http }: CompanyContext,
) {
  const api = new objects.SearchApi(objects.createConfiguration(configure('read', http)));
  const ofCompany = { propertyName: 'associations.company', operator: Eq, value: company.id };
  return api.doSearch(object, {
    filterGroups: [{ filters: [ofCompany, filter] }],
    properties: [...payingProperties[object]],
    sorts: [sort],
    limit: maxRecords,
    after: '0',
  });
}
