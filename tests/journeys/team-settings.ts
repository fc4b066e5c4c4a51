import type { Page } from 'playwright-core';
import type { Journey } from './harness';

/** Chidi Okafor, the admin of every sandbox, who may manage apps. */
const admin = '60100003';

/** Opens the settings of the app's page as the admin, or one part of them. */
export async function settingsOf(journey: Journey, part = ''): Promise<Page> {
  const page = await journey.visit('/');
  await page.evaluate((id) => localStorage.setItem('sandbox-user', id), admin);
  const address = await page
    .getByRole('link', { name: 'Relationship Termination' })
    .getAttribute('href');
  await page.goto(`${journey.url}${address}/settings${part && `/${part}`}`);
  return page;
}

/** Operates the settings as a person does, by labels and names of buttons. */
export function settingsOn(page: Page) {
  const at = page.locator('[data-extension]').first();
  const button = (name: string | RegExp) => at.getByRole('button', { name, exact: true });
  const self = {
    at,
    button,
    field: (label: string) => at.getByRole('textbox', { name: label, exact: true }),
    /** Goes to a part by the list of all. */
    async part(label: string) {
      const all = at.getByRole('link', { name: 'All settings' });
      if (await all.isVisible()) await all.click();
      await at.getByRole('link', { name: label, exact: true }).click();
      await at.getByRole('heading', { name: label, exact: true }).waitFor();
    },
    async home() {
      await at.getByRole('link', { name: 'All settings' }).click();
      await at.getByRole('heading', { name: 'Versions' }).waitFor();
    },
    async choose(label: string, option: string) {
      await at.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    async keep() {
      await button('Keep the draft').click();
      await at.getByText('The draft is kept.').waitFor();
    },
    async publish(note: string) {
      await self.home();
      await self.field('What this version is for').fill(note);
      await button('Publish').click();
      await at.getByText('Published.').waitFor();
    },
    /** Adds a step at the end of a stage; `at`: the place of the stage. */
    async addStep(stageAt: number, title: string) {
      await button('Add a step of our own').nth(stageAt).click();
      await button(/^A step without a name/).waitFor();
      await self.field('Name').fill(title);
      await self.field('Guidance').fill('Write to legal. Wait for their answer.');
      await self.field('Done when').fill('Legal has answered.');
    },
  };
  return self;
}
