import type { Page } from 'playwright-core';
import { failedSentence } from '../../extensions/shared/sentences';
import type { FunctionName } from '../../src/api/functions';
import { revisionProperty } from '../../src/crm/revision';
import { functionIn } from './calls';
import { cardOn } from './card';
import { startJourney } from './harness';
import { aNote, aStart, doneTitle, titlesOf, underWay } from './under-way';

const journey = startJourney();
afterEach(journey.closePages);
afterEach(journey.clearFaults);

/** The call that writes a change; a task sync writes the record by its id instead. */
const recordPatch = { method: 'PATCH', path: `idProperty=${revisionProperty}` };
const recordPost = { method: 'POST', path: '/\\/objects\\/[^/]+\\/2-\\d+$/' };
const notePost = { method: 'POST', path: '/\\/objects\\/[^/]+\\/notes$/' };

journey.test('A failed save keeps the input, and trying again saves it', async () => {
  const { company, page, card } = await underWay(journey, 'Failed Save Inc');
  const opened = await card.openStep('explain_reasons');
  await card.fillEvidence('explain_reasons', aNote);
  await journey.fault({ ...recordPatch, status: 501 });
  await card.button('Mark done', opened).click();
  await opened.getByText(failedSentence).waitFor();
  expect(await opened.getByLabel(/^What was said or written/).inputValue()).toBe(aNote.text);
  await journey.picture(page, '7-failed');
  expect(await titlesOf(journey, company)).not.toContain(doneTitle('explain_reasons'));

  await card.button('Mark done', opened).click();
  await card.stepIs('explain_reasons', 'done');
  const [record] = await journey.hubspot.offboardings(company);
  expect(JSON.parse(record?.['step_explain_reasons_detail'] ?? '')).toMatchObject({
    evidence: aNote,
  });
});

journey.test('A save whose answer is lost is not repeated by trying again', async () => {
  const { company, page, card } = await underWay(journey, 'Lost Answer Ltd');
  const opened = await card.openStep('explain_reasons');
  await card.fillEvidence('explain_reasons', aNote);
  journey.expectComplaint(/Failed to load resource/);
  await loseAnswerOnce(page, 'update_step');
  await card.button('Mark done', opened).click();
  await opened.getByText(failedSentence).waitFor();
  expect(await titlesOf(journey, company)).toContain(doneTitle('explain_reasons'));

  await card.button('Mark done', opened).click();
  await card.stepIs('explain_reasons', 'done');
  const titles = await titlesOf(journey, company);
  expect(titles.filter((title) => title === doneTitle('explain_reasons'))).toHaveLength(1);
});

journey.test('A step saved without its note gets the note in the background', async () => {
  const { company, page, card } = await underWay(journey, 'Lost Note Ltd');
  const opened = await card.openStep('explain_reasons');
  await card.fillEvidence('explain_reasons', aNote);
  await journey.fault({ ...notePost, status: 501 });
  await card.button('Mark done', opened).click();
  await card.stepIs('explain_reasons', 'done');
  await journey.settled(page);
  expect(
    (await titlesOf(journey, company)).filter((title) => title === doneTitle('explain_reasons')),
  ).toHaveLength(1);
});

journey.test('A double click writes once', async () => {
  const { company, page, card } = await underWay(journey, 'Double Click GmbH');
  const opened = await card.openStep('explain_reasons');
  await card.fillEvidence('explain_reasons', aNote);
  let calls = 0;
  page.on('request', (request) => {
    if (functionIn(request) === 'update_step') calls += 1;
  });
  await card.button('Mark done', opened).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await card.stepIs('explain_reasons', 'done');
  expect(calls).toBe(1);
  expect(await titlesOf(journey, company)).toEqual([
    'Offboarding started',
    doneTitle('explain_reasons'),
  ]);
});

journey.test('An interrupted start is reported, and trying again makes one record', async () => {
  const company = await journey.company('Cut Off AG');
  const page = await journey.open(company);
  const card = cardOn(page);
  const form = await card.openStartForm();
  await card.fillStart(form, aStart);
  await journey.fault({ ...recordPost, status: 501 });
  await card.button('Start the offboarding', form).click();
  await form.getByText(failedSentence).waitFor();
  expect(await form.getByLabel("The client's words").inputValue()).toBe(aStart.words);
  expect(await journey.hubspot.offboardings(company)).toEqual([]);

  await page.reload();
  await card.text('The start did not finish').waitFor();
  await journey.picture(page, '8-start-unfinished');
  await card.start(aStart, 'Try again');
  await card.stageIs('communication');
  const records = await journey.hubspot.offboardings(company);
  expect(records.map((record) => record['offboarding_key'])).toEqual([`${company}-1`]);
});

journey.test('A record whose answer was lost is found, and not made twice', async () => {
  const company = await journey.company('Twice Made BV');
  await journey.fault({ ...recordPost, when: 'after', kind: 'reset' });
  const card = cardOn(await journey.open(company));
  await card.start(aStart);
  await card.stageIs('communication');
  expect(await journey.hubspot.offboardings(company)).toHaveLength(1);
  expect(await titlesOf(journey, company)).toEqual(['Offboarding started']);
});

/** Runs a function but drops its answer, once. */
async function loseAnswerOnce(page: Page, name: FunctionName) {
  let isLost = false;
  await page.route('**/_sandbox/functions/*', async (route) => {
    if (isLost || functionIn(route.request()) !== name) return route.fallback();
    isLost = true;
    await route.fetch();
    await route.abort();
  });
}
