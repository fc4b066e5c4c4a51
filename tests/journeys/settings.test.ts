import { stateKey, versionKey } from '../../src/crm/playbook-record';
import { partIds } from '../../src/playbook/changes-in-words';
import { stepById } from '../../src/playbook/book';
import { textOfPdf } from '../pdf-text';
import { stageButton } from './card';
import { startJourney } from './harness';
import { lookAt } from './look';
import { settingsOf, settingsOn } from './team-settings';
import { titlesOf, underWay } from './under-way';

const journey = startJourney();
// A process trusts for a minute which version runs: the next journey's offboardings begin with another.
afterAll(journey.restartFunctions);
afterEach(journey.closePages);

journey.test('each part of the settings can be read on a desk and on a phone', async () => {
  const page = await settingsOf(journey);
  const settings = settingsOn(page);
  const look = (name: string) =>
    lookAt(journey, page, { name: `settings-${name}`, shows: settings.at, part: settings.at });
  await settings.at.getByRole('heading', { name: 'Versions' }).waitFor();
  await look('home');
  for (const part of partIds) {
    await page.goto(`${page.url().split('/settings')[0]}/settings/${part}`);
    await settings.at.getByRole('link', { name: 'All settings' }).waitFor();
    await settings.at.getByRole('heading').first().waitFor();
    await journey.settled(page);
    await look(part);
    const folded = settings.at.locator('button[aria-expanded=false]:not([aria-haspopup])').first();
    if ((await folded.count()) === 0) continue;
    await folded.click();
    await settings.at.locator('button[aria-expanded=true]').first().waitFor();
    await look(`${part}-open`);
  }
});

journey.test(
  'a step of our own is published, is on a new offboarding and not on a running one, and moves there by preview',
  async () => {
    const running = await underWay(journey, 'Runs Already');
    const page = await settingsOf(journey);
    const settings = settingsOn(page);
    const look = (name: string) =>
      lookAt(journey, page, { name: `settings-${name}`, shows: settings.at, part: settings.at });
    await settings.part('Steps');
    await settings.button(stepById('meet_client', {}).title).click();
    await look('step');
    await settings.addStep(0, 'Ask legal for a hold');
    await settings.choose('What is asked for when it is marked done', 'A note');
    await settings.field('The question').fill('What legal said');
    await look('own-step');
    await settings.at.getByText('1 change is not kept yet').waitFor();
    await settings.at.getByRole('link', { name: 'Overview' }).click();
    await settings.at.getByRole('link', { name: 'Settings (not kept yet)' }).click();
    await settings.keep();
    await page.reload();
    await settings.at
      .getByText('The step “Ask legal for a hold” in “Open communication”: added.')
      .waitFor();
    await settings.at.getByText('The offboarding under way keeps its version.').waitFor();
    await look('to-publish');
    await settings.part('Steps');
    await settings.publish('Legal wants it');
    await settings.at.getByText('Legal wants it').waitFor();
    await look('published');

    // A process trusts for a minute which version runs.
    await journey.restartFunctions();
    const fresh = await underWay(journey, 'Begins Later');
    await fresh.card.text('Ask legal for a hold').first().waitFor();
    await running.page.reload();
    await running.card.stageIs('communication');
    expect(await running.card.text('Ask legal for a hold').count()).toBe(0);
    await running.card.openDetails();
    await running.card.button('Look for a newer one').click();
    const panel = running.card.panel('Playbook of this offboarding');
    await panel.getByText('New to do: Ask legal for a hold.').waitFor();
    await running.card.button('Go by version 1', panel).click();
    await running.card.text('Ask legal for a hold').first().waitFor();
  },
  2,
);

