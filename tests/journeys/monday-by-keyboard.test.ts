import type { Page } from 'playwright-core';
import { stepById } from '../../src/playbook/book';
import { violationsOn } from './axe';
import { played } from './ended';
import { startJourney } from './harness';
import { chooseByKey, tabTo } from './keys';

const journey = startJourney();
afterEach(journey.closePages);

const pressing = {
  initiator: 'client',
  reason: { id: 'cost', detail: 'cost_budget_cut' },
  words: 'Our budget was halved.',
  contractEndsIn: 60,
  gates: 0,
  settled: 0,
} as const;

async function openPage(route: string): Promise<Page> {
  const home = await journey.visit('/');
  const app = home.getByRole('link', { name: 'Relationship Termination' });
  await home.goto(`${journey.url}${await app.getAttribute('href')}${route}`);
  return home;
}
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

journey.test(
  'The whole Monday morning goes by keyboard alone, and the rest of an offboarding is waived by it',
  async () => {
    const company = await played(journey, 'Early Ltd', pressing);
    const page = await openPage('');
    await journey.eventually(async () => {
      await page.reload();
      await link(page, 'Early Ltd').waitFor({ timeout: 3000 });
    });
    await tabTo(page, link(page, 'Early Ltd'));
    await page.keyboard.press('Enter');
    await page.getByText(stepById('meet_client', {}).title).waitFor();

    await tabTo(page, page.getByRole('button', { name: 'Waive the rest…' }));
    await page.keyboard.press('Enter');
    await page.getByText('These would be waived:').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await journey.pictureOf(page.locator('[data-extension]'), 'manager-waive');
    await tabTo(page, page.getByLabel('Why they are waived'));
    await page.keyboard.type('They have moved already.');
    await tabTo(page, page.getByRole('button', { name: /^Waive \d+ steps$/ }));
    await page.keyboard.press('Enter');
    await page.getByText(/\d+ steps waived/).waitFor();
    const [record] = await journey.hubspot.offboardings(company);
    expect(record?.step_meet_client).toBe('waived');
    expect(record?.step_meet_client_detail).toContain('They have moved already.');

    await tabTo(page, link(page, 'Overview'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Look at these first' }).waitFor();
    await tabTo(page, link(page, 'List'));
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: 'Early Ltd' }).waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Filter' }));
    await page.keyboard.press('Enter');
    await chooseByKey(page, page.getByRole('combobox', { name: 'Reason' }), 'Cost');
    await page.getByText('Reason: Cost').waitFor();
    expect(page.url()).toContain('reason=cost');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tabTo(page, page.getByRole('button', { name: 'Copy as CSV' }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
  },
  3,
);

journey.test(
  'Every screen is clear to axe at two widths, also where HubSpot does not answer',
  async () => {
    const page = await openPage('');
    for (const route of ['Overview', 'Board', 'List', 'Days to act', 'Insights']) {
      if (route !== 'Overview') await link(page, route).click();
      await page.waitForLoadState('networkidle');
      for (const width of [1280, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        const violations = await violationsOn(page);
        expect({ route, width, violations }).toEqual({ route, width, violations: [] });
      }
    }
    await journey.fault({ method: 'POST', path: '/search$/', status: 500, times: 99 });
    journey.expectComplaint(/Failed to load resource/);
    await link(page, 'List').click();
    await page.getByText('HubSpot did not answer the search').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await journey.clearFaults();
  },
  3,
);
