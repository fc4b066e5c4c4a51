import type { Page } from 'playwright-core';
import { sentenceOf } from '../../extensions/shared/sentences';
import { addDays } from '../../src/calendar/calendar-date';
import { dateInWords } from '../../src/calendar/date-in-words';
import { sentTitle } from '../../src/messages/sent-message';
import type { StepId } from '../../src/playbook/lookup';
import { relatedRecords } from './related-records';
import { cardOn, type Card } from './card';
import { fillInContract } from './contract-form';
import {
  lastDay,
  start,
  smaller,
  data,
  price,
  secrecy,
  access,
  item,
  exception,
  listed,
} from './cost-case';
import { evidenceFor } from './evidence';
import { startJourney } from './harness';
import { storyOf } from './story';
import { listIn } from './lists';
import { readMoneyUntil } from './money';
import { today } from './today';
import { walkThrough, type Walk } from './walk';

const journey = startJourney();
const part = storyOf(journey.test);
const related = relatedRecords(() => journey.hubspot);

let company: string;
let page: Page;
let card: Card;
let walk: Walk;
let owner: string;

const listOf = (step: StepId, id: Parameters<typeof listIn>[3]) =>
  listIn(page, card, card.openedStep(step), id);

part('the meeting is held, and then the reasons are explained', async () => {
  [owner = ''] = (await journey.hubspot.people()).map(({ name }) => name);
  company = await journey.company('Cost & Co');
  page = await journey.open(company);
  card = cardOn(page);
  walk = walkThrough(journey.hubspot, company, card, start);
  await card.start({ ...start, owner });
  await card.text(/^Next: Meet the client/).waitFor();
  const meeting = await card.openStep('meet_client');
  await meeting.getByLabel('Day').fill(addDays(today, -1));
  await card.button('Place, length, title, note', meeting).click();
  await meeting.getByLabel('Place or video link').fill('Room 2');
  await meeting.getByLabel('How it went').fill('They took it well.');
  await card.button('It took place', meeting).click();
  await card.stepIs('meet_client', 'done');

  await card.text(/^Next: Suggest alternatives/).waitFor();
});

part('concerns are answered in the card and in HubSpot, and then alternatives come', async () => {
  await card.openStep('hear_concerns');
  const concerns = listOf('hear_concerns', 'concern');
  await concerns.add(data);
  await concerns.add(price);
  await concerns.finish(data, { answer: 'We delete it in May.' });
  await journey.picture(page, 'concerns', card.openedStep('hear_concerns'));
  await related.tick(await related.task(company, price.words));
  await page.reload();
  await card.openStep('hear_concerns');
  await concerns.has('✓', price);
  await card.finish('hear_concerns', { kind: 'choice', option: 'written_down' });
  await walk.finishRest('communication');
  await card.text(/^Next: Suggest alternatives/).waitFor();
  const offers = listOf('suggest_alternatives', 'alternative');
  await offers.add(smaller);
  await offers.finish(smaller, { answer: 'declined', why: 'Still too much.' });
  const step = card.openedStep('suggest_alternatives');
  await card.doneButton(step).click();
  await card.text(/^Next: move on/).waitFor();
  await walk.pass('communication');
});

part('the contract is entered, and access is closed without a password', async () => {
  const contract = await card.openContract();
  await fillInContract(card, contract, addDays(today, -245));
  await card.button('Save', contract).click();
  await contract.waitFor({ state: 'hidden' });
  await card.text(/Their notice is in time until \d/).waitFor();

  await card.openStep('review_terms');
  await listOf('review_terms', 'duty').add(secrecy, { due: addDays(lastDay, 365) });
  const revoking = await card.openStep('revoke_access');
  const accesses = listOf('revoke_access', 'access');
  await accesses.type({ ...access, system: 'VPN, password: Tr0ub4dor&3' });
  await accesses.adding().click();
  await revoking.getByText(sentenceOf({ code: 'text_may_have_secret' })).waitFor();
  expect(await related.tasksOn(company, 'access')).toEqual([]);
  await card.button('Cancel', revoking).click();
  await accesses.add(access);
  await accesses.finish(access, { how: 'revoked', checked_by: 'Ida Audit' });
  await card.finish('revoke_access', { kind: 'form', values: { checked_by: 'Ida Audit' } });
});

