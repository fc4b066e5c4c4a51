import type { Page } from 'playwright-core';
import { addDays, isCalendarDate } from '../../src/calendar/calendar-date';
import type { Evidence } from '../../src/offboarding/offboarding';
import { stepsThatApply } from '../../src/offboarding/applies';
import { stageFor } from '../../src/offboarding/due-date';
import { startPreview } from '../../src/offboarding/start-preview';
import { stepById } from '../../src/playbook/book';
import {
  closedStageById,
  outcomeById,
  reasonById,
  stageById,
  stageIds,
  type StageId,
  type StepId,
} from '../../src/playbook/lookup';
import { cardOn } from './card';
import { dayFor } from './evidence';
import type { Card } from './card';
import { startJourney } from './harness';
import { storyOf } from './story';
import { repAt } from './rep';
import { onTheDay, today } from './today';

const journey = startJourney();
const part = storyOf(journey.test);

const inSixtyDays = addDays(today, 60);
const start = {
  initiator: 'client',
  reason: 'cost',
  detail: 'cost_price_increase',
  words: 'We like you, but the new price is too much for us.',
  finalServiceDate: inSixtyDays,
} as const;
const ending = { initiator: start.initiator, statedReason: { id: start.reason } };
const steps = stepsThatApply(ending);
const waived: StepId = 'hear_concerns';
const waiver = { reason: 'They said twice that there are none.', waivedBy: 'Olga Officer' };
const correctedDate = addDays(dayFor('past'), -1);
const closingNote = 'They may come back next year.';

type Person = { id: string; userId: string; name: string };

let companyId: string;
let page: Page;
let card: Card;
let rep: ReturnType<typeof repAt>;
let since: string;
let viewer: Person;
let leader: Person;

const stepsOf = (stage: StageId) => steps.filter((step) => stageFor(step, ending) === stage);

part('A rep sees what a start will create, and starts', async () => {
  since = new Date().toISOString();
  const people = await journey.hubspot.people();
  if (!people[0] || !people[1]) throw new Error('The account has fewer than two people.');
  [viewer, leader] = [people[0], people[1]];
  companyId = await journey.company('Journey & Sons');
  page = await journey.open(companyId);
  card = cardOn(page);
  await card.button('Start').waitFor();
  await journey.picture(page, '1-never-offboarded');

  const filled = { ...start, owner: leader.name };
  const form = await card.openStartForm();
  await card.fillStart(form, filled);
  await form.getByText(reasonById(start.reason).guidance).waitFor();
  const { steps: count } = startPreview(start.initiator, start.reason, {});
  await form.getByText(`One offboarding with ${count} steps`).waitFor();
  await journey.picture(page, '2-start-form');
  await card.button('Start the offboarding', form).click();
  await form.waitFor({ state: 'hidden' });

  await card.stageIs('communication');
  await journey.picture(page, '3-under-way');
  rep = repAt(card);
  rep.started(filled);
});

part('What is next is done where it stands, and another step can be opened below it', async () => {
  const [first, second] = stepsOf('communication');
  if (!first || !second) throw new Error('The first stage has fewer than two steps.');
  await card.nextStep(first).getByText(stepById(first, {}).doneWhen).waitFor();
  await journey.picture(page, '4-step-open');

  await rep.takesUp(first);
  await rep.finishes(first);
  await card.openStep(second);
  expect(await card.gate('communication').count()).toBe(0);
  await journey.picture(page, '5-second-step');
});

part('The first stage is passed with a step waived and one reopened', async () => {
  const [first, second, ...rest] = stepsOf('communication');
  if (!first || !second) throw new Error('The first stage has fewer than two steps.');
  await rep.finishes(second);
  await rep.waives(waived, waiver);
  for (const step of rest.filter((one) => one !== waived)) await rep.finishes(step);
  await rep.corrects(first, correctedDate);
  await rep.passesGate('communication');
});

for (const stage of stageIds.slice(1)) {
  part(`Every step of "${stageById(stage).label}" is finished`, async () => {
    for (const step of stepsOf(stage)) await rep.finishes(step);
    await rep.passesGate(stage);
  });
}

part('It is closed as completed, and the page shows it', async () => {
  await rep.closes('completed', closingNote);
  await card.text(waiver.reason).waitFor();
  await page.getByText('Notes', { exact: true }).click();
  await page.getByText(`Offboarding closed: ${outcomeById('completed').label}`).waitFor();
  await journey.picture(page, '6-closed');
});

