import type { Locator } from 'playwright-core';
import { addDays } from '../../src/calendar/calendar-date';
import { cardOn } from './card';
import { asTyped, countEffort } from './effort';
import { startJourney } from './harness';
import { wallClock } from '../../src/calendar/wall-clock';
import { today } from './today';
import { aStart, titlesOf, underWay } from './under-way';

const journey = startJourney();
afterEach(journey.closePages);

/** Tomorrow; meetings are at noon, when the sandbox's zone and the browser's have the same date. */
const tomorrow = addDays(today, 1);

/** Returns the company's meetings in HubSpot. */
async function meetingsOf(company: string) {
  const { client, associated } = journey.hubspot;
  const ids = await associated('companies', company, 'meetings');
  const { results } = await client.crm.objects.meetings.batchApi.read({
    inputs: ids.map((id) => ({ id })),
    properties: [
      'hs_meeting_title',
      'hs_meeting_outcome',
      'hs_meeting_location',
      'hs_meeting_start_time',
      'offboarding_step',
    ],
    propertiesWithHistory: [],
  });
  return results.map(({ id, properties }) => ({ id, ...properties }));
}

async function contactOf(company: string, lastname: string, more: Record<string, string> = {}) {
  const { client } = journey.hubspot;
  const email = `zoe@${lastname.toLowerCase()}.example`;
  const properties = { firstname: 'Zoe', lastname, email, ...more };
  const { id } = await client.crm.contacts.basicApi.create({ properties, associations: [] });
  await client.crm.associations.v4.basicApi.createDefault('contacts', id, 'companies', company);
  return id;
}

async function fillWhen(opened: Locator, day: string, time: string) {
  await opened.getByLabel('Day').fill(day);
  await opened.getByLabel('Your local time').fill(time);
}

journey.test(
  'a meeting is scheduled in our form, moved, and held, which finishes the step',
  async () => {
    const { company, page, card } = await underWay(journey, 'Meeting by form');
    const contact = await contactOf(company, 'Formby');
    const opened = await card.openStep('meet_client');
    await journey.eventually(async () => {
      const again = card.button('Look again', opened);
      if (await again.isVisible()) await again.click();
      await opened.getByLabel('Who comes').waitFor({ timeout: 1000 });
    });
    await fillWhen(opened, tomorrow, '10:00');
    await opened.getByLabel('Who comes').click();
    await page.getByRole('option', { name: /Zoe Formby/ }).click();
    await page.keyboard.press('Escape');
    await journey.picture(page, 'meeting-form', opened);
    await card.button('Place, length, title, note', opened).click();
    await opened.getByLabel('Place or video link').fill('Their office, room 2');
    await card.button('Schedule', opened).click();
    await opened.getByText('Scheduled', { exact: true }).waitFor();
    await opened.getByText('Their office, room 2').waitFor();
    await opened.getByText('with Zoe Formby').waitFor();
    await journey.picture(page, 'meeting-scheduled');
    const [meeting] = await meetingsOf(company);
    expect(meeting).toMatchObject({
      hs_meeting_outcome: 'SCHEDULED',
      hs_meeting_location: 'Their office, room 2',
      offboarding_step: 'meet_client',
    });

    await card.button('Move…', opened).click();
    await fillWhen(opened, wallClock(new Date().toISOString()).date, '00:00');
    await card.button('Move it', opened).click();
    await opened.getByText('Moved', { exact: true }).waitFor();
    await opened.getByLabel('How it went').fill('They had expected it.');
    await journey.picture(page, 'meeting-due', opened);
    await card.button('It took place', opened).click();
    await card.stepIs('meet_client', 'done');
    const held = await card.openStep('meet_client');
    await held.getByText('Took place', { exact: true }).waitFor();
    await held.getByText('How it went: They had expected it.').waitFor();
    await journey.picture(page, 'meeting-held');

    const after = await meetingsOf(company);
    expect(after).toMatchObject([{ id: meeting?.id, hs_meeting_outcome: 'COMPLETED' }]);
    const [record] = await journey.hubspot.offboardings(company);
    const type = await journey.hubspot.objectType();
    const { associated } = journey.hubspot;
    expect(await associated('meetings', meeting?.id ?? '', type)).toEqual([record?.id]);
    expect(await associated('meetings', meeting?.id ?? '', 'contacts')).toEqual([contact]);
    expect(record).toMatchObject({ step_meet_client: 'done' });
    expect(await titlesOf(journey, company)).toEqual([
      'Offboarding started',
      'Meeting moved: Meet the client',
      'Step done: Meet the client',
    ]);
  },
);

