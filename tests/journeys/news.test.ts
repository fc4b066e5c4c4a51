import type { Locator, Page } from 'playwright-core';
import { addDays, addWorkingDays } from '../../src/calendar/calendar-date';
import { relatedRecords } from './related-records';
import { cardOn, type Card } from './card';
import { atLastStage, played } from './ended';
import { startJourney } from './harness';
import { storyOf } from './story';
import { listIn } from './lists';
import { onTheDay, today } from './today';

const journey = startJourney();
const part = storyOf(journey.test);
const related = relatedRecords(() => journey.hubspot);

const newContact = { firstname: 'Jo', lastname: 'Berg', jobtitle: 'CFO' };
const reply = { reply: 'warm', said: 'Jo remembers us well.' };
const came = { attendance: 'met', said: 'They look for help again in May.' };
const lesson = 'Talk about the price half a year before the renewal.';

let company: string;
let page: Page;
let card: Card;
let people: { id: string; name: string }[];
let about: string;

const list = (title: string) => card.card.getByRole('region', { name: new RegExp(`^${title}`) });
const unfold = (title: string) =>
  card.card.getByRole('button', { name: new RegExp(`^${title}`) }).click();

/** Returns the innermost part with a button and these words. */
const partWith = (inside: Locator, button: string, ...words: (string | undefined)[]) =>
  words
    .reduce(
      (parts, hasText = '') => parts.filter({ hasText }),
      inside
        .locator('div')
        .filter({ has: page.getByRole('button', { name: button, exact: true }) }),
    )
    .last();

/** Adds a contact, Jo, and grows the company, both after the end. */
async function changeTheCompany() {
  const { crm } = journey.hubspot.client;
  const properties = { numberofemployees: '600' };
  await crm.companies.basicApi.update(company, { properties });
  const { id } = await crm.contacts.basicApi.create({ properties: newContact, associations: [] });
  await crm.associations.v4.basicApi.createDefault('contacts', id, 'companies', company);
}

part('A change at the company since the end is followed by a planned contact', async () => {
  people = (await journey.hubspot.people()).slice(0, 2);
  const closes = { outcome: 'completed', note: 'A calm end.' } as const;
  const over = { gates: 99, settled: 99, lists: true, survey: 'answers', closes } as const;
  company = await played(journey, 'Newer & Larger', { ...atLastStage, ...over });
  await changeTheCompany();
  page = await journey.open(company);
  card = cardOn(page);
  await unfold('What changed there since');
  const news = list('What changed there since');
  await news.getByText('Employees: 600').waitFor();
  await news.getByText('New contact: Jo Berg, CFO').waitFor();
  await journey.picture(page, 'news-1-unfolded', news);
  await card.button('Reach out', partWith(news, 'Reach out', 'New contact: Jo Berg, CFO')).click();
  await news.getByText(/^Planned, due \d/).waitFor();
  await card.text(/^(Next in|In) touch: .*New contact: Jo Berg, CFO/).waitFor();
  await journey.settled(page);
  await journey.picture(page, 'news-2-planned', news);

  const [followUp, ...others] = await related.tasksOn(company, 'follow_up');
  expect(others).toEqual([]);
  const due = addWorkingDays(today, 5);
  expect(followUp).toMatchObject({
    hs_task_status: 'NOT_STARTED',
    hubspot_owner_id: people[0]?.id,
    offboarding_follow_up_about: expect.stringMatching(
      /^New contact: Jo Berg, CFO, \d+ \w+ \d{4}$/,
    ),
    offboarding_follow_up_channel: 'email',
    hs_timestamp: expect.stringMatching(`^(${due}|${addWorkingDays(addDays(today, 1), 5)})T10:00`),
  });
  about = `${followUp?.['offboarding_follow_up_about']}`;
  await nextDueBecomes(followUp?.['hs_timestamp']?.slice(0, 10));
});

/** Waits until the mirror's next due day is this one, or that of an earlier reminder. */
const nextDueBecomes = (day: string | undefined) =>
  journey.reloadUntil(page, async () => {
    const { offboarding_next_due } = await journey.hubspot.companyNow(company);
    expect((offboarding_next_due ?? 'none') <= (day ?? '')).toBe(true);
  });

part('The contact is finished, and the news shows it as answered', async () => {
  await page.reload();
  await unfold('What changed there since');
  await unfold('Messages and calls');
  const followUps = listIn(page, card, list('Messages and calls'), 'follow_up');
  await followUps.finish({ about }, reply);
  await list('What changed there since').getByText('Done', { exact: true }).waitFor();
  await card.text(/^(Next in|In) touch: .*Trade fair$/).waitFor();
  expect(await related.tasksOn(company, 'follow_up')).toMatchObject([
    {
      hs_task_status: 'COMPLETED',
      offboarding_follow_up_reply: reply.reply,
      offboarding_follow_up_said: reply.said,
    },
  ]);
});

part('People met at an event are saved when it is over', async () => {
  await unfold('Events');
  const events = listIn(page, card, list('Events'), 'event');
  await events.finish({ event: 'Trade fair' }, came);
  await journey.picture(page, 'news-3-event-over', list('Events'));
  expect(await related.tasksOn(company, 'event')).toMatchObject([
    {
      hs_task_status: 'COMPLETED',
      offboarding_event_attendance: came.attendance,
      offboarding_event_said: came.said,
    },
  ]);
});

part('Each person completes a lesson separately', async () => {
  const names = people.map(({ name }) => name);
  await unfold('Lessons');
  const lessons = listIn(page, card, list('Lessons'), 'lesson');
  await lessons.add({ lesson, reason: 'cost' }, { people: names });
  await journey.settled(page);
  const mine = partWith(list('Lessons'), 'Mark learned', lesson, names[0]);
  await card.button('Mark learned', mine).click();
  await lessons.has('✓', { lesson });
  await lessons.has('○', { lesson });
  await journey.picture(page, 'news-4-lesson-learned', list('Lessons'));

  const items = await related.tasksOn(company, 'lesson');
  const standing = items
    .filter((item) => item['offboarding_lesson_lesson'] === lesson)
    .map((item) => [item['hubspot_owner_id'], item['hs_task_status']]);
  expect(new Map(standing as [string, string][])).toEqual(
    new Map([
      [people[0]?.id, 'COMPLETED'],
      [people[1]?.id, 'NOT_STARTED'],
    ]),
  );
  expect(standing).toHaveLength(2);
  expect((await journey.hubspot.offboardings(company))[0]).toMatchObject({ closed_on: onTheDay() });
  expect(await related.duplicateKeys(company)).toEqual([]);
});
