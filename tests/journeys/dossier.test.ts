import { textOfPdf } from '../pdf-text';
import { cardOn } from './card';
import { startJourney } from './harness';
import { titlesOf, underWay } from './under-way';

const journey = startJourney();
afterEach(journey.closePages);

const reason = 'They asked us to leave it out: Łukasz Żółć agreed by phone.';

/** Plays an offboarding with a waived step and withdraws it; the card shows it closed. */
async function closed(name: string) {
  const made = await underWay(journey, name);
  await made.card.waive('meet_client', reason, 'Lea Legal');
  await made.card.close('withdrawn', 'They stay after all.');
  return made;
}

journey.test('a dossier of a closed offboarding opens as a PDF', async () => {
  const { company, page, card } = await closed('Dossier & Søn');
  await card.button('Dossier').click();
  const panel = card.panel('Timeline and dossier');
  await panel.getByText('Offboarding closed: Withdrawn').waitFor();
  await panel.getByText(`Waived by Lea Legal: ${reason}`).waitFor();
  await journey.picture(page, 'timeline-panel');

  await card.button('Make the dossier', panel).click();
  const link = panel.getByRole('link', { name: 'Open the dossier' });
  await link.waitFor();
  await journey.picture(page, 'dossier-made');
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'hidden' });
  await card.button('Dossier').click();
  await link.waitFor();

  const answer = await fetch((await link.getAttribute('href')) ?? '');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const text = textOfPdf(Buffer.from(await answer.arrayBuffer()));
  expect(text).toContain('Dossier & Søn');
  expect(text).toContain(`Waived by Lea Legal: ${reason}`);
  expect(text).toContain('They stay after all.');
  expect((await titlesOf(journey, company)).at(-1)).toBe('Dossier made');
});

journey.test('other open business with the client is shown with links', async () => {
  const { company, page, card } = await underWay(journey, 'Open Business');
  const { client } = journey.hubspot;
  const deal = await client.crm.deals.basicApi.create({
    properties: { dealname: 'Extension', pipeline: 'default', dealstage: 'contractsent' },
    associations: [],
  });
  await client.crm.associations.v4.basicApi.createDefault('deals', deal.id, 'companies', company);
  const panel = card.panel('What else is open with this client');
  await card.button('What else is open').click();
  await panel.getByText('One open deal').waitFor();
  await panel.getByText('No open tickets').waitFor();
  await panel.getByText('No contacts in running sequences').waitFor();
  await journey.picture(page, 'open-business');
});

journey.test('without the scope for files the dossier is text', async () => {
  const { page } = await closed('Without Files');
  const card = cardOn(page);
  await journey.fault({ method: 'POST', path: '/files/2026-03/files', status: 403, times: 1 });
  await card.button('Dossier').click();
  const panel = card.panel('Timeline and dossier');
  await card.button('Make the dossier', panel).click();
  await panel.getByText('copy the dossier as text').waitFor();
  await card.button('Copy as text', panel).waitFor();
  await journey.picture(page, 'dossier-as-text');
});
