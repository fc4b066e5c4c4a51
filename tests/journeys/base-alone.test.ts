import type { Page } from 'playwright-core';
import * as z from 'zod/mini';
import { addDays } from '../../src/calendar/calendar-date';
import { wordsInEnglish } from '../../src/playbook/survey-english';
import { cardOn, type Card } from './card';
import { startJourney } from './harness';
import { storyOf } from './story';
import { today } from './today';
import { walkThrough, type Walk } from './walk';

/** The app as `npm run assemble -- --with none` makes it, on an account that grants its scopes and no others. */
const journey = startJourney('none');
const part = storyOf(journey.test);

const start = {
  initiator: 'client',
  reason: 'product_fit',
  detail: 'fit_missing_feature',
  words: 'It cannot do what we need next year.',
  finalServiceDate: addDays(today, 30),
} as const;

let company: string;
let page: Page;
let card: Card;
let walk: Walk;

part('an ending is started, and led to open money, which is typed', async () => {
  company = await journey.company('Base Alone');
  page = await journey.open(company);
  card = cardOn(page);
  walk = walkThrough(journey.hubspot, company, card, start);
  await card.start(start);
  await walk.finishRest('communication');
  await walk.pass('communication');
  const settling = await card.openStep('settle_payments');
  await settling.getByText('installed without the package invoices. Type what is open.').waitFor();
  await journey.picture(page, 'base-money', settling);
});

part('the contract and what else is open say what is not read', async () => {
  const contract = await card.openContract();
  for (const source of ['Contracts', 'Subscriptions', 'Deals won'])
    await contract.getByText(`${source}: this app was installed without them`).waitFor();
  await journey.picture(page, 'base-contract');
  await contract.getByRole('button', { name: 'Close' }).first().click();
  await card.button('What else is open').click();
  const business = card.panel('What else is open with this client');
  for (const kind of ['Deals', 'Tickets', 'Invoices'])
    await business.getByText(`${kind}: this app was installed without them`).waitFor();
  await business.getByText('No contacts in running sequences').waitFor();
  await journey.picture(page, 'base-open-business');
  await business.getByRole('button', { name: 'Close' }).first().click();
  await walk.finishRest('agreements');
  await walk.pass('agreements');
  await walk.finishRest('transition');
  await walk.pass('transition');
});

part('the survey is answered by phone, without a link', async () => {
  const survey = await card.openStep('exit_survey');
  await survey.getByRole('button', { name: 'Survey · by phone, no answer yet' }).click();
  await survey.getByText('so there is no link to send. Ask the client by phone.').waitFor();
  await journey.picture(page, 'base-survey', survey);
  expect(await survey.getByRole('button', { name: /link|Log as sent/ }).count()).toBe(0);
  await card.button('Enter answers given by phone', survey).click();
  const form = card.panel('Answers given by phone');
  await form.getByLabel(wordsInEnglish('would_have_changed')).fill('Tell us of the prices sooner.');
  await card.button('Save', form).click();
  await form.waitFor({ state: 'hidden' });
  await card.stepIs('exit_survey', 'done');
  await walk.finishRest('feedback');
  await walk.pass('feedback');
  await walk.finishRest('keep_in_touch');
});

part('it is closed, and the dossier is text', async () => {
  await card.close('completed', 'It ended well.');
  await card.button('Dossier').click();
  const panel = card.panel('Timeline and dossier');
  await panel.getByText('E-mails: this app was installed without them.').waitFor();
  await card.button('Make the dossier', panel).click();
  await panel.getByText('installed without the package files; copy the dossier as text').waitFor();
  await journey.picture(page, 'base-dossier');
  const [record] = await journey.hubspot.offboardings(company);
  expect(record).toMatchObject({ offboarding_status: 'closed', survey_source: 'phone' });
});

const requests = z.object({
  results: z.array(z.object({ method: z.string(), path: z.string(), status: z.number() })),
});

part(
  'HubSpot refused none of the app’s calls, and the app has no page for the public',
  async () => {
    const asked = requests.parse(await (await fetch(`${journey.url}/_sandbox/requests`)).json());
    expect(asked.results.length).toBeGreaterThan(100);
    expect(asked.results.filter(({ status }) => [401, 403, 405].includes(status))).toEqual([]);
    expect((await fetch(`${journey.url}/hs/serverless/relterm/survey`)).status).toBe(404);
  },
);