part('an open invoice blocks the payments step until it is paid', async () => {
  const invoice = await related.invoice(company, 'RE-7');
  const settling = await card.openStep('settle_payments');
  await readMoneyUntil(journey, card, 'RE-7');
  await journey.picture(page, 'money-open', settling);
  await card.button('Mark done', settling).click();
  await settling
    .getByText(sentenceOf({ code: 'money_open' }))
    .first()
    .waitFor();
  await related.pay(invoice);
  await readMoneyUntil(journey, card, /^Nothing is open/);
  await walk.finishRest('agreements');
  await walk.pass('agreements');
});

part('the handover, the closing letter and the sign-off', async () => {
  await card.openStep('handover_plan');
  await listOf('handover_plan', 'handover').add(item, { owner });
  await card.finish('handover_plan', evidenceFor('handover_plan', false, true));
  const letter = await card.openStep('closing_letter');
  const body = await letter.getByLabel('Message', { exact: true }).inputValue();
  for (const fact of [dateInWords(lastDay), 'Settled: ', item.what, secrecy.duty])
    expect(body).toContain(fact);
  await card.button('Log as sent…', letter).click();
  await card.choose(letter, 'How', 'By letter');
  await letter.getByRole('button', { name: /^Yes, log it/ }).click();
  await card.stepIs('closing_letter', 'done');
  const signing = await card.openStep('client_sign_off');
  await listOf('client_sign_off', 'exception').add(exception, { owner });
  const signed = { signed_by: 'Zoe Berg', signed_on: today };
  await card.fillEvidence('client_sign_off', {
    kind: 'form',
    values: { ...signed, accepted: 'without' },
  });
  await card.button('Mark done', signing).click();
  await signing.getByText('Something is listed above.').waitFor();
  await card.finish('client_sign_off', { kind: 'form', values: { ...signed, accepted: 'with' } });
  await walk.finishRest('transition');
});

part('the last stages are finished, and it is closed', async () => {
  await walk.toTheClose('They may come back.');
});

part("HubSpot's client finds all of it, and nothing twice", async () => {
  const { hubspot } = journey;
  const [record, ...others] = await hubspot.offboardings(company);
  expect(others).toEqual([]);
  expect(record).toMatchObject({
    offboarding_status: 'closed',
    stated_words: start.words,
    final_service_date: lastDay,
    stop_renewal_by: expect.stringMatching(/^\d{4}-/),
    step_client_sign_off_accepted: 'with',
    ...Object.fromEntries(walk.steps.map((step) => [`step_${step}`, 'done'])),
  });
  expect(await hubspot.companyNow(company)).toMatchObject({
    offboarding_status: 'closed',
    offboarding_reason: 'cost',
    offboarding_end_date: lastDay,
    offboarding_steps_left: '0',
    offboarding_record_id: record?.id,
  });
  expect(await related.meetings(company)).toMatchObject([
    { hs_meeting_outcome: 'COMPLETED', hs_meeting_location: 'Room 2' },
    { hs_meeting_outcome: 'COMPLETED', offboarding_step: 'exit_interview' },
  ]);

  await stepTasksSettle();
  const lists = await Promise.all(listed.map(([id]) => related.tasksOn(company, id)));
  expect(lists).toMatchObject(listed.map(([, items]) => items));
  const type = await hubspot.objectType();
  for (const kind of ['notes', 'tasks', 'meetings']) {
    const onRecord = await hubspot.associated(type, record?.id ?? '', kind);
    expect(onRecord.sort()).toEqual((await hubspot.associated('companies', company, kind)).sort());
  }
  const titles = (await hubspot.notes(company)).map(({ title }) => title);
  const doneTitles = titles.filter((title) => title.startsWith('Step done: '));
  // The closing letter's step is told in the note of its message.
  expect(new Set(doneTitles).size).toBe(walk.steps.length - 1);
  expect(doneTitles).toHaveLength(walk.steps.length - 1);
  expect(titles.filter((title) => title.startsWith(sentTitle))).toHaveLength(1);
  expect(await related.duplicateKeys(company)).toEqual([]);
});

/** Checks that every step had one task, which is completed. */
const stepTasksSettle = () =>
  journey.reloadUntil(page, async () => {
    const tasks = await related.tasksOn(company, 'step');
    expect(tasks.map((task) => task['offboarding_step']).sort()).toEqual([...walk.steps].sort());
    expect(new Set(tasks.map((task) => task['hs_task_status']))).toEqual(new Set(['COMPLETED']));
  });
