import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../sandbox';
import { describeInBrowser, launchBrowser } from '../testing/browser';

describeInBrowser('A sandbox that watches the app', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'watch-'));
  const [source, distDir] = [path.join(folder, 'source'), path.join(folder, 'dist')];
  const card = path.join(source, 'app/cards/Fixture.tsx');
  const echo = path.join(source, 'app/functions/echo.js');
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    cpSync('sandbox/functions/fixtures', source, { recursive: true });
    const watch = { paths: [source], assembler: ['sandbox/testing/copy-app.child.ts', source] };
    const options = { port: 0, sampleData: false, live: true, distDir, app: { watch } };
    [sandbox, browser] = await Promise.all([
      startSandbox({ ...options, log: () => {} }),
      launchBrowser(),
    ]);
    page = await browser.newPage();
    await page.goto(`${sandbox.url}/companies/${await makeCompany(sandbox.url)}`);
    await page.getByText(/^Record \d+$/).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await sandbox.close();
    rmSync(folder, { recursive: true });
  });

  const change = (file: string, from: string, to: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

  test('shows a change of a card in the open page', async () => {
    change(card, 'Record {', 'Number {');
    await page.getByText(/^Number \d+$/).waitFor();
  });

  test('runs a change of a function at the next call', async () => {
    const shown = page.waitForRequest(/worker\.js/);
    change(echo, '({\n', "({\n  said: 'anew',\n");
    await shown;
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.getByText('"said":"anew"').waitFor();
  });

  test('says what is wrong with a change, and shows the next one that is right', async () => {
    change(card, 'Number {', '<Number {');
    await page.getByText('The last change is not shown').waitFor();
    await page.getByText(/^Number \d+$/).waitFor();
    change(card, '<Number {', 'No. {');
    await page.getByText(/^No\. \d+$/).waitFor();
    expect(await page.getByText('The last change is not shown').count()).toBe(0);
    await page.getByRole('heading', { name: 'Kept Ltd' }).waitFor();
  });
});

async function makeCompany(url: string): Promise<string> {
  const reply = await fetch(`${url}/crm/v3/objects/companies`, {
    method: 'POST',
    headers: { authorization: 'Bearer sandbox-host', 'content-type': 'application/json' },
    body: JSON.stringify({ properties: { name: 'Kept Ltd' } }),
  });
  return (await reply.json()).id;
}
