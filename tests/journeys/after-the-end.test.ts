import type { Page } from 'playwright-core';
import { addDays, addWorkingDays, daysBetween } from '../../src/calendar/calendar-date';
import { addMonths } from '../../src/calendar/period';
import { stepById } from '../../src/playbook/book';
import { reasonById } from '../../src/playbook/lookup';
import { wordsInEnglish } from '../../src/playbook/survey-english';
import { surveyContact } from '../../src/playbook/survey-lookup';
import { cardOn, type Card } from './card';
import { played } from './ended';
import { evidenceFor } from './evidence';
import { startJourney } from './harness';
import { storyOf } from './story';
import { listIn } from './lists';
import { onTheDay, today } from './today';

const journey = startJourney();
const part = storyOf(journey.test);

const rivalUntil = addDays(today, 400);
const lesson = 'Talk about the price half a year before the renewal.';
let company: string;
let page: Page;
let card: Card;
let names: string[];

/** Returns the company's tasks of list items as HubSpot's client reads them, earliest due date first. */
async function tasksOf(companyId: string, register?: string) {
  const { client, associated } = journey.hubspot;
  const ids = await associated('companies', companyId, 'tasks');
  const { results } = await client.crm.objects.tasks.batchApi.read({
    inputs: ids.map((id) => ({ id })),
    properties: [
      'hs_task_subject',
      'hs_task_status',
      'hs_timestamp',
      'hubspot_owner_id',
      'offboarding_activity_key',
      'offboarding_register',
      'offboarding_follow_up_channel',
      'offboarding_follow_up_message',
      'offboarding_follow_up_reply',
      'offboarding_event_event',
      'offboarding_event_invitation',
      'offboarding_event_attendance',
      'offboarding_alternative_alternative',
      'offboarding_alternative_answer',
      'offboarding_alternative_why',
      'offboarding_action_action',
      'offboarding_action_result',
      'offboarding_lesson_lesson',
      'offboarding_lesson_reason',
    ],
    propertiesWithHistory: [],
  });
  return results
    .map(({ id, properties }): Record<string, string | null> => ({ ...properties, id }))
    .filter((task) => !register || task['offboarding_register'] === register)
    .sort((a, b) => `${a['hs_timestamp']}`.localeCompare(`${b['hs_timestamp']}`));
}
const statusesOf = async (register: string) =>
  (await tasksOf(company, register)).map((task) => task['hs_task_status']);

/** Waits until the tasks in HubSpot follow the consent, which takes until the card's next read. */
const tasksBecome = (status: string) =>
  journey.eventually(async () => {
    expect((await statusesOf('follow_up')).sort()).toEqual([
      'COMPLETED',
      ...Array<string>(4).fill(status),
    ]);
    expect(await statusesOf('event')).toEqual([status]);
  });

/** Opens an accordion that is not a step. */
async function unfold(title: RegExp) {
  const line = card.card.getByRole('button', { name: title });
  if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click();
  return card.card.getByRole('region', { name: title });
}

async function says(consent: 'Yes' | 'No') {
  await card
    .button(
      'Change',
      card.card
        .locator(`:text("${surveyContact.label}")`)
        .locator('xpath=ancestor::*[.//button][1]'),
    )
    .click();
  const form = card.panel('Staying in touch');
  await card.choose(form, wordsInEnglish(surveyContact.id), consent);
  await card.button('Save', form).click();
  await form.waitFor({ state: 'hidden' });
}

part('The post-mortem asks for our own view first, and shows both', async () => {
  names = (await journey.hubspot.people()).slice(0, 2).map(({ name }) => name);
  company = await played(journey, 'After & Ever');
  page = await journey.open(company);
  card = cardOn(page);
  await card.stageIs('keep_in_touch');
  const opened = await card.openStep('post_mortem');
  await opened.getByText('First: why did it end, in our own view?').waitFor();
  await opened.getByText('Survey, how we handled the ending: 4 of 5').waitFor();
  await journey.picture(page, 'after-1-post-mortem-first');
  await card.choose(opened, 'Analysed reason', reasonById('competitor').label);
  await card.choose(
    opened,
    'Could it have been avoided?',
    'Yes, we could have kept it from happening',
  );
  await card.button('What we found, new provider', opened).click();
  await opened.getByLabel('New provider', { exact: true }).fill('Rival AG');
  await opened.getByLabel('Their new contract ends').fill(rivalUntil);
  await card.button('Save our view', opened).click();
  await opened.getByText('The client said: Cost. We found: They chose a competitor.').waitFor();
});

part('Actions get an owner, and the post-mortem is finished with its causes', async () => {
  const opened = await card.openStep('post_mortem');
  const actions = listIn(page, card, opened, 'action');
  await actions.add(
    { action: 'Call every client before a price list changes' },
    { owner: names[0] ?? '' },
  );
  const { evidence } = stepById('post_mortem', {});
  const fields = evidence.kind === 'form' ? evidence.fields.filter(({ only }) => !only) : [];
  for (const { id, label, type } of fields) {
    const value = type === 'link' ? 'https://wiki.example/after' : `On ${id}: a review came late.`;
    await opened.getByRole('textbox', { name: label, exact: true }).fill(value);
  }
  await journey.picture(page, 'after-2-post-mortem-filled');
  await card.button('Mark done', opened).click();
  await card.stepIs('post_mortem', 'done');
});

