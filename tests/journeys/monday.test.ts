import type { Page } from 'playwright-core';
import type { SampleOffboarding } from '../../scripts/sample/scenarios';
import * as z from 'zod/mini';
import { stepById } from '../../src/playbook/book';
import { violationsOn } from './axe';
import { atLastStage, played } from './ended';
import { startJourney } from './harness';

const journey = startJourney();
afterEach(journey.closePages);

/** Opens the app's page at a route, by the sandbox's navigation. */
async function openPage(route: string): Promise<Page> {
  const home = await journey.visit('/');
  const address = await home
    .getByRole('link', { name: 'Relationship Termination' })
    .getAttribute('href');
  await home.goto(`${journey.url}${address}${route}`);
  return home;
}

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const request = z.object({
  path: z.string(),
  token: z.string(),
  headers: z.record(z.string(), z.unknown()),
});

/** The calls to HubSpot that the app's functions, and its page's searches, made since the last time. */
async function callsToHubSpot() {
  const answer = await fetch(`${journey.url}/_sandbox/requests`);
  const { results } = z.parse(z.object({ results: z.array(request) }), await answer.json());
  const ours = results.filter(
    ({ token, headers }) => token === 'pat-sandbox' || 'x-sandbox-extension' in headers,
  );
  await fetch(`${journey.url}/_sandbox/requests`, { method: 'DELETE' });
  return { all: ours.length, searches: ours.filter(({ path }) => path.endsWith('/search')).length };
}

/** An offboarding in its first stage whose renewal has to be stopped within a month. */
const pressing: SampleOffboarding = {
  initiator: 'client',
  reason: { id: 'cost', detail: 'cost_budget_cut' },
  words: 'Our budget was halved.',
  contractEndsIn: 60,
  gates: 0,
  settled: 0,
};

/** Searches of HubSpot find a change some seconds later. */
const found = (company: string, status: string) =>
  journey.eventually(async () => {
    expect(await journey.hubspot.companiesWhere('offboarding_status', status)).toContain(company);
  });

journey.test(
  'On Monday a manager sees what presses, opens it, comes back, filters, and takes the list along',
  async () => {
    const late = await played(journey, 'Late Ltd', pressing);
    await played(journey, 'Calm AG', atLastStage);
    await found(late, 'under_way');

    const page = await openPage('');
    await page.getByRole('heading', { name: 'Look at these first' }).waitFor();
    await journey.eventually(async () => {
      await page.reload();
      await link(page, 'Late Ltd').waitFor({ timeout: 3000 });
    });
    expect(await violationsOn(page)).toEqual([]);
    await journey.pictureOf(page.locator('[data-extension]'), 'manager-overview');

    await link(page, 'Late Ltd').click();
    await page.getByText(stepById('meet_client', {}).title).waitFor();
    await journey.pictureOf(page.locator('[data-extension]'), 'manager-one');
    expect(await violationsOn(page)).toEqual([]);
    await link(page, 'Open in HubSpot').click();
    await page.getByText('Open communication').first().waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { name: 'Look at these first' }).waitFor();

    await link(page, 'List').click();
    await page.getByRole('cell', { name: 'Late Ltd' }).waitFor();
    await page.getByText('Filter', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Reason' }).click();
    await page.getByRole('option', { name: 'Cost' }).click();
    await page.getByText('Reason: Cost').waitFor();
    expect(page.url()).toContain('reason=cost');
    await page.reload();
    await page.getByRole('cell', { name: 'Late Ltd' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await journey.pictureOf(page.locator('[data-extension]'), 'manager-list');

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy as CSV' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const csv = await page.evaluate(() => navigator.clipboard.readText());
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^"List: All that are open, 1 to \d+ of \d+ companies"$/),
      'Reason: Cost',
    ]);
    const shown = await page.getByRole('row').locator('td:first-child').allInnerTexts();
    expect(
      csv
        .split('\r\n')
        .slice(4)
        .map((line) => line.split(',')[0]?.replaceAll('"', '')),
    ).toEqual(shown);
  },
  2,
);

journey.test(
  'The first screen asks HubSpot at most 8 times, and 3 of these are searches',
  async () => {
    const page = await openPage('');
    await page.getByRole('heading', { name: 'Look at these first' }).waitFor();
    await page.waitForLoadState('networkidle');
    await callsToHubSpot();
    await page.reload();
    await page.getByText('Sizes of HubSpot').waitFor();
    await page.waitForLoadState('networkidle');
    const { all, searches } = await callsToHubSpot();
    expect(searches).toBe(3);
    expect(all).toBeLessThanOrEqual(8);
    await link(page, 'Days to act').click();
    await page.getByText('The next 120 days').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await link(page, 'Insights').click();
    await page.getByRole('heading', { name: 'Endings over time' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  },
);

journey.test(
  'A move on the board is held by the gate with its steps, and passes once they are settled',
  async () => {
    const held = await played(journey, 'Held GmbH', pressing);
    const ready = await played(journey, 'Ready SA', { ...pressing, settled: 99 });
    await found(held, 'under_way');
    await found(ready, 'under_way');
    const page = await openPage('/board');
    const tile = (company: string) => page.getByTestId(`offboarding-${company}`);
    await journey.eventually(async () => {
      await page.reload();
      await link(page, 'Ready SA').waitFor({ timeout: 3000 });
    });
    expect(await violationsOn(page)).toEqual([]);
    await journey.pictureOf(page.locator('[data-extension]'), 'manager-board');

    await tile(held).getByRole('button', { name: 'Move' }).click();
    await page.getByRole('menuitem', { name: 'On to Agreements and contracts' }).click();
    await page.getByText(`Left: ${stepById('meet_client', {}).title}`).waitFor();
    expect(await journey.hubspot.companyNow(held)).toMatchObject({
      offboarding_stage: 'communication',
    });

    await tile(ready).getByRole('button', { name: 'Move' }).click();
    await page.getByRole('menuitem', { name: 'On to Agreements and contracts' }).click();
    await page.getByText('Move to Agreements and contracts?').waitFor();
    expect(await journey.hubspot.companyNow(ready)).toMatchObject({
      offboarding_stage: 'communication',
    });
    await page.getByRole('button', { name: 'Yes' }).click();
    await journey.eventually(async () => {
      expect(await journey.hubspot.companyNow(ready)).toMatchObject({
        offboarding_stage: 'agreements',
      });
    });
    const [record] = await journey.hubspot.offboardings(ready);
    expect(record?.last_change).not.toContain('not verified');
  },
  2,
);
