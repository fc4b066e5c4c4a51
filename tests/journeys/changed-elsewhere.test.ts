import { sentenceOf } from '../../extensions/shared/sentences';
import { runScript } from '../../sandbox/run-script';
import { stepById } from '../../src/playbook/book';
import { stageById } from '../../src/playbook/lookup';
import { cardOn } from './card';
import { evidenceFor } from './evidence';
import { startJourney } from './harness';
import { aDay, aNote, aStart, doneTitle, titlesOf, underWay } from './under-way';

const journey = startJourney();
afterEach(journey.closePages);

journey.test(
  'A record deleted in HubSpot is shown as deleted, and can be started again',
  async () => {
    const { company, page, card } = await underWay(journey, 'Deleted SA');
    const [record] = await journey.hubspot.offboardings(company);
    const opened = await card.openStep('meet_client');
    await card.fillEvidence('meet_client', aDay);
    await journey.hubspot.deleteRecord(record?.id ?? '');
    await card.doneButton(opened).click();
    await card.text('The offboarding record was deleted in HubSpot').waitFor();
    await journey.picture(page, '9-deleted');

    await card.start(aStart, 'Start again');
    await card.stageIs('communication');
    const records = await journey.hubspot.offboardings(company);
    expect(records.map((each) => each['offboarding_key'])).toEqual([`${company}-2`]);
  },
);

journey.test("A move on HubSpot's board is saved, and the skipped steps are named", async () => {
  const { company, page, card } = await underWay(journey, 'Moved Oy');
  const [record] = await journey.hubspot.offboardings(company);
  await journey.hubspot.moveOnBoard(record?.id ?? '', stageById('transition').label);
  await page.reload();
  await card.stageIs('transition');
  await card.text('Moved in HubSpot').waitFor();
  await card.button(stepById('review_terms', {}).title).first().waitFor();
  await journey.picture(page, '10-moved-on-the-board');
  await journey.settled(page);
  await card.text('Moved in HubSpot').waitFor();
  expect((await journey.hubspot.companyNow(company))['offboarding_stage']).toBe('transition');

  await card.finish('stay_available', evidenceFor('stay_available'));
  const [after] = await journey.hubspot.offboardings(company);
  expect(after).toMatchObject({
    offboarding_stage: 'transition',
    step_stay_available: 'done',
    step_review_terms: 'todo',
  });
  expect(await titlesOf(journey, company)).toContain(
    `Moved in HubSpot to ${stageById('transition').label}`,
  );
});

journey.test("A note's script does not run on the page, and its text is shown", async () => {
  const company = await journey.hubspot.company('Markup Inc');
  await journey.hubspot.note(
    company,
    '<b>Bold</b> word<img src=x onerror="throw 1"><script>throw 2</script>',
  );
  const page = await journey.open(company);
  const note = page.locator('[data-entry=notes]');
  await note.locator('b').getByText('Bold').waitFor();
  expect(await note.locator('img, script').count()).toBe(0);
});

journey.test('Two people who finish two steps at once lose nothing', async () => {
  const { company, card } = await underWay(journey, 'Two People KK');
  const other = cardOn(await journey.open(company));
  const [mine, theirs] = [
    await card.openStep('meet_client'),
    await other.openStep('explain_reasons'),
  ];
  await card.fillEvidence('meet_client', aDay);
  await other.fillEvidence('explain_reasons', aNote);
  await Promise.all([card.doneButton(mine).click(), other.button('Mark done', theirs).click()]);
  await Promise.all([card.stepIs('meet_client', 'done'), other.stepIs('explain_reasons', 'done')]);
  const [record] = await journey.hubspot.offboardings(company);
  const kept = (step: string) => JSON.parse(record?.[`step_${step}_detail`] ?? '{}').evidence;
  expect([kept('meet_client'), kept('explain_reasons')]).toEqual([aDay, aNote]);
  expect((await titlesOf(journey, company)).slice(1).sort()).toEqual(
    [doneTitle('meet_client'), doneTitle('explain_reasons')].sort(),
  );
});

journey.test(
  'Of two people who close, the second is refused, and sees how it was closed',
  async () => {
    const { company, card } = await underWay(journey, 'Closed Twice AS');
    const page = await journey.open(company);
    const other = cardOn(page);
    await other.button('Close…').waitFor();
    await card.close('retained', 'They stay with a smaller plan.');
    await other.askToClose('withdrawn', 'Started by mistake.');
    await other.text(sentenceOf({ code: 'closed_meanwhile' })).waitFor();
    await other.text('You had written: “Started by mistake.”').waitFor();
    await other.text('Closing note: They stay with a smaller plan.').waitFor();
    await journey.picture(page, '12-closed-meanwhile');
    await other.button('OK').click();
    await other.text(sentenceOf({ code: 'closed_meanwhile' })).waitFor({ state: 'hidden' });
    const [record] = await journey.hubspot.offboardings(company);
    expect(record).toMatchObject({
      offboarding_outcome: 'retained',
      closing_note: 'They stay with a smaller plan.',
    });
    const closes = (await titlesOf(journey, company)).filter((title) => title.includes('closed'));
    expect(closes).toHaveLength(1);
  },
);

journey.test(
  'A step whose property an admin archived is not known, the rest goes on, and provisioning brings it back',
  async () => {
    const { company, page, card } = await underWay(journey, 'Archived GmbH');
    const opened = await card.openStep('meet_client');
    await card.fillEvidence('meet_client', aDay);
    await card.doneButton(opened).click();
    await card
      .text(`✓ ${stepById('meet_client', {}).title}`)
      .first()
      .waitFor();
    const { client, objectType } = journey.hubspot;
    await client.crm.properties.coreApi.archive(await objectType(), 'step_meet_client');
    await page.close();

    const again = await journey.open(company);
    const other = cardOn(again);
    await other.text('HubSpot lacks step_meet_client').first().waitFor();
    const unknown = other.text(`? ${stepById('meet_client', {}).title} · not known`);
    await unknown.waitFor();
    await unknown.click();
    await other.text('It is not known how this step stands').waitFor();
    await journey.picture(again, '12-step-not-known');

    const env = { HUBSPOT_API_BASE_URL: journey.url, HUBSPOT_ACCESS_TOKEN: 'pat-sandbox' };
    await runScript(['scripts/provision.ts', 'apply'], { env, log: () => {} });
    await again.reload();
    await other
      .text(`✓ ${stepById('meet_client', {}).title}`)
      .first()
      .waitFor();
  },
);

journey.test('In an account that is not provisioned the card names the command', async () => {
  const company = await journey.company('Not Provisioned PLC');
  const { client } = journey.hubspot;
  await client.crm.properties.coreApi.archive('companies', 'offboarding_key');
  const page = await journey.open(company);
  const card = cardOn(page);
  await card.text('HubSpot lacks offboarding_key').waitFor();
  await card.text('npm run provision -- apply').waitFor();
  await journey.picture(page, '11-not-provisioned');

  const env = { HUBSPOT_API_BASE_URL: journey.url, HUBSPOT_ACCESS_TOKEN: 'pat-sandbox' };
  await runScript(['scripts/provision.ts', 'apply'], { env, log: () => {} });
  await card.button('Try again').click();
  await card.button('Start').waitFor();
});
