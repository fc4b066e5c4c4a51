import type { Page } from 'playwright-core';
import { addDays, addWorkingDays } from '../../src/calendar/calendar-date';
import { messageLanguages } from '../../src/playbook/message-languages';
import { relatedRecords } from './related-records';
import { cardOn, type Card } from './card';
import { dayFor, evidenceFor } from './evidence';
import { startJourney } from './harness';
import { storyOf } from './story';
import { listIn } from './lists';
import { today } from './today';
import { aNote } from './under-way';
import { walkThrough, type Walk } from './walk';

const journey = startJourney();
const part = storyOf(journey.test);
const related = relatedRecords(() => journey.hubspot);

const lastDay = addDays(today, 60);
const start = {
  initiator: 'us',
  reason: 'our_decision',
  detail: 'decision_capacity',
  words: 'They understand that we lack the people.',
  finalServiceDate: lastDay,
} as const;
const waiver = { reason: 'They live abroad; we spoke by phone.', by: 'Mara Manager' };
const access = { system: 'Their ticket system', holder: 'Ann Able', side: 'ours' };
const asset = { asset: 'Domain example.org', kind: 'domain', belongs_to: 'client' };
const question = { question: 'Where is the manual?', asked_by: 'Zoe Berg' };
const answer = 'In the folder that we shared.';

let company: string;
let page: Page;
let card: Card;
let walk: Walk;

part('our message does not state the reason, and a step is waived by name', async () => {
  company = await journey.company('We End Ltd');
  page = await journey.open(company);
  card = cardOn(page);
  walk = walkThrough(journey.hubspot, company, card, start);
  await card.start(start);
  const explaining = await card.openStep('explain_reasons');
  const body = await explaining.getByLabel('Message', { exact: true }).inputValue();
  expect(body).toContain('we have decided to end our work with We End Ltd');
  for (const unsaid of [start.words, messageLanguages.en.reasons.our_decision ?? '', 'capacity'])
    expect(body).not.toContain(unsaid);
  await card.finish('explain_reasons', aNote);
  await card.waive('meet_client', waiver.reason, waiver.by);
});

part('it is paused, and while paused no stage is entered', async () => {
  await walk.finishRest('communication');
  await card.button('Pause…').click();
  const panel = card.panel('Pause the offboarding');
  await panel.getByLabel('Why it is paused').fill('Their board meets in June.');
  await card.button('Pause the offboarding', panel).click();
  await card.text(/^Paused since /).waitFor();
  expect(await card.gate('communication').count()).toBe(0);
  expect(await journey.hubspot.companyNow(company)).toMatchObject({ offboarding_status: 'paused' });
  await journey.picture(page, 'paused');
  await card.button('Resume').click();
  await card.text(/^Next: /).waitFor();
  await walk.pass('communication');
});

part('access and assets are handed over, and it is closed', async () => {
  await card.openStep('revoke_access');
  const accesses = listIn(page, card, card.openedStep('revoke_access'), 'access');
  await accesses.add(access);
  await accesses.finish(access, { how: 'handed_over', checked_by: 'Ida Audit' });
  await card.finish('revoke_access', { kind: 'form', values: { checked_by: 'Ida Audit' } });
  await walk.finishRest('agreements');
  await walk.pass('agreements');
  await card.openStep('hand_over_assets');
  const assets = listIn(page, card, card.openedStep('hand_over_assets'), 'asset');
  await assets.add(asset);
  await assets.finish(asset, { how: 'handed_over', received_by: 'Zoe Berg' });
  await journey.picture(page, 'assets', card.openedStep('hand_over_assets'));
  await card.finish('hand_over_assets', evidenceFor('hand_over_assets', false, true));
  await walk.finishRest('transition');
});

part('the last stages are finished, and it is closed', async () => {
  await walk.toTheClose('It ended as agreed.');
});

part('after the close a question is logged and answered', async () => {
  await card.choose(card.card, 'Add to a list', 'Questions after the end');
  const list = card.card.getByRole('region', { name: /^Questions after the end/ });
  const questions = listIn(page, card, list, 'question');
  await questions.add(question);
  await questions.finish(question, { answer });
  await journey.picture(page, 'question-after-the-close', list);
  expect(await related.tasksOn(company, 'question')).toMatchObject([
    { hs_task_status: 'COMPLETED', offboarding_question_answer: answer },
  ]);
  const day = addWorkingDays(dayFor('future'), -5);
  await journey.reloadUntil(page, async () => {
    const reminders = await related.tasksOn(company, 'reminder');
    const near = reminders.filter((task) => task['hs_task_subject']?.includes('questions'));
    expect(near).toMatchObject([
      {
        hs_task_status: 'NOT_STARTED',
        hs_task_subject: 'The last day for questions is near: tell the client (We End Ltd)',
        hs_timestamp: `${day}T10:00:00.000Z`,
      },
    ]);
  });
});

part('the dossier shows the waiver, and nothing is in HubSpot twice', async () => {
  await card.button('Dossier').click();
  const panel = card.panel('Timeline and dossier');
  await card.button(/^Show more/, panel).click();
  await panel.getByText(`Waived by ${waiver.by}: ${waiver.reason}`).waitFor();
  await panel.getByText('Offboarding closed: Completed').waitFor();

  const [record, ...others] = await journey.hubspot.offboardings(company);
  expect(others).toEqual([]);
  expect(record).toMatchObject({
    offboarding_status: 'closed',
    step_meet_client: 'waived',
    paused_on: null,
    our_words: start.words,
  });
  await journey.reloadUntil(page, async () => {
    const tasks = await related.tasks(company);
    const open = tasks.filter((task) => task['hs_task_status'] === 'NOT_STARTED');
    expect(new Set(open.map((task) => task['offboarding_register']))).toEqual(
      new Set(['reminder']),
    );
  });
  expect(await related.duplicateKeys(company)).toEqual([]);
});
