import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { describeInBrowser, launchBrowser } from '../../../testing/browser';

describeInBrowser('The page for faults and switches', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    const fixtures = { distDir: 'sandbox/functions/fixtures', sampleData: false };
    [sandbox, browser] = await Promise.all([
      startSandbox({ port: 0, ...fixtures, log: () => {} }),
      launchBrowser(),
    ]);
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(sandbox.url);
    await page.getByRole('link', { name: 'Faults and switches' }).click();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  const statusOf = async (path: string) => {
    const headers = { authorization: 'Bearer pat-sandbox' };
    return (await fetch(`${sandbox.url}${path}`, { headers })).status;
  };

  test('adds faults, shows what is left of each, and removes them', async () => {
    await page.getByText('No fault waits.').waitFor();
    await page.getByLabel('Path has').fill('/owners');
    await page.getByLabel('Requests to let pass first').fill('1');
    await page.getByLabel('Requests to meet').fill('2');
    await page.getByRole('button', { name: 'Add fault' }).click();
    await page.getByText('Lets 1 pass, then meets the next 2 requests').waitFor();
    expect([await statusOf('/crm/v3/owners'), await statusOf('/crm/v3/owners')]).toEqual([
      200, 429,
    ]);
    await page.getByLabel('What happens').selectOption('part');
    await page.getByRole('button', { name: 'Add fault' }).click();
    await page.getByText('Meets the next request', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Remove the fault of /owners' }).first().click();
    await page.getByText('Answered 429').waitFor({ state: 'detached' });
    expect(await statusOf('/crm/v3/owners')).toBe(200);
    await page.getByRole('button', { name: 'Remove all' }).click();
    await page.getByText('No fault waits.').waitFor();
    expect(sandbox.controls.faults.all()).toEqual([]);
  });

  test('takes things away from the account, and still shows it after a reload', async () => {
    const type = async (name: string, word: string) => {
      await page.getByRole('textbox', { name }).fill(word);
      await page.getByRole('textbox', { name }).press('Enter');
    };
    await page.getByLabel('Invoices').selectOption('403');
    await type('Scopes that the app was not granted', 'crm.objects.owners.read');
    await type('Properties that admins made required', 'companies.city');
    await type('Properties that only some people may edit', 'offboarding_approval: Bruno Keller');
    await page.getByLabel('A property that was cleared').selectOption('null');
    await page.getByLabel('Search lags behind').fill('3000');
    await page.getByLabel('Every call of the app is late').fill('20');
    await page.getByRole('button', { name: 'Save switches' }).click();
    await page.getByText('Switches saved.').waitFor();
    expect(sandbox.controls.switches.state()).toEqual({
      objectsOff: { invoices: 403 },
      missingScopes: ['crm.objects.owners.read'],
      requiredProperties: { companies: ['city'] },
      clearedAs: 'null',
      searchLagMs: 3000,
      appDelayMs: 20,
      ownOnly: [],
      onlyEditors: { offboarding_approval: [60100002] },
      assumeNot: [],
    });
    expect(await statusOf('/crm/v3/objects/invoices')).toBe(403);
    await page.reload();
    await page.getByText('companies.city', { exact: true }).waitFor();
    expect(await page.getByLabel('Invoices').inputValue()).toBe('403');
  });

  test('deactivates somebody, who is no active owner then, and brings them back', async () => {
    const active = async () => {
      const headers = { authorization: 'Bearer pat-sandbox' };
      return (await fetch(`${sandbox.url}/crm/v3/owners?limit=500`, { headers })).text();
    };
    const people = page.getByRole('textbox', { name: 'Deactivated users' });
    sandbox.controls.switches.change({ missingScopes: [] });
    const choose = async (name: string) => {
      await people.fill(name);
      await page.getByRole('option', { name, exact: true }).click();
    };
    await choose('Bruno Keller');
    await page.getByText('Bruno Keller is deactivated.').waitFor();
    expect(await active()).not.toContain('Bruno');
    await page.reload();
    await page.getByText('Bruno Keller', { exact: true }).first().waitFor();
    await choose('Bruno Keller');
    await page.getByText('Bruno Keller is active again.').waitFor();
    expect(await active()).toContain('Bruno');
  });

  test('leads to what the sandbox can, and fits a narrow window', async () => {
    await page.setViewportSize({ width: 400, height: 900 });
    await page.getByLabel('Invoices').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
    await page.setViewportSize({ width: 1280, height: 1000 });
    await page.screenshot({ path: '.sandbox/screenshots/controls.png', fullPage: true });
    await page.getByRole('link', { name: 'What the sandbox can' }).click();
    await page.getByRole('heading', { name: 'Not served' }).waitFor();
    expect(errors).toEqual([]);
    await page.screenshot({ path: '.sandbox/screenshots/report.png' });
  });
});
