import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { describeInBrowser, launchBrowser } from '../../../testing/browser';

describeInBrowser("An extension's hubspot.fetch", () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const distDir = 'sandbox/host/extension/fixtures';
    const app = {
      secrets: { FIXTURE_CLIENT_SECRET: 'known to both' },
      clientSecret: 'FIXTURE_CLIENT_SECRET',
      variables: { FIXTURE_URL: '{url}' },
    };
    [sandbox, browser] = await Promise.all([
      startSandbox({ port: 0, sampleData: false, distDir, app, log: () => {} }),
      launchBrowser(),
    ]);
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${sandbox.url}/app/12345/23456789/fetch`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const shows = (text: string) => page.getByText(text, { exact: true }).waitFor();

  test('reaches the app’s own endpoint, which can tell who it is', async () => {
    await press('Post');
    await shows('200 {"verified":true,"user":"60100001","method":"POST","why":"Größe"}');
    await press('Get');
    await shows('200 {"verified":true,"user":"60100001","method":"GET"}');
  });

  test('names another user when another looks', async () => {
    const again = page.waitForEvent('load');
    await page.getByLabel('Who looks').selectOption({ label: 'As Bruno Keller, manager' });
    await again;
    await press('Post');
    await shows('200 {"verified":true,"user":"60100002","method":"POST","why":"Größe"}');
  });

  test('is refused an address that the app does not permit', async () => {
    await press('Elsewhere');
    await page
      .getByText(/^Rejected: Error: .* is not among the app's permittedUrls\.fetch\.$/)
      .waitFor();
  });

  test('who calls the endpoint without HubSpot is not verified', async () => {
    const reply = await fetch(`${sandbox.url}/hs/serverless/fixture/act?userId=60100003`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hubspot-signature-v3': 'forged' },
      body: '{"why":"because"}',
    });
    expect(await reply.json()).toMatchObject({ verified: false });
  });
});
