import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { describeInBrowser, launchBrowser } from '../../../testing/browser';

describeInBrowser('Bulk actions on companies', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;
  const ids: string[] = [];
  const errors: string[] = [];
  beforeAll(async () => {
    const distDir = 'sandbox/host/extension/fixtures';
    [sandbox, browser] = await Promise.all([
      startSandbox({ port: 0, sampleData: false, distDir, log: () => {} }),
      launchBrowser(),
    ]);
    const inputs = Array.from({ length: 30 }, (_, at) => ({
      properties: {
        name: `Company ${String(at + 1).padStart(2, '0')}`,
        city: at < 3 ? 'Bonn' : '',
      },
    }));
    const answer = await fetch(`${sandbox.url}/crm/v3/objects/companies/batch/create`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox-host', 'content-type': 'application/json' },
      body: JSON.stringify({ inputs }),
    });
    const { results }: { results: { id: string; properties: { name: string } }[] } =
      await answer.json();
    const byName = results.sort((a, b) => a.properties.name.localeCompare(b.properties.name));
    ids.push(...byName.map(({ id }) => id));
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(sandbox.url);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });
  const shows = (text: string) => page.getByText(text, { exact: true }).waitFor();
  const tick = (name: string) => page.getByLabel(`Select ${name}`, { exact: true });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  test('an action gets the companies that are ticked, as numbers, in a panel', async () => {
    await tick('Company 02').check();
    await tick('Company 01').check();
    await shows('2 selected');
    await page.screenshot({ path: '.sandbox/screenshots/bulk-bar.png' });
    await press('Count them');
    const panel = page.getByRole('dialog', { name: 'Count them' });
    await panel.getByText(`crm.bulkActions 0-2 [${ids[1]},${ids[0]}]`).waitFor();
    await panel.getByText('Ada in 12345').waitFor();
    await page.screenshot({ path: '.sandbox/screenshots/bulk-panel.png' });
  });

  test('Escape closes what is open above the panel, then the panel; focus and ticks stay', async () => {
    await press('Look inside');
    const inside = page.getByRole('dialog', { name: 'Inside' });
    await inside.getByText('In the modal').waitFor();
    await inside.press('Escape');
    await inside.waitFor({ state: 'hidden' });
    const panel = page.getByRole('dialog', { name: 'Count them' });
    const choice = panel.getByRole('combobox', { name: 'Pick' });
    await choice.click();
    await page.getByRole('option', { name: 'The first' }).waitFor();
    await choice.press('Escape');
    await page.getByRole('option', { name: 'The first' }).waitFor({ state: 'hidden' });
    await panel.getByRole('button', { name: 'Look inside' }).press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.locator('button:focus', { hasText: 'Count them' }).waitFor();
    expect(await tick('Company 01').isChecked()).toBe(true);
    await shows('2 selected');
  });

  test('the header ticks the page, ticks stay over pages, and all can be taken', async () => {
    await page.getByLabel('Select all on this page').check();
    await shows('25 selected');
    await page.getByRole('button', { name: 'Page 2' }).click();
    await tick('Company 30').check();
    await shows('26 selected');
    await press('Select all 30');
    await shows('30 selected');
    await press('Ask about them');
    await page
      .getByRole('dialog', { name: 'Ask about them' })
      .getByText('Of 30 companies')
      .waitFor();
    await press('Close Ask about them');
    await page.getByLabel('Select all on this page').uncheck();
    await shows('25 selected');
    await press('Select none');
    expect(await page.getByRole('toolbar', { name: 'Bulk actions' }).count()).toBe(0);
  });

  test('another search starts anew, and a row still opens its company', async () => {
    await page.goto(sandbox.url);
    await tick('Company 05').check();
    await page.getByLabel('Search', { exact: true }).fill('Company 05');
    await shows('1 to 1 of 1 company');
    expect(await tick('Company 05').isChecked()).toBe(false);
    await page.getByRole('link', { name: 'Company 05' }).click();
    await page.waitForURL(`${sandbox.url}/companies/${ids[4]}`);
  });

  test('fits a narrow window', async () => {
    await page.goto(sandbox.url);
    await page.setViewportSize({ width: 400, height: 900 });
    await tick('Company 01').check();
    await page.screenshot({ path: '.sandbox/screenshots/bulk-400.png' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
    expect(errors).toEqual([]);
  });
});