part("HubSpot's client finds on the record exactly what was entered", async () => {
  const { hubspot } = journey;
  const [record, ...others] = await hubspot.offboardings(companyId);
  expect(others).toEqual([]);
  if (!record) throw new Error('There is no record.');
  expect(record).toMatchObject({
    offboarding_key: `${companyId}-1`,
    company_id: companyId,
    company_name: 'Journey & Sons',
    offboarding_number: '1',
    offboarding_status: 'closed',
    offboarding_stage: outcomeById('completed').closedStage,
    offboarding_outcome: 'completed',
    offboarding_initiator: start.initiator,
    stated_reason: start.reason,
    stated_reason_detail: start.detail,
    stated_words: start.words,
    analysed_reason: 'performance',
    reasons_agree: 'no',
    final_service_date: start.finalServiceDate,
    hubspot_owner_id: leader.id,
    owner_name: leader.name,
    started_by: viewer.name,
    started_by_id: viewer.userId,
    last_stage: stageIds.at(-1),
    started_on: onTheDay(),
    closed_on: onTheDay(),
    closed_by: viewer.name,
    closing_note: closingNote,
    ...Object.fromEntries(stageIds.map((stage) => [`entered_${stage}`, onTheDay()])),
  });
  expect(await hubspot.boardLabel(record['hs_pipeline_stage'])).toBe(
    closedStageById(outcomeById('completed').closedStage).label,
  );
});

part('Each step keeps its state, evidence, person and time', async () => {
  const { hubspot } = journey;
  const [record] = await hubspot.offboardings(companyId);
  const by = { id: viewer.userId, name: viewer.name };
  const requestIds = new Set<string>();
  for (const step of steps) {
    const state = step === waived ? 'waived' : 'done';
    expect([step, record?.[`step_${step}`]]).toEqual([step, state]);
    const {
      at,
      requestId,
      due = today,
      ...detail
    } = JSON.parse(record?.[`step_${step}_detail`] ?? '{}');
    const evidence = rep.finished.get(step);
    const form = evidence?.kind === 'form' ? evidence.values : undefined;
    expect([step, detail]).toEqual([step, { by, ...detailOf(evidence) }]);
    for (const [field, value] of Object.entries(form ?? {})) {
      expect([step, field, record?.[`step_${step}_${field}`]]).toEqual([step, field, value]);
    }
    expect(isCalendarDate(due)).toBe(true);
    expect(at > since && at < new Date().toISOString()).toBe(true);
    requestIds.add(requestId);
  }
  expect(requestIds.size).toBe(steps.length);
  expect(rep.finished.size).toBe(steps.length - 1);
});

part("The company's mirror is correct, and it is found by its stage", async () => {
  const { hubspot } = journey;
  const [record] = await hubspot.offboardings(companyId);
  const stage = outcomeById('completed').closedStage;
  expect(await hubspot.companyNow(companyId)).toMatchObject({
    offboarding_stage: stage,
    offboarding_status: 'closed',
    offboarding_outcome: 'completed',
    offboarding_number: '1',
    offboarding_key: `${companyId}-1`,
    offboarding_steps_left: '0',
    offboarding_next_due: record?.next_due,
    offboarding_record_id: record?.id,
    offboarding_initiator: start.initiator,
    offboarding_reason: start.reason,
    offboarding_start_date: record?.['started_on'],
    offboarding_end_date: start.finalServiceDate,
    offboarding_closed_on: record?.['closed_on'],
    offboarding_owner_name: leader.name,
    offboarding_won_back_on: null,
  });
  await journey.eventually(async () =>
    expect(await hubspot.companiesWhere('offboarding_stage', stage)).toEqual([companyId]),
  );
});

part('The timeline has one note for each change, on company and offboarding', async () => {
  const { hubspot } = journey;
  const [record] = await hubspot.offboardings(companyId);
  if (!record) throw new Error('There is no record.');
  const notes = await hubspot.notes(companyId);
  const signed = `By ${viewer.name} · offboarding 1 of Journey &amp; Sons`;
  expect(notes.map(({ title, lines }) => ({ title, lines }))).toEqual(
    rep.clicked.map(({ title, said }) => ({ title, lines: [...said, signed] })),
  );
  expect(new Set(notes.map(({ requestId }) => requestId)).size).toBe(rep.clicked.length);
  expect(notes.flatMap(({ lines }) => lines).join()).toContain(
    '5 &lt; 6 open points &amp; &quot;no',
  );

  const type = await hubspot.objectType();
  const onRecord = await hubspot.associated(type, record.id, 'notes');
  expect(onRecord.sort()).toEqual(notes.map(({ id }) => id).sort());
  expect(await hubspot.associated(type, record.id, 'companies')).toEqual([companyId]);
});

/** Returns a step's expected detail besides person and time; form fields are separate properties. */
function detailOf(evidence: Evidence | undefined) {
  if (!evidence) return waiver;
  return evidence.kind === 'form' ? {} : { evidence };
}
