import { portalToday } from '../portal-today';
import { Client as HubSpot } from '@hubspot/api-client';
import { keptMoney } from '../../../functions/hubspot/live/open-money';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { payingProperties } from '../../../src/crm/stake-sources';
import { invoiceProperties, moneyOf } from '../../../src/crm/invoices';
import { ownersOf, type Progress } from '../make';
import { limitsOff } from '../sandbox';
import { counts, historyOf, type Client } from './history';
import { writeHistory } from './write';

/** How long a call is repeated that the sandbox did not answer, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Makes two years of offboardings in a running sandbox whose companies have none, with the rate limiter off. Records,
 * mirrors and tasks are those that the app would have written; notes on the timeline are not made.
 * @returns the number of offboardings made; 0 if there are some already
 */
export async function makeLargeHistory(
  url: string,
  token: string,
  progress: Progress,
): Promise<number> {
  const hubspot = new HubSpot({ accessToken: token, basePath: url });
  const http = { baseUrl: url, token, retryUntil: Date.now() + PATIENCE };
  const today = await portalToday(http);
  const limitsBack = await limitsOff(url);
  try {
    const companies = await everyRecord(hubspot, 'companies', ['name', 'offboarding_key']);
    if (companies.some(({ properties }) => properties['offboarding_key'])) return 0;
    progress.start(counts.all);
    const invoices = await openInvoices(hubspot);
    const deals = await wonDeals(hubspot);
    const clients = companies.map(({ id, properties }): Client => ({
      id,
      name: properties['name'] ?? `Company ${id}`,
      money: moneyIn(invoices.get(id) ?? [], today),
      deals: deals.get(id) ?? [],
    }));
    const history = historyOf(clients, await ownersOf(hubspot), today);
    await writeHistory(history, today, http, progress.step);
    return counts.all;
  } finally {
    await limitsBack();
  }
}

type Found = Awaited<ReturnType<HubSpot['crm']['objects']['basicApi']['getPage']>>['results'];

async function everyRecord(
  hubspot: HubSpot,
  type: string,
  properties: readonly string[],
  associations?: string[],
): Promise<Found> {
  const found: Found = [];
  let after: string | undefined;
  do {
    const { basicApi } = hubspot.crm.objects;
    const page = await basicApi.getPage(type, 100, after, [...properties], undefined, associations);
    found.push(...page.results);
    after = page.paging?.next?.after;
  } while (after !== undefined);
  return found;
}

/** The open invoices by company. */
async function openInvoices(hubspot: HubSpot): Promise<Map<string, Found>> {
  const all = await everyRecord(hubspot, 'invoices', invoiceProperties, ['companies']);
  return byCompany(all.filter(({ properties }) => properties['hs_invoice_status'] === 'open'));
}

/** The won deals by company, the newest first. */
async function wonDeals(hubspot: HubSpot): Promise<Map<string, Found[number]['properties'][]>> {
  const asked = [...payingProperties.deals, 'hs_is_closed_won'];
  const all = await everyRecord(hubspot, 'deals', asked, ['companies']);
  const won = all.filter(({ properties }) => properties['hs_is_closed_won'] === 'true');
  const newest = won.sort((a, b) =>
    (b.properties['closedate'] ?? '').localeCompare(a.properties['closedate'] ?? ''),
  );
  return new Map(
    [...byCompany(newest)].map(([id, deals]) => [id, deals.map(({ properties }) => properties)]),
  );
}

function byCompany(records: Found): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const record of records) {
    const company = record.associations?.['companies']?.results[0]?.id ?? '';
    found.set(company, [...(found.get(company) ?? []), record]);
  }
  return found;
}

const moneyIn = (invoices: Found, today: CalendarDate) =>
  keptMoney(moneyOf(invoices, invoices.length, today));
