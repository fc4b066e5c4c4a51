import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { runScript } from '../../sandbox/run-script';
import { applies } from '../../src/offboarding/applies';
import { stepsOfStage } from '../../src/playbook/book';
import { stageById, stageIds } from '../../src/playbook/lookup';
import { violationsOn } from './axe';
import { cardOn } from './card';
import { startJourney } from './harness';
import { repAt } from './rep';
import { aStart } from './under-way';

const journey = startJourney();

const csv = 'tests/fixtures/company-export.csv';
/** A company of that file, with characters that need escaping in CSV and HTML. */
const name = 'Cedar "Big Tree" Lumber';

/** Drops a file on a page, as from a folder's window. */
async function drop(page: Page, path: string) {
  const files = await page.evaluateHandle(
    ({ name, text }) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], name, { type: 'text/csv' }));
      return dropped;
    },
    { name: basename(path), text: readFileSync(path, 'utf8') },
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
}

journey.test(
  'An export that is dropped on the page tells what the command does; a company of it is found by search, offboarded, and found by its stage',
  async () => {
    const page = await journey.visit('/');
    await page.getByRole('heading', { name: 'Companies', exact: true }).waitFor();
    await drop(page, csv);
    const dialog = page.getByRole('dialog', { name: 'Import companies' });
    await dialog.getByText('24 companies: 24 created, 0 updated; 1 line refused.').waitFor();
    await journey.picture(page, '12-import', dialog);
    // Mantine draws the head of each modal as a header, which axe takes for a second banner.
    expect(await violationsOn(page, dialog)).toEqual([
      expect.stringMatching(/^landmark-no-duplicate-banner/),
    ]);
    const reported = await dialog.getByRole('listitem').allTextContents();
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();

    const said: string[] = [];
    const { port } = new URL(journey.url);
    await runScript(['sandbox/import.ts', csv, '--port', port], { log: (line) => said.push(line) });
    expect(said).toEqual([
      ...reported.filter((line) => line !== '2 owners were added.'),
      '24 companies: 0 created, 24 updated; 1 line refused.',
    ]);

    const link = page.getByRole('link', { name, exact: true });
    await page.getByRole('searchbox', { name: 'Search' }).fill('big tree');
    await page.getByText('1 to 1 of 1 company').waitFor();
    await journey.picture(page, '12-list-searched');
    await link.click();

    const card = cardOn(page);
    await card.start(aStart);
    await card.stageIs('communication');

    await page.getByRole('link', { name: 'Companies' }).first().click();
    await page.getByRole('combobox', { name: 'Offboarding stage' }).click();
    const { label } = stageById('communication');
    await page.getByRole('option', { name: label, exact: true }).click();
    await journey.eventually(async () => {
      await page.reload();
      await page.getByText('1 to 1 of 1 company').waitFor({ timeout: 2000 });
    });
    await link.waitFor();
    await journey.picture(page, '13-list-filtered');
    expect(await page.getByRole('row').filter({ has: link }).textContent()).toContain(label);
  },
);

journey.test('The imported company goes through every stage to the close', async () => {
  const { hubspot } = journey;
  const [company = ''] = await hubspot.companiesWhere('name', name);
  const rep = repAt(cardOn(await journey.open(company)));
  const ending = { initiator: aStart.initiator, statedReason: { id: aStart.reason } };
  for (const stage of stageIds) {
    const steps = stepsOfStage(stage, {}).map(({ id }) => id);
    for (const step of steps.filter((id) => applies(id, ending))) {
      await rep.finishes(step);
    }
    await rep.passesGate(stage);
  }
  await rep.closes('completed', 'Imported, led and closed.');

  const [record] = await hubspot.offboardings(company);
  expect(record).toMatchObject({
    company_name: name,
    offboarding_outcome: 'completed',
    closing_note: 'Imported, led and closed.',
  });
  for (const step of rep.finished.keys()) {
    expect([step, record?.[`step_${step}`]]).toEqual([step, 'done']);
  }
  expect(await hubspot.companyNow(company)).toMatchObject({ offboarding_status: 'closed' });
});
