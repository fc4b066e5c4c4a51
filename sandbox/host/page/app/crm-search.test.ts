import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { describeInBrowser, launchBrowser } from '../../../testing/browser';

describeInBrowser("An extension's useCrmSearch", () => {
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
    for (const [name, city, hubspot_owner_id = ''] of [
      ['Auk', 'Bonn', '70100001'],
      ['Bee', 'Ulm'],
      ['Crow', 'Bonn'],
      ['Dove', 'Ulm', '70100001'],
      ['Emu', 'Bonn', '70100002'],
    ]) {
      await send('POST', '/crm/v3/objects/companies', {
        properties: { name, city, hubspot_owner_id },
      });
    }
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', ({ message }) => errors.push(message));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });
  const send = async (method: string, path: string, body: object) => {
    const headers = { authorization: 'Bearer sandbox-host', 'content-type': 'application/json' };
    const answer = await fetch(`${sandbox.url}${path}`, {
      method,
      headers,
      body: JSON.stringify(body),
    });
    expect(answer.ok).toBe(true);
  };
  const open = (query = '') => page.goto(`${sandbox.url}/app/12345/23456789/search${query}`);
  const shows = (text: string) => page.getByText(text, { exact: true }).waitFor();
  const choose = async (city: string) => {
    await page.getByLabel('City').first().click();
    await page.getByRole('option', { name: city }).click();
  };

  test('pages, counts all, and is asked as the person who looks, not as the app', async () => {
    await open();
    await shows('Page 1 of 5: Auk, Bee');
    await page.getByRole('button', { name: 'Next two' }).click();
    await shows('Page 2 of 5: Crow, Dove');
    const log = sandbox.controls.log.all().filter(({ path }) => path.endsWith('/search'));
    expect(log.map(({ token, headers }) => [token, headers['x-sandbox-extension']])).toEqual([
      ['sandbox-host', 'fixture_pages'],
      ['sandbox-host', 'fixture_pages'],
    ]);
  });

  test('a changed filter keeps the old page’s cursor, unless the search is keyed by it', async () => {
    await choose('Bonn');
    await shows('Page 2 of 3: Emu');
    await open('?keyed=yes');
    await page.getByRole('button', { name: 'Next two' }).click();
    await shows('Page 2 of 5: Crow, Dove');
    await choose('Bonn');
    await shows('Page 1 of 3: Auk, Crow');
  });

  test.each(['COMPANY', 'companies', '0-2'])('takes %s for companies', async (type) => {
    await open(`?type=${type}`);
    await shows('Page 1 of 5: Auk, Bee');
  });

  test('what is refused is said, and a failure is the hook’s to tell', async () => {
    await open('?type=unheard_of');
    await shows('Refused: Unable to infer object type from: unheard_of');
    await open('?length=101');
    await shows('Refused: pageLength must be between 1 and 100.');
    await open('?length=100');
    await shows('Page 1 of 5: Auk, Bee, Crow, Dove, Emu');
    await send('POST', '/_sandbox/faults', { path: '/search', status: 500 });
    await open();
    await page.getByText(/^Refused: /).waitFor();
  });

  test('finds only what the person owns, where the account says so', async () => {
    await send('PATCH', '/_sandbox/switches', { ownOnly: [60100001] });
    await open();
    await shows('Page 1 of 2: Auk, Dove');
    await page.goto(sandbox.url);
    await shows('1 to 2 of 2 companies');
    const again = page.waitForEvent('load');
    await page.getByLabel('Who looks').selectOption({ label: 'As Bruno Keller, manager' });
    await again;
    await open();
    await shows('Page 1 of 5: Auk, Bee');
    expect(errors).toEqual([]);
  });
});
