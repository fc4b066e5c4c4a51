import { scenarios } from '../../scripts/sample/scenarios';
import { reasonById } from '../../src/playbook/lookup';
import { cardOn } from './card';
import { played } from './ended';
import { startJourney } from './harness';
import { settingsOf, settingsOn } from './team-settings';

/** Takes the documentation's pictures; `npm run pictures` runs it, and the suite does not. */
const journey = startJourney();
afterEach(journey.closePages);

/** Companies of the sample data, in the order of their scenarios. */
const names = [
  'Nordlicht Logistik GmbH',
  'Rheinblick Immobilien',
  'Alpenglühen Touristik',
  'Harrow & Pike Solicitors',
  'Copperbeech Academy Trust',
  'Juniper Ridge Clinics',
  'Maple & Main Realty',
];
const companies: string[] = [];

async function cardOf(index: number) {
  const page = await journey.open(companies[index] ?? '');
  const { card, button } = cardOn(page);
  await card.getByText('Details').waitFor();
  await journey.settled(page);
  return { card, button };
}

journey.test(
  'The sample offboardings are played',
  async () => {
    for (const [index, name] of names.entries()) {
      const [sample] = scenarios[index]?.slice(-1) ?? [];
      companies.push(await played(journey, name, sample));
    }
  },
  3,
);

journey.test('Pictures for reps', async () => {
  const meeting = await cardOf(0);
  await journey.pictureForDocs(meeting.card, 'rep-meeting', 620);
  await meeting.button('Details').click();
  await journey.pictureForDocs(meeting.card, 'rep-details', 452);
  const next = await cardOf(1);
  await journey.pictureForDocs(next.card, 'rep-card');
});

journey.test('Pictures for managers', async () => {
  const page = await settingsOf(journey);
  const settings = settingsOn(page);
  await settings.at.getByRole('heading', { name: 'Versions' }).waitFor();
  await journey.pictureForDocs(settings.at, 'manager-settings', 720);
  const parts = {
    overview: 'Look at these first',
    board: 'Keep in touch',
    list: 'At stake a year',
  };
  for (const [part, shown] of Object.entries(parts)) {
    const name = `${part[0]?.toUpperCase() ?? ''}${part.slice(1)}`;
    await settings.at.getByRole('link', { name, exact: true }).click();
    await settings.at.getByText(shown).first().waitFor();
    await settings.at
      .getByRole('link', { name: names[1] ?? '' })
      .first()
      .waitFor();
    await settings.at.getByText('Reading from HubSpot').first().waitFor({ state: 'hidden' });
    await journey.pictureForDocs(settings.at, `manager-${part}`, 640);
  }
});

journey.test('A picture of many companies at once', async () => {
  for (const name of ['Atelier Boréal', 'Ballycrest Insurance', 'Björkdal Möbler'])
    await journey.company(name);
  const page = await journey.visit('/');
  await page.getByLabel('Select all on this page').check();
  await page.getByRole('button', { name: 'Start or change offboardings' }).click();
  const panel = page.getByRole('dialog', { name: 'Start or change offboardings' });
  const choose = async (field: string, option: string) => {
    await panel.getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose('What to do', 'Start offboardings');
  await choose('Who ended it', 'The client');
  await choose('Stated reason', reasonById('cost').label);
  await panel.getByLabel("The client's words").fill('Too dear since the new price list.');
  await panel.getByRole('button', { name: 'Show what would happen' }).click();
  await panel.getByRole('button', { name: /^Start \d+ offboardings$/ }).waitFor();
  await journey.pictureForDocs(panel, 'manager-bulk', 400);
});