part('A lesson is assigned to two people, who learn it', async () => {
  const opened = await card.openStep('team_training');
  const lessons = listIn(page, card, opened, 'lesson');
  await lessons.add({ lesson, reason: 'cost' }, { people: names });
  await opened.getByText('2 open').waitFor();
  await journey.picture(page, 'after-3-lesson');
  await card.button('Mark done', opened).click();
  await card.stepIs('team_training', 'done');
});

part('With the client’s yes follow-ups are planned, and one is changed', async () => {
  const opened = await card.openStep('personal_messages');
  await opened.getByText('On hold for now').waitFor();
  await journey.picture(page, 'after-4-not-asked');
  await card.button('Yes', opened).click();
  await card.button('Change', opened).waitFor();
  await journey.picture(page, 'after-5-plan');
  await card.button('Plan these', opened).click();
  await opened.getByText('5 open').waitFor();
  const followUps = listIn(page, card, opened, 'follow_up');
  await followUps.change(
    { about: 'A year later' },
    { about: 'A year later, with our news', channel: 'phone' },
  );
  await journey.picture(page, 'after-6-planned');
  const tasks = await tasksOf(company, 'follow_up');
  expect(tasks).toHaveLength(5);
  expect(tasks[0]).toMatchObject({
    hs_task_status: 'NOT_STARTED',
    offboarding_follow_up_channel: 'email',
    offboarding_follow_up_message: expect.stringContaining('that we handed over'),
  });
  const soonest = addWorkingDays(addMonths(today, 1), 0);
  expect(tasks[0]?.['hs_timestamp']?.slice(0, 10)).toBe(soonest);
  const beforeItEnds = tasks.find((task) => /new provider/.test(`${task['hs_task_subject']}`));
  const left = daysBetween(today, rivalUntil) - 70;
  expect(Date.parse(`${beforeItEnds?.['hs_timestamp']}`) - Date.parse(today)).toBeLessThan(
    (left + 4) * 86_400_000,
  );
  await card.doneButton(opened).click();
  await card.stepIs('personal_messages', 'done');
});

part(
  'An event is saved with its invitation, and an alternative with why it was declined',
  async () => {
    const events = listIn(page, card, await card.openStep('networking_plan'), 'event');
    await events.add(
      { event: 'Trade fair', place: 'Hall 4', invitation: 'sent' },
      { due: addDays(today, 90), owner: names[1] ?? '' },
    );
    await card.doneButton(card.openedStep('networking_plan')).click();
    await card.stepIs('networking_plan', 'done');
    const opened = await card.openStep('suggest_alternatives');
    const alternatives = listIn(page, card, opened, 'alternative');
    await alternatives.add({ alternative: 'other_terms', offer: 'By quarter.' });
    await alternatives.finish(
      { alternative: 'other_terms' },
      { answer: 'declined', why: 'The sum is the point.' },
    );
    await opened.getByText('Why: The sum is the point.').waitFor();
    await journey.picture(page, 'after-7-declined');
    await card.fillEvidence('suggest_alternatives', { kind: 'choice', option: 'declined' });
    await card.doneButton(opened).click();
    await card.nextStep('suggest_alternatives').waitFor({ state: 'hidden' });
    await card.finish('watch_needs', evidenceFor('watch_needs'));
  },
);

part('After the close the card shows what is next and when', async () => {
  await card.close('completed', 'A calm end.');
  await card
    .text(/^(Next in|In) touch: .*in \d+ days.*Whether the handover was complete$/)
    .waitFor();
  await journey.picture(page, 'after-8-closed');
  const followUps = listIn(page, card, await unfold(/^Messages and calls/), 'follow_up');
  await followUps.finish(
    { about: 'Whether the handover was complete' },
    { reply: 'warm', said: 'All arrived.' },
  );
  await card.text(/^(Next in|In) touch: .*Trade fair$/).waitFor();
  await journey.picture(page, 'after-9-follow-up-done');
});

part('The client’s no holds every follow-up back, and their yes releases them', async () => {
  await says('No');
  const list = await unfold(/^Messages and calls/);
  await list.getByText('On hold for now').waitFor();
  await card.card
    .getByRole('button', { name: /^Messages and calls · 4 on hold, 1 done/ })
    .waitFor();
  await card.text('Five items are on hold.').waitFor();
  await journey.picture(page, 'after-10-held');
  await tasksBecome('DEFERRED');
  await page.reload();
  await card.text('Five items are on hold.').waitFor();
  await page.reload();
  await card.text('Five items are on hold.').waitFor();
  await journey.eventually(async () =>
    expect(await journey.hubspot.companyNow(company)).toMatchObject({
      offboarding_contact_consent: 'no',
    }),
  );
  await says('Yes');
  await card.text(/^(Next in|In) touch: .*Trade fair$/).waitFor();
  await tasksBecome('NOT_STARTED');
});

