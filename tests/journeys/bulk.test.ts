import type { Locator, Page } from 'playwright-core';
import { reasonById } from '../../src/playbook/lookup';
import { startJourney } from './harness';
import { lookAt } from './look';

const journey = startJourney();

const label = 'Start or change offboardings';
const count = 50;
const button = (at: Locator, name: string | RegExp) =>
  at.getByRole('button', { name, exact: true });

/** Creates companies in HubSpot; returns their ids. */
async function companies(): Promise<string[]> {
  const inputs = Array.from({ length: count + 5 }, (_, at) => ({
    properties: { name: `Bulk ${String(at + 1).padStart(2, '0')}` },
    associations: [],
  }));
  const made = await journey.hubspot.client.crm.companies.batchApi.create({ inputs });
  return made.results.map(({ id }) => id);
}

/** Ticks the first two pages of the company list and opens the bulk action. */
async function opened(): Promise<{ page: Page; panel: Locator }> {
  const page = await journey.visit('/');
  await page.getByLabel('Select all on this page').check();
  await page.getByRole('button', { name: 'Page 2' }).click();
  await page.getByLabel('Select Bulk 26', { exact: true }).waitFor();
  await page.getByLabel('Select all on this page').check();
  await page.getByText(`${count} selected`, { exact: true }).waitFor();
  await page.getByRole('button', { name: label }).click();
  const panel = page.getByRole('dialog', { name: label });
  await panel.getByText(`${count} companies selected`).waitFor();
  return { page, panel };
}

async function choose(page: Page, panel: Locator, field: string, option: string) {
  await panel.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Fills in a start and looks what would happen. */
async function look(page: Page, panel: Locator, owner: string) {
  await choose(page, panel, 'What to do', 'Start offboardings');
  await choose(page, panel, 'Who ended it', 'The client');
  await choose(page, panel, 'Stated reason', reasonById('cost').label);
  await panel.getByLabel("The client's words").fill('Too dear since the new price list.');
  await choose(page, panel, 'Owner', owner);
  await lookAt(journey, page, { name: 'bulk-form', shows: panel, part: panel });
  await button(panel, 'Show what would happen').click();
}

/** How many of each there are in HubSpot, and what the companies say. */
async function inHubSpot(ids: readonly string[]) {
  const { client } = journey.hubspot;
  const inputs = ids.map((id) => ({ id }));
  const type = await journey.hubspot.objectType();
  const linked = async (to: string) => {
    const { results } = await client.crm.associations.v4.batchApi.getPage('companies', to, {
      inputs,
    });
    return new Set(results.flatMap((one) => one.to.map(({ toObjectId }) => toObjectId))).size;
  };
  const properties = ['offboarding_status'];
  const read = { inputs, properties, propertiesWithHistory: [] };
  const { results } = await client.crm.companies.batchApi.read(read);
  const started = results.filter((one) => one.properties['offboarding_status'] === 'under_way');
  return {
    records: await linked(type),
    notes: await linked('notes'),
    tasks: await linked('tasks'),
    started: started.length,
  };
}

journey.test(
  'Fifty are started at once, stopped, resumed after the tab was closed, and undone',
  async () => {
    const ids = await companies();
    const [owner] = await journey.hubspot.people();
    const first = await opened();
    await look(first.page, first.panel, owner?.name ?? '');
    const start = button(first.panel, `Start ${count} offboardings`);
    await start.waitFor();
    await first.panel.getByText(`200 for ${owner?.name}`).waitFor();
    await lookAt(journey, first.page, {
      name: 'bulk-preview',
      shows: first.panel,
      part: first.panel,
    });
    expect(await inHubSpot(ids)).toEqual({ records: 0, notes: 0, tasks: 0, started: 0 });

    await journey.fault({
      method: 'POST',
      path: '/tasks\\/batch\\/create$/',
      status: 503,
      times: 99,
    });
    await start.click();
    await button(first.panel, 'Stop').click();
    await first.panel.getByText('Stopped', { exact: true }).waitFor();
    await lookAt(journey, first.page, {
      name: 'bulk-stopped',
      shows: first.panel,
      part: first.panel,
    });
    expect(await inHubSpot(ids)).toMatchObject({ records: count, tasks: 0 });
    await journey.closePages();
    await journey.clearFaults();

    const { page, panel } = await opened();
    await journey.eventually(async () => {
      await journey.settled(page);
      if (await button(panel, 'Resume').isVisible()) return;
      await button(panel, 'Refresh').click();
      throw new Error('The run is not listed yet.');
    });
    await lookAt(journey, page, { name: 'bulk-left', shows: panel, part: panel });
    await button(panel, 'Resume').click();
    await panel.getByText('Done', { exact: true }).last().waitFor();
    await panel.getByText(`${count} started`).waitFor();
    await lookAt(journey, page, { name: 'bulk-done', shows: panel, part: panel });
    const all = { records: count, notes: count, tasks: count * 4, started: count };
    expect(await inHubSpot(ids)).toEqual(all);

    await button(panel, 'Undo…').click();
    await button(panel, 'Undo it').click();
    await panel.getByText(`${count} undone`).waitFor();
    await button(panel, 'Back').waitFor();
    await lookAt(journey, page, { name: 'bulk-undone', shows: panel, part: panel });
    expect(await inHubSpot(ids)).toEqual({ records: 0, notes: 0, tasks: 0, started: 0 });
  },
);