journey.test(
  'a name and a colour stand on survey, letter and dossier, and a German message says what we wrote',
  async () => {
    const page = await settingsOf(journey, 'brand');
    const settings = settingsOn(page);
    await settings.field('Colour').fill('blue');
    await settings.at.getByText('Write it as # and six digits').waitFor();
    await settings.field('Colour').fill('#7a1f5c');
    await settings.field('Name').fill('Agentur Nord');
    await settings.field('How to reach you').fill('Tel. 040 1234');
    await lookAt(journey, page, {
      name: 'settings-brand-set',
      shows: settings.at,
      part: settings.at,
    });
    await settings.part('Messages');
    await settings.at.getByRole('radio', { name: 'German' }).click();
    await settings.button(/^Vielen Dank für die Zeit/).click();
    const text = settings.field('Paragraph');
    await text.fill('Danke, {{vorname}}, es war uns ein Fest.');
    await settings.at.getByText('Nothing is filled in for {{vorname}}.').waitFor();
    await lookAt(journey, page, {
      name: 'settings-german',
      shows: settings.at,
      part: settings.at,
    });
    await text.fill('Danke, {{client_contact_name}}, es war uns ein Fest.');
    await settings.publish('Agentur Nord');
    await journey.restartFunctions();

    const { company, card } = await underWay(journey, 'Kunde & Söhne');
    const step = await card.openStep('explain_reasons');
    await card.choose(step, 'Language', 'German');
    await journey.eventually(async () => {
      const body = await step.getByLabel('Message', { exact: true }).inputValue();
      expect(body).toContain('es war uns ein Fest.');
      expect(body).toContain('Agentur Nord\nTel. 040 1234');
    });
    await step.getByRole('button', { name: 'Log as sent…' }).click();
    await card.choose(step, 'How', 'By letter');
    await step.getByRole('button', { name: /^Yes, log it/ }).click();
    await journey.eventually(async () => {
      const notes = await journey.hubspot.notes(company);
      expect(JSON.stringify(notes)).toContain('es war uns ein Fest.');
    });

    await card.button(stageButton('feedback')).click();
    const survey = await card.openStep('exit_survey');
    await survey.getByRole('button', { name: /^Survey ·/ }).click();
    await survey.getByRole('button', { name: 'Make the link', exact: true }).click();
    const link = survey.getByRole('textbox', { name: 'The link', exact: true });
    await link.waitFor();
    const phone = await journey.onPhone(
      (await link.inputValue()).replace(journey.url, ''),
      'de-DE',
    );
    await phone.locator('.brand').getByText('Agentur Nord').waitFor();
    const colour = await phone
      .getByRole('button', { name: 'Senden' })
      .evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(colour).toBe('rgb(122, 31, 92)');
    await journey.pictureOf(phone.locator('body'), 'settings-survey-branded');

    await card.button('Timeline and dossier').click();
    const panel = card.panel('Timeline and dossier');
    await card.button('Make the dossier', panel).click();
    const dossier = panel.getByRole('link', { name: 'Open the dossier' });
    await dossier.waitFor();
    const answer = await fetch((await dossier.getAttribute('href')) ?? '');
    expect(textOfPdf(Buffer.from(await answer.arrayBuffer()))).toContain('Agentur Nord');
    expect(await titlesOf(journey, company)).toContain('Dossier made');
  },
  2,
);

/** Changes a record of the app by hand, as somebody in HubSpot could. */
async function damage(key: string, properties: Record<string, string>) {
  const { client } = journey.hubspot;
  const { results } = await client.crm.schemas.coreApi.getAll(false);
  const type = results.find(({ name }) => name === 'offboarding_app_data')?.objectTypeId ?? '';
  await client.crm.objects.basicApi.update(type, key, { properties }, 'data_key');
}

journey.test(
  'of two who publish at once the second is told, loads, and keeps what was typed; a damaged version is said so',
  async () => {
    const [one, two] = [await settingsOf(journey, 'days'), await settingsOf(journey, 'steps')];
    const [first, second] = [settingsOn(one), settingsOn(two)];
    await first.field('Feedback').fill('9');
    await second.addStep(0, 'A step of the second');
    await first.publish('Nine days');
    await second.home();
    await second.button('Publish').click();
    await second.at.getByText('Someone changed the playbook meanwhile.').waitFor();
    await lookAt(journey, two, { name: 'settings-changed', shows: second.at, part: second.at });
    await second.button('Load theirs, and keep mine').click();
    await second.at.getByText('Nine days').waitFor();
    expect(await second.at.getByText('Usual days in “Feedback”').count()).toBe(0);
    await second.at.getByText('The step “A step of the second”').waitFor();
    await second.button('Publish').click();
    await second.at.getByText('Published.').waitFor();

    const version = await second.at
      .getByText(/^Version \d+$/)
      .first()
      .innerText();
    const newest = Number(version.replace(/\D/g, ''));
    await damage(versionKey(newest), { data_2: '{' });
    await two.reload();
    await second.at.getByText('Cannot be read', { exact: true }).waitFor();
    await second.at.getByText(/^Version \d+ runs, and cannot be read/).waitFor();
    await lookAt(journey, two, { name: 'settings-damaged', shows: second.at, part: second.at });
    await damage(stateKey, { data_1: 'broken' });
    await two.reload();
    await second.at
      .getByText('The record that says which version runs was damaged in HubSpot')
      .waitFor();
    await second.button('Let it run').last().click();
    await second.button('Yes').click();
    await second.at.getByText('New offboardings begin with the built-in playbook.').waitFor();
  },
);

journey.test('HubSpot’s settings of the app lead to those of the page', async () => {
  const page = await journey.visit('/');
  await page.getByRole('link', { name: 'Connected apps' }).click();
  const at = page.locator('[data-extension]').first();
  await at.getByText('are set on the app’s page').waitFor();
  await lookAt(journey, page, { name: 'settings-of-hubspot', shows: at, part: at });
  await at.getByRole('button', { name: 'Open the settings' }).click();
  await page.getByRole('heading', { name: 'Versions' }).waitFor();
  await page.getByText('Publishing is for those who may manage').first().waitFor();
});
