import { appDataObject } from '../../src/crm/app-data';
import { stateKey, stateToProperties, versionToProperties } from '../../src/crm/playbook-record';
import type { PlaybookChanges } from '../../src/playbook/changes';
import { startJourney } from './harness';
import { underWay } from './under-way';

const journey = startJourney();
// A process trusts for a minute which version runs: the next journey's offboardings begin with another.
afterAll(journey.restartFunctions);
afterEach(journey.closePages);

const step = 'meet_client';
const [bruno, chidi] = ['60100002', '60100003'];
const changes: PlaybookChanges = {
  approvals: { approvers: [bruno], waive: [step], close: true },
};

/** No other journey's: functions keep a version that they have read. */
const version = 41;

/** A version that was published by the signed way runs. */
async function publish() {
  const { crm } = journey.hubspot.client;
  const { results } = await crm.schemas.coreApi.getAll(false);
  const type = results.find(({ name }) => name === appDataObject.name)?.objectTypeId ?? '';
  const at = '2026-11-27T08:00:00.000Z';
  const by = { id: chidi, name: 'Chidi Okafor' };
  const published = { by, at, isVerified: true, requestId: 'publish' };
  const state = { running: version, newest: version, requestId: 'publish' };
  const all = [
    versionToProperties(version, changes, published),
    { ...stateToProperties(state), data_revision: `${stateKey}.1` },
  ];
  for (const properties of all)
    await crm.objects.basicApi.create(type, { properties: { ...properties }, associations: [] });
  await journey.restartFunctions();
}

journey.test(
  'a waiver is asked for, approved by another person, and then done with one click',
  async () => {
    await publish();
    const { company, page, card } = await underWay(journey, 'Approval Ltd');
    const lookAs = (user: string) => page.getByLabel('Who looks').selectOption(user);
    await card.waiveAsking(step, 'They moved away already.', 'Lea Legal');
    await card.text('Waits for an approval').waitFor();
    await card
      .text(/^Request 1\. Ada Marsh asks to waive .*To be approved by Bruno Keller\.$/)
      .waitFor();
    await journey.picture(page, 'approval-asked');
    expect(await card.card.getByLabel('Offboarding approval').count()).toBe(0);
    await journey.settled(page);

    await lookAs(bruno);
    await card.card.getByLabel('Offboarding approval').selectOption('Approved');
    await card.text('Ada Marsh can go on with it. Who set it is checked then.').waitFor();
    await journey.picture(page, 'approval-answered');
    await journey.settled(page);

    await lookAs('60100001');
    await card.button('Waive this step now').waitFor();
    await journey.picture(page, 'approval-approved');
    await card.button('Waive this step now').click();
    await card.text('Set to Approved').waitFor({ state: 'detached' });
    await card.stepIs(step, 'waived');
    await journey.settled(page);
    const [record] = await journey.hubspot.offboardings(company);
    expect(record?.[`step_${step}`]).toBe('waived');
    expect(await journey.hubspot.companyNow(company)).toMatchObject({
      offboarding_approval: 'done',
    });
  },
);

journey.test('an approval by whoever asked for it is refused in a sentence', async () => {
  const { company, page, card } = await underWay(journey, 'Approval Two Ltd');
  await card.waiveAsking(step, 'They moved away already.', 'Lea Legal');
  await card.text('Waits for an approval').waitFor();
  await journey.settled(page);
  await journey.hubspot.client.crm.companies.basicApi.update(company, {
    properties: { offboarding_approval: 'approved' },
  });
  await page.reload();
  await card.button('Waive this step now').click();
  await card.text('Whoever asks cannot approve it. Another person on the list has to.').waitFor();
  await card.text('This approval does not count').waitFor();
  await card
    .text(/^Bruno Keller opens this card and sets “Offboarding approval” to Waiting, then to/)
    .waitFor();
  expect(await card.button('Waive this step now').count()).toBe(0);
  await journey.picture(page, 'approval-by-asker');
  const [record] = await journey.hubspot.offboardings(company);
  expect(record?.[`step_${step}`]).toBe('todo');
});
