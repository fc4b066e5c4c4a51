import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { describeInBrowser, launchBrowser } from '../../../testing/browser';

describeInBrowser('Who looks', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const distDir = 'sandbox/functions/fixtures';
    [sandbox, browser] = await Promise.all([
      startSandbox({ port: 0, sampleData: false, distDir, log: () => {} }),
      launchBrowser(),
    ]);
    page = await browser.newPage();
    await page.goto(sandbox.url);
  });
  afterAll(async () => {
    await browser.close();
    await sandbox.close();
  });

  test('is a rep at first, is chosen in the bar, and is kept', async () => {
    const who = page.getByLabel('Who looks');
    await who.waitFor();
    expect(await who.inputValue()).toBe('60100001');
    await who.selectOption({ label: 'As Bruno Keller, manager' });
    const sent = await page.waitForRequest(/\/crm\/v3\/owners/);
    expect(sent.headers()['x-sandbox-user']).toBe('60100002');
    expect(await page.getByLabel('Who looks').inputValue()).toBe('60100002');
  });

  test('is in the history of what is set on the page', async () => {
    const headers = { authorization: 'Bearer sandbox-host', 'content-type': 'application/json' };
    const body = JSON.stringify({ properties: { name: 'Heron Ltd' } });
    const init = { method: 'POST', headers, body };
    const { id } = await (await fetch(`${sandbox.url}/crm/v3/objects/companies`, init)).json();
    await page.goto(`${sandbox.url}/companies/${id}`);
    const again = page.waitForEvent('load');
    await page.getByLabel('Who looks').selectOption({ label: 'As Chidi Okafor, admin' });
    await again;
    await page.getByRole('button', { name: 'Set a property' }).click();
    await page.getByLabel('Property', { exact: true }).selectOption({ label: 'City' });
    await page.getByLabel('Value').fill('Ghent');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[data-property=city]').getByText('Ghent').waitFor();
    const [newest] = sandbox.crm.tables.records.get('0-2', id)?.history['city'] ?? [];
    expect(newest).toMatchObject({ value: 'Ghent', updatedByUserId: 60100003 });
  });

  test('is in the history of what is written as them', async () => {
    const headers = {
      authorization: 'Bearer sandbox-host',
      'x-sandbox-user': '60100002',
      'content-type': 'application/json',
    };
    const body = JSON.stringify({ properties: { name: 'Kite Ltd' } });
    const init = { method: 'POST', headers, body };
    const { id } = await (await fetch(`${sandbox.url}/crm/v3/objects/companies`, init)).json();
    const address = `${sandbox.url}/crm/v3/objects/companies/${id}?propertiesWithHistory=name`;
    const { propertiesWithHistory } = await (await fetch(address, { headers })).json();
    expect(propertiesWithHistory.name).toMatchObject([
      { sourceType: 'CRM_UI', sourceId: 'userId:60100002', updatedByUserId: 60100002 },
    ]);
  });
});