part('The interview’s findings are saved after the close', async () => {
  const ask = stepById('exit_interview', {}).notes?.ask ?? '';
  const opened = await unfold(new RegExp(`^${ask}`));
  await opened.getByRole('textbox', { name: 'What worked', exact: true }).fill('The people.');
  await opened
    .getByRole('textbox', { name: 'What did not', exact: true })
    .fill('The price letter.');
  await journey.picture(page, 'after-11-interview');
  await card.button('Save notes', opened).click();
  await card.card.getByRole('button', { name: /^What was said in the exit interview/ }).waitFor();
});

part('An action finished in HubSpot is shown as done', async () => {
  const [action] = await tasksOf(company, 'action');
  await journey.hubspot.client.crm.objects.tasks.basicApi.update(`${action?.['id']}`, {
    properties: { hs_task_status: 'COMPLETED' },
  });
  await page.reload();
  await card.card.getByRole('button', { name: 'Actions · 1 carried out' }).waitFor();
});

part('The client is won back through a follow-up, and the company shows it', async () => {
  await card.button('Won back…').click();
  const form = card.panel('The client came back');
  await card.choose(form, 'What brought them back', 'The price suited them');
  await form.getByRole('combobox', { name: 'What led to it' }).click();
  await page.getByRole('option', { name: /^Whether the handover was complete, / }).click();
  await journey.picture(page, 'after-12-won-back-form');
  await card.button('Record it', form).click();
  await form.waitFor({ state: 'hidden' });
  await card.text(/^Won back on /).waitFor();
  await journey.picture(page, 'after-13-won-back');
  expect(await journey.hubspot.companyNow(company)).toMatchObject({
    offboarding_won_back_on: onTheDay(),
    offboarding_stage: 'completed',
  });
});

part(
  'A new offboarding later has the next number, and starts with the last one’s lessons',
  async () => {
    const form = await card.openStartForm('Start again');
    await card.fillStart(form, {
      initiator: 'client',
      reason: 'cost',
      detail: 'cost_budget_cut',
      words: 'The budget is gone again.',
    });
    await journey.eventually(async () => {
      await form.getByText(lesson).waitFor({ timeout: 1000 });
    });
    await journey.picture(page, 'after-14-lesson-at-start');
    await card.button('Start the offboarding', form).click();
    await form.waitFor({ state: 'hidden' });
    await card.stageIs('communication');
  },
);

part('HubSpot’s client reads what was written, and nothing twice', async () => {
  const { hubspot } = journey;
  const [record, next, ...others] = await hubspot.offboardings(company);
  expect(others).toEqual([]);
  expect(next).toMatchObject({ offboarding_key: `${company}-2`, offboarding_status: 'under_way' });
  expect(record).toMatchObject({
    offboarding_status: 'closed',
    offboarding_outcome: 'completed',
    analysed_reason: 'competitor',
    reasons_agree: 'no',
    avoidable: 'yes',
    competitor: 'Rival AG',
    competitor_contract_end: rivalUntil,
    step_post_mortem_causes: 'On causes: a review came late.',
    step_post_mortem_signals: 'On signals: a review came late.',
    step_post_mortem_tried: 'On tried: a review came late.',
    step_exit_interview_worked: 'The people.',
    step_exit_interview_did_not: 'The price letter.',
    contact_consent: 'yes',
    contact_consent_source: 'rep',
    offboarding_won_back_on: onTheDay(),
    won_back_how: 'price',
    won_back_through: expect.stringMatching(/^Whether the handover was complete, /),
  });
  const tasks = await tasksOf(company);
  const requestIds = tasks.map((task) => task['offboarding_activity_key']);
  expect(new Set(requestIds).size).toBe(tasks.length);
  const of = (register: string) =>
    tasks.filter((task) => task['offboarding_register'] === register);
  expect(of('follow_up').map((task) => task['offboarding_follow_up_reply'])).toEqual([
    'warm',
    null,
    null,
    null,
    null,
  ]);
  expect(of('event')).toMatchObject([
    { offboarding_event_event: 'Trade fair', offboarding_event_invitation: 'sent' },
  ]);
  expect(of('alternative')).toMatchObject([
    {
      offboarding_alternative_alternative: 'other_terms',
      offboarding_alternative_answer: 'declined',
      offboarding_alternative_why: 'The sum is the point.',
      hs_task_status: 'COMPLETED',
    },
  ]);
  expect(of('lesson')).toMatchObject([
    { offboarding_lesson_lesson: lesson, offboarding_lesson_reason: 'cost' },
    { offboarding_lesson_lesson: lesson, offboarding_lesson_reason: 'cost' },
  ]);
  expect(new Set(of('lesson').map((task) => task['hubspot_owner_id'])).size).toBe(2);
  expect(of('action')).toMatchObject([{ hs_task_status: 'COMPLETED' }]);
  const notes = await hubspot.notes(company);
  expect(new Set(notes.map(({ requestId }) => requestId)).size).toBe(notes.length);
});
