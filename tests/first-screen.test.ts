import type { FetchCrmSearchRequest } from '@hubspot/ui-extensions';
import * as z from 'zod/mini';
import { drawPage } from '../extensions/managers-page/testing';
import { main as readOverview } from '../functions/one-company/read-overview';
import { HOST_TOKEN, type LoggedRequest } from '../sandbox/api/testing';
import { openAccount, stopClock, token, type Account } from './account';
import { valueOf } from './many';

let account: Account;
beforeEach(async () => {
  stopClock('2027-01-06T09:00:00.000Z');
  account = await openAccount({ check: false });
});
afterEach(() => account.close());

const found = z.object({
  total: z.number(),
  results: z.array(
    z.object({ id: z.string(), properties: z.record(z.string(), z.nullable(z.string())) }),
  ),
});

/** The numbers of offboardings at which the calls are counted, rising. */
const sizes = (process.env['SIZES'] ?? '10,1000').split(',').map(Number);

/** Makes companies whose offboardings are overdue, stuck or to be acted on by turns, up to a number in all. */
async function fillUpTo(count: number, from: number) {
  const { write } = account.inHubSpot;
  for (let first = from; first < count; first += 100) {
    const inputs = Array.from({ length: Math.min(100, count - first) }, (_, at) => ({
      properties: {
        name: `Company ${first + at}`,
        offboarding_status: 'under_way',
        offboarding_stage: 'communication',
        offboarding_next_due: at % 3 === 0 ? '2026-12-01' : '2027-06-01',
        offboarding_stuck_on: at % 3 === 1 ? '2026-12-01' : '2027-06-01',
        ...(at % 3 === 2 && { offboarding_act_by: '2027-01-10' }),
      },
      associations: [],
    }));
    await write.batch.create('companies', { inputs });
  }
}

/** What HubSpot's search answers the page. */
async function search({ filterGroups, sorts, properties, pageLength }: FetchCrmSearchRequest) {
  const answer = await fetch(`${account.api.url}/crm/v3/objects/companies/search`, {
    method: 'POST',
    headers: { authorization: `Bearer ${HOST_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ filterGroups, sorts, properties, limit: pageLength }),
  });
  const { results, total } = found.parse(await answer.json());
  const rows = results.map(({ id, properties: own }) => ({
    objectId: Number(id),
    properties: own,
  }));
  return { total, results: rows };
}

/** A call of the app's function, or a search of the page; the test itself reads the company in view. */
const isOfScreen = ({ token: by, path }: LoggedRequest) => by === token || path.endsWith('/search');

test('the first screen asks at most 8 times, of which 3 are searches, however many offboardings there are', async () => {
  let made = 0;
  for (const size of sizes) {
    const began = performance.now();
    await fillUpTo(size, made);
    made = size;
    const filled = performance.now();
    account.api.clearRequests();
    const value = valueOf(await account.call('read_overview', readOverview, {}));
    const page = drawPage({ search, functions: { read_overview: value } });
    await page.until('at the latest');
    await page.until('Sizes of HubSpot');
    const asked = account.api.requests().filter(isOfScreen);
    const searches = asked.filter(({ path }) => path.endsWith('/search'));
    process.stdout.write(
      `${size}: ${asked.length} calls, ${searches.length} searches, ${Math.round(performance.now() - filled)} ms (made in ${Math.round(filled - began)} ms)\n`,
    );
    expect(searches).toHaveLength(3);
    expect(asked.length).toBeLessThanOrEqual(8);
  }
}, 300_000);
