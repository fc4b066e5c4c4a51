import * as z from 'zod/mini';
import { addDays } from '../../src/calendar/calendar-date';
import { unknownSentences } from '../../extensions/relationship-termination/money/money-words';
import { failedSentence } from '../../extensions/shared/sentences';
import { relatedRecords } from './related-records';
import { startJourney } from './harness';
import { listIn } from './lists';
import { readMoneyUntil } from './money';
import { today } from './today';
import { aDay, aNote, aStart, doneTitle, titlesOf, underWay } from './under-way';
import { walkThrough } from './walk';

const journey = startJourney();
const related = relatedRecords(() => journey.hubspot);
afterEach(journey.closePages);
afterEach(journey.clearFaults);

const duty = { duty: 'Confidentiality', bound: 'both' };
const concern = { words: 'Who keeps our data?', kind: 'data' };
const always = { times: 1000 };

const invoicesFail = { path: '/invoices/search', status: 403, ...always };
const tasksFail = { path: '/tasks/batch/read', status: 500, ...always };
const meetingsFail = { path: '/meetings/batch/read', status: 500, ...always };
const notePost = { method: 'POST', path: '/\\/objects\\/[^/]+\\/notes$/' };
const meetingPost = { method: 'POST', path: '/\\/objects\\/[^/]+\\/meetings$/' };
const tasksMade = { method: 'POST', path: '/tasks/batch/create' };
/** Console message of the sandbox's page, which reads tasks and meetings itself. */
const pageToo = /Failed to load resource.*500/;

journey.test(
  'without the invoices the open amount is unavailable, and the lists still work',
  async () => {
    const { company, page, card } = await underWay(journey, 'No Invoices');
    const walk = walkThrough(journey.hubspot, company, card, aStart);
    await related.invoice(company, 'RE-9');
    await journey.fault(invoicesFail);
    await walk.show('agreements');
    const settling = await card.openStep('settle_payments');
    await settling.getByText(unknownSentences.no_access).waitFor();
    await journey.picture(page, 'invoices-refused', settling);
    const terms = await card.openStep('review_terms');
    await listIn(page, card, terms, 'duty').add(duty, { due: '2031-12-31' });
    expect(await related.tasksOn(company, 'duty')).toHaveLength(1);

    await journey.clearFaults();
    await card.openStep('settle_payments');
    await readMoneyUntil(journey, card, 'RE-9');
    expect(await related.duplicateKeys(company)).toEqual([]);
  },
);

journey.test(
  'without the tasks the lists are unavailable, and the open amount is shown',
  async () => {
    const { company, page, card } = await underWay(journey, 'No Tasks');
    const walk = walkThrough(journey.hubspot, company, card, aStart);
    await related.invoice(company, 'RE-8');
    await walk.show('agreements');
    const terms = await card.openStep('review_terms');
    await listIn(page, card, terms, 'duty').add(duty, { due: '2031-12-31' });
    journey.expectComplaint(pageToo);
    await journey.fault(tasksFail);
    await page.reload();
    await walk.show('agreements');
    await card.openStep('review_terms');
    await terms.getByText('Duties that last: not known').waitFor();
    await journey.picture(page, 'tasks-unknown', terms);
    await card.openStep('settle_payments');
    await card.openedStep('settle_payments').getByRole('cell', { name: 'RE-8' }).waitFor();

    // What is still being read would find the tasks once the faults are over.
    await journey.settled(page);
    await journey.clearFaults();
    await card.openStep('review_terms');
    await card.button('Try again', terms).click();
    await listIn(page, card, terms, 'duty').has('○', duty);
    expect(await related.tasksOn(company, 'duty')).toHaveLength(1);
    await journey.reloadUntil(page, async () =>
      expect(await related.tasksOn(company, 'step')).toHaveLength(3),
    );
    expect(await related.duplicateKeys(company)).toEqual([]);
  },
);

journey.test('an item whose answer is lost exists once after trying again', async () => {
  const { company, page, card } = await underWay(journey, 'Lost Item');
  const opened = await card.openStep('hear_concerns');
  const concerns = listIn(page, card, opened, 'concern');
  await concerns.type(concern);
  await journey.fault({ ...tasksMade, status: 501, when: 'after' });
  await concerns.adding().click();
  await opened.getByText(failedSentence).waitFor();
  await concerns.adding().click();
  await concerns.has('○', concern);
  expect(await related.tasksOn(company, 'concern')).toHaveLength(1);
  expect(await related.duplicateKeys(company)).toEqual([]);
});

journey.test('a step whose note takes too long is done, and the note is there once', async () => {
  const { company, page, card } = await underWay(journey, 'Slow Notes');
  const opened = await card.openStep('explain_reasons');
  await card.fillEvidence('explain_reasons', aNote);
  await journey.fault({ ...notePost, kind: 'delay', delayMs: 6000, times: 4 });
  await card.button('Mark done', opened).click();
  await card.stepIs('explain_reasons', 'done');
  await journey.clearFaults();
  await journey.settled(page);
  await notesSettle();
  expect(await titlesOf(journey, company)).toEqual([
    'Offboarding started',
    doneTitle('explain_reasons'),
  ]);
  expect(await related.duplicateKeys(company)).toEqual([]);
});

/** Waits for notes that arrive late because HubSpot was slow. */
const notesSettle = () =>
  journey.eventually(async () => {
    const reply = await fetch(`${journey.url}/_sandbox/requests`);
    const { results } = z.parse(Requests, await reply.json());
    const late = results.filter(({ path, over }) => path.endsWith('/notes') && !over);
    expect(late).toEqual([]);
  });
const Requests = z.object({
  results: z.array(z.object({ path: z.string(), over: z.boolean() })),
});

journey.test('a meeting that HubSpot refuses is scheduled once by trying again', async () => {
  const { company, page, card } = await underWay(journey, 'Lost Meeting');
  const opened = await card.openStep('meet_client');
  await opened.getByLabel('Day').fill(addDays(today, 1));
  await card.button('Place, length, title, note', opened).click();
  await opened.getByLabel('Place or video link').fill('Room 2');
  for (const when of ['before', 'after'] as const) {
    await journey.fault({ ...meetingPost, status: 501, when });
    await card.button('Schedule', opened).click();
    await opened.getByText(failedSentence).waitFor();
  }
  await card.button('Schedule', opened).click();
  await opened.getByText('Scheduled', { exact: true }).waitFor();
  expect(await related.meetings(company)).toHaveLength(1);

  journey.expectComplaint(pageToo);
  await journey.fault(meetingsFail);
  await page.reload();
  await card.openStep('meet_client');
  await opened.getByText('The meetings in HubSpot could not be read just now.').waitFor();
  await journey.picture(page, 'meetings-unknown', opened);
  const hearing = await card.openStep('hear_concerns');
  await card.button('Add a concern', hearing).waitFor();
  await card.finish('meet_client', aDay);
  await journey.clearFaults();
  expect(await related.meetings(company)).toHaveLength(1);
  expect(await related.duplicateKeys(company)).toEqual([]);
});