journey.test('a meeting is finished in at most 7 clicks and 15 keystrokes', async () => {
  const company = await journey.company('Meeting in short');
  const contact = await contactOf(company, 'Shortly', { hs_buying_role: 'DECISION_MAKER' });
  const page = await journey.open(company);
  const card = cardOn(page);
  await card.start(aStart);
  const opened = await card.openStep('meet_client');
  await opened.getByText('Zoe Shortly').waitFor();
  await journey.settled(page);
  const effort = await countEffort(page);
  await opened.getByLabel('Day').click({ position: { x: 14, y: 14 } });
  await page.keyboard.type(asTyped(tomorrow));
  await card.button('Schedule', opened).click();
  await opened.getByText('with Zoe Shortly').waitFor();
  const planned = await effort();

  const [{ id = '' } = {}] = await meetingsOf(company);
  const noon = `${addDays(today, -1)}T12:00:00.000Z`;
  await journey.hubspot.client.crm.objects.meetings.basicApi.update(id, {
    properties: {
      hs_timestamp: noon,
      hs_meeting_start_time: noon,
      hs_meeting_end_time: noon.replace('12:00', '12:30'),
    },
  });
  await page.reload();
  await opened.getByText(/Did it take place\?$/).waitFor();
  await journey.picture(page, 'meeting-over');
  const ended = await countEffort(page);
  await opened.getByLabel('How it went').click();
  await page.keyboard.type('Fine.');
  await card.button('It took place', opened).click();
  await card.stepIs('meet_client', 'done');
  const after = await ended();
  const [clicks, keys] = [planned.clicks + after.clicks, planned.keys + after.keys];
  console.info(`A meeting finished: ${clicks} clicks, ${keys} keystrokes (once 13 and 30)`);
  expect(clicks).toBeLessThanOrEqual(7);
  expect(keys).toBeLessThanOrEqual(15);
  expect(await meetingsOf(company)).toMatchObject([{ hs_meeting_outcome: 'COMPLETED' }]);
  expect(await journey.hubspot.associated('meetings', id, 'contacts')).toEqual([contact]);
});

journey.test("a meeting booked by HubSpot's scheduler is found and linked", async () => {
  const { company, page, card } = await underWay(journey, 'Meeting by scheduler');
  const opened = await card.openStep('meet_client');
  await card.button("Use HubSpot's scheduler", opened).click();
  const scheduler = page.getByRole('dialog', { name: "HubSpot's scheduler" });
  await scheduler.getByLabel('Meeting title').fill('Call with them');
  await scheduler.getByLabel('Start of the meeting').fill(`${tomorrow}T14:00`);
  await scheduler.getByRole('button', { name: 'Book' }).click();
  await scheduler.waitFor({ state: 'hidden' });
  await card.button('Find a meeting that is already in HubSpot', opened).click();
  await journey.eventually(async () => {
    const again = card.button('Refresh', opened);
    if (await again.isVisible()) await again.click();
    await opened.getByText(/^Call with them · /).waitFor({ timeout: 1000 });
  });
  await journey.picture(page, 'meeting-booked');
  await card.button('This one', opened).click();
  await opened.getByText('Scheduled', { exact: true }).waitFor();
  const [meeting] = await meetingsOf(company);
  expect(meeting).toMatchObject({ offboarding_step: 'meet_client' });

  await journey.hubspot.client.crm.objects.meetings.basicApi.update(meeting?.id ?? '', {
    properties: { hs_meeting_outcome: 'COMPLETED' },
  });
  await page.reload();
  const again = cardOn(page);
  const reopened = await again.openStep('meet_client');
  await reopened.getByText('HubSpot says that the meeting took place.').waitFor();
  await journey.picture(page, 'meeting-ended-in-hubspot');
  await again.button('Finish the step', reopened).click();
  await again.stepIs('meet_client', 'done');
});

journey.test("a message sent by HubSpot's e-mail is found and logged as that", async () => {
  const { company, page, card } = await underWay(journey, 'Mail found');
  const opened = await card.openStep('explain_reasons');
  await opened.getByLabel("The name of the client's contact").fill('Ms Berg');
  await opened.getByLabel('The person in charge on our side').fill('Ann Able');
  await opened.getByLabel('The last day of service').fill('2040-03-31');
  await card.button("Open in HubSpot's e-mail", opened).click();
  const composer = page.getByRole('dialog', { name: "HubSpot's e-mail" });
  await composer.getByLabel('E-mail subject').fill('Our last months together');
  await composer.getByRole('button', { name: 'Send' }).click();
  await composer.waitFor({ state: 'hidden' });
  await card.button('Log as sent…', opened).click();
  await card.button('Find it in HubSpot', opened).click();
  await journey.eventually(async () => {
    const again = card.button('Refresh', opened);
    if (await again.isVisible()) await again.click();
    await opened.getByText(/^Our last months together · /).waitFor({ timeout: 1000 });
  });
  await journey.picture(page, 'email-found');
  await card.button('This one', opened).click();
  await card.stepIs('explain_reasons', 'done');
  const [, note] = await journey.hubspot.notes(company);
  expect(note?.lines.join(' ')).toContain('By e-mail from HubSpot');
  const [email] = await journey.hubspot.associated('companies', company, 'emails');
  const [record] = await journey.hubspot.offboardings(company);
  const type = await journey.hubspot.objectType();
  expect(await journey.hubspot.associated('emails', email ?? '', type)).toEqual([record?.id]);
});

journey.test(
  'a meeting that nobody came to is entered after its day, and is to be planned anew',
  async () => {
    const { company, page, card } = await underWay(journey, 'Nobody came');
    const opened = await card.openStep('meet_client');
    await fillWhen(opened, addDays(today, -1), '10:00');
    await journey.picture(page, 'meeting-was', opened);
    await card.button('Nobody came', opened).click();
    await card.text(/^Next: Meet the client\. Nobody came: plan a new one$/).waitFor();
    await journey.picture(page, 'meeting-nobody-came');
    expect(await meetingsOf(company)).toMatchObject([{ hs_meeting_outcome: 'NO_SHOW' }]);
    await card.button('Schedule', opened).waitFor();
    expect(await opened.getByLabel('Day').inputValue()).toBe('');
  },
);
