import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { describeInBrowser, launchBrowser } from '../../../testing/browser';

describeInBrowser("The app's page", () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    const distDir = 'sandbox/host/extension/fixtures';
    [sandbox, browser] = await Promise.all([
      startSandbox({ port: 0, sampleData: false, distDir, log: () => {} }),
      launchBrowser(),
    ]);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', ({ message }) => errors.push(message));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });
  const base = '/app/12345/23456789';
  const open = (path: string) => page.goto(`${sandbox.url}${path}`);
  const shows = (text: string) => page.getByText(text, { exact: true }).waitFor();
  const address = () => {
    const { pathname, search } = new URL(page.url());
    return `${pathname}${search}`;
  };

  test('is reached by its name beside the companies, at an address of its own', async () => {
    await open('/');
    await page.getByRole('link', { name: 'Fixture', exact: true }).click();
    await shows('At start / {}');
    expect(address()).toBe(base);
    await page.getByRole('heading', { name: 'The start' }).waitFor();
    expect(await page.title()).toBe('The start · Sandbox');
  });

  test('a link fills its path and its query, keeps what is drawn, and back leads back', async () => {
    await page.getByLabel('Kept').fill('still here');
    await page.getByRole('link', { name: 'A thing' }).click();
    await shows('At thing /things/a%2Fb {"id":"a/b","tab":"two"}');
    expect(address()).toBe(`${base}/things/a%2Fb?tab=two`);
    expect(await page.title()).toBe('The thing · Sandbox');
    expect(await page.getByLabel('Kept').inputValue()).toBe('still here');
    await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByText('Thing').waitFor();
    await page.goBack();
    await shows('At start / {}');
    expect(await page.title()).toBe('The start · Sandbox');
    expect(await page.getByLabel('Kept').inputValue()).toBe('still here');
  });

  test('navigateToPage changes the address, and the filter in it survives a reload', async () => {
    await page.getByRole('button', { name: 'List by action' }).click();
    await shows('At list /list {"stage":"two words"}');
    expect(address()).toBe(`${base}/list?stage=two+words`);
    await page.reload();
    await shows('At list /list {"stage":"two words"}');
  });

  test('a deep link opens, and one to nowhere is the app’s to answer', async () => {
    await open(`${base}/things/9007199254740993?id=evil`);
    await shows('At thing /things/9007199254740993 {"id":"evil"}');
    await open(`${base}/things/7/`);
    await shows('At thing /things/7/ {"id":"7"}');
    await open(`${base}/nowhere`);
    await shows('Nothing here');
    await open('/app/12345/1/list');
    await shows('There is no page at this address.');
  });

  test('its header acts, in the row of the app’s name', async () => {
    await open(base);
    await page.getByRole('button', { name: 'Press me' }).click();
    await page.waitForFunction('document.querySelector("input[name=kept]").value === "pressed"');
    await page.getByRole('link', { name: 'To the list' }).click();
    await shows('At list /list {}');
    await page.getByRole('link', { name: 'To the start' }).click();
    await shows('At start / {}');
  });

  test('a link to a record of HubSpot’s leads to the sandbox’s', async () => {
    await page.getByRole('link', { name: 'Company 7' }).click();
    await page.waitForURL(`${sandbox.url}/companies/7`);
  });

  test('what pages are made of is drawn, and acts', async () => {
    await open(`${base}/gallery`);
    await page.getByRole('button', { name: 'next page' }).click();
    await shows('Row of page 2');
    await page.getByLabel('Only mine').check({ force: true });
    await shows('Toggle true');
    await page.getByLabel('Choice a').check();
    await shows('Radio true a');
    await page.getByLabel('Word').fill('abc');
    await page.getByRole('button', { name: 'Send' }).click();
    await shows('Sent {"word":"abc","mine":"on","which":"a"}');
    await page.getByRole('button', { name: 'Hover me' }).hover();
    await page.getByRole('tooltip').getByText('It explains itself').waitFor();
    await page.getByRole('img', { name: 'Score 90 of 100' }).waitFor();
    await page.getByRole('img', { name: /^Stacked\. January, The client: 2;/ }).waitFor();
    expect(await page.getByText('Not drawn by the sandbox').count()).toBe(0);
    await page.screenshot({ path: '.sandbox/screenshots/gallery.png', fullPage: true });
    await page.setViewportSize({ width: 1600, height: 900 });
    await page.screenshot({ path: '.sandbox/screenshots/gallery-1600.png', fullPage: true });
    await page.setViewportSize({ width: 400, height: 800 });
    await page.getByText('Row of page 2').waitFor();
    await page.waitForFunction('document.documentElement.scrollWidth === 400');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('its settings are reached beside it', async () => {
    await page.getByRole('link', { name: 'Connected apps' }).click();
    await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
    await shows('settings for Ada');
    await page.reload();
    await shows('settings for Ada');
  });

  test('a card leads to a page, too', async () => {
    const headers = { authorization: 'Bearer sandbox-host', 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: '{"properties":{"name":"Heron Ltd"}}' };
    const { id } = await (await fetch(`${sandbox.url}/crm/v3/objects/companies`, init)).json();
    await open(`/companies/${id}`);
    await page.getByRole('tab', { name: 'Contracts' }).click();
    await page.getByRole('button', { name: 'To the page' }).click();
    await shows('At list /list {"from":"card"}');
    await page.goBack();
    await page.getByRole('heading', { name: 'Heron Ltd' }).first().waitFor();
    expect(errors).toEqual([]);
  });
});
