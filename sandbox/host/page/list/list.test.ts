import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { describeInBrowser, launchBrowser } from '../../../testing/browser';

const inBonn = {
  filterType: 'PROPERTY',
  property: 'city',
  operation: {
    operationType: 'MULTISTRING',
    operator: 'IS_EQUAL_TO',
    values: ['Bonn'],
    includeObjectsWithNoValueSet: false,
  },
};

describeInBrowser('The list of companies', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;
  const post = async (path: string, body: object) => {
    const headers = { authorization: 'Bearer sandbox-host', 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${sandbox.url}${path}`, init);
    if (!answer.ok) throw new Error(await answer.text());
  };
  beforeAll(async () => {
    const distDir = 'sandbox/functions/fixtures';
    [sandbox, browser] = await Promise.all([
      startSandbox({ port: 0, sampleData: false, distDir, log: () => {} }),
      launchBrowser(),
    ]);
    const inputs = Array.from({ length: 12 }, (_, at) => ({
      properties: {
        name: `Company ${String(at + 1).padStart(2, '0')}`,
        city: at < 4 ? 'Bonn' : 'Graz',
        numberofemployees: String((at * 7) % 12),
        ...(at % 2 === 0 && { industry: 'DAIRY' }),
      },
    }));
    await post('/crm/v3/objects/companies/batch/create', { inputs });
    const all = { filterBranchType: 'AND', filterBranchOperator: 'AND', filterBranches: [] };
    const filterBranch = {
      filterBranchType: 'OR',
      filterBranchOperator: 'OR',
      filters: [],
      filterBranches: [{ ...all, filters: [inBonn] }],
    };
    const list = { name: 'In Bonn', objectTypeId: '0-2', processingType: 'DYNAMIC' };
    await post('/crm/v3/lists', { ...list, filterBranch });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(10_000);
    await page.goto(sandbox.url);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });
  const counts = (text: string) => page.getByRole('status').getByText(text).waitFor();
  const first = () => page.locator('tbody a').first().innerText();
  const choose = async (label: string, words: string) => {
    await page.getByRole('combobox', { name: label, exact: true }).fill(words);
    await page.getByRole('option', { name: words }).first().click();
  };

  test('a segment is opened by keys, and the address leads to it', async () => {
    await page.getByRole('combobox', { name: 'Segment' }).focus();
    await page.keyboard.type('In Bonn');
    await page.getByRole('option', { name: 'In Bonn' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await counts('1 to 4 of 4 companies');
    await page.reload();
    await counts('1 to 4 of 4 companies');
  });

  test('any property filters within it, and a chip takes the filter off', async () => {
    await page.getByRole('button', { name: 'Add filter' }).click();
    await choose('Property', 'Industry');
    await choose('How', 'is unknown');
    await page.getByRole('button', { name: 'Apply filter' }).click();
    await counts('1 to 2 of 2 companies');
    await page.getByRole('button', { name: 'Take off Industry' }).click();
    await counts('1 to 4 of 4 companies');
  });

  test('any property sorts, both ways', async () => {
    await choose('Sort by', 'Number of Employees');
    await page.getByRole('columnheader', { name: 'Number of Employees' }).waitFor();
    expect(await first()).toBe('Company 01');
    await page.getByRole('button', { name: 'First first' }).click();
    await page.locator('tbody tr').first().getByText('Company 04').waitFor();
  });

  test('a view is saved with segment and order, opened again and removed', async () => {
    await page.getByRole('button', { name: 'Save as view' }).click();
    await page.getByLabel('Name of the view').fill('Monday');
    await page.keyboard.press('Enter');
    await page.goto(sandbox.url);
    await counts('1 to 12 of 12 companies');
    await choose('Saved view', 'Monday');
    await counts('1 to 4 of 4 companies');
    expect(await first()).toBe('Company 04');
    await page.getByRole('button', { name: 'Remove view' }).click();
    await page.getByRole('combobox', { name: 'Saved view' }).waitFor({ state: 'detached' });
  });
});
