import type { Page } from 'playwright-core';
import { addDays, calendarDate, type CalendarDate } from '../../src/calendar/calendar-date';
import { stepsThatApply } from '../../src/offboarding/applies';
import type { Evidence } from '../../src/offboarding/offboarding';
import { whatWillBeCreated } from '../../src/offboarding/what-will-be';
import {
  closedStageById,
  initiatorById,
  nextStage,
  outcomeById,
  reasonById,
  reasonDetailById,
  stageById,
  stageIds,
  stageOfStep,
  stepById,
  type StageId,
  type StepId,
} from '../../src/playbook/lookup';
import { cardOn } from './card';
import type { Card } from './card';
import { evidenceFor } from './evidence';
import { startJourney } from './harness';

const journey = startJourney();

const inSixtyDays = addDays(calendarDate(new Date().toISOString().slice(0, 10)), 60);
const start = {
  initiator: 'client',
  reason: 'cost',
  detail: 'cost_price_increase',
  words: 'We like you, but the new price is too much for us.',
  finalServiceDate: inSixtyDays,
} as const;
const steps = stepsThatApply({ initiator: start.initiator, statedReason: { id: start.reason } });
const waived: StepId = 'hear_concerns';
const waiver = { reason: 'They said twice that there are none.', waivedBy: 'Olga Officer' };
const correctedDate = calendarDate('2027-04-02');
const closingNote = 'They may come back next year.';

type Person = { id: string; userId: string; name: string };

/** What was clicked, in order: the note that each deed should leave. */
const clicked: { title: string; said: string[] }[] = [];
const finished = new Map<StepId, Evidence>();

let companyId: string;
let page: Page;
let card: Card;
let since: string;
let viewer: Person;
let leader: Person;

async function finish(step: StepId) {
  const { evidence, said } = evidenceFor(step);
  await card.finish(step, evidence);
  finished.set(step, evidence);
  clicked.push({ title: `Step done: ${stepById(step).title}`, said });
}

async function finishAgain(step: StepId, date: CalendarDate) {
  const asked = stepById(step).evidence;
  if (asked.kind !== 'date') throw new Error(`${step} asks for no date.`);
  await card.reopen(step);
  clicked.push({ title: `Step reopened: ${stepById(step).title}`, said: [] });
  await card.finish(step, { kind: 'date', date });
  finished.set(step, { kind: 'date', date });
  const said = [`${asked.label}: ${date}`];
  clicked.push({ title: `Step done: ${stepById(step).title}`, said });
}

async function passGate(stage: StageId) {
  const to = nextStage(stage);
  if (!to) return;
  await card.gate(stage).click();
  await card.stageIs(to);
  clicked.push({ title: `Moved on to ${stageById(to).label}`, said: [] });
}

const stepsOf = (stage: StageId) => steps.filter((step) => stageOfStep(step) === stage);

journey.test('A rep sees what a start will create, and starts', async () => {
  since = new Date().toISOString();
  const people = await journey.hubspot.people();
  if (!people[0] || !people[1]) throw new Error('The account has fewer than two people.');
  [viewer, leader] = [people[0], people[1]];
  companyId = await journey.company('Journey & Sons');
  page = await journey.open(companyId);
  card = cardOn(page);
  await card.button('Start').waitFor();
  await journey.picture(page, '1-never-offboarded');

  const form = await card.openStartForm();
  await card.fillStart(form, { ...start, owner: leader.name });
  await form.getByText(reasonById(start.reason).guidance).waitFor();
  const { steps: count } = whatWillBeCreated(start.initiator, start.reason);
  await form.getByText(`One offboarding with ${count} steps`).waitFor();
  await journey.picture(page, '2-start-form');
  await card.button('Start the offboarding', form).click();
  await form.waitFor({ state: 'hidden' });

  await card.stageIs('communication');
  await card.text(`0 of ${count} steps done`).waitFor();
  await journey.picture(page, '3-under-way');
  clicked.push({
    title: 'Offboarding started',
    said: [
      `Ended by: ${initiatorById(start.initiator).label}`,
      `Stated reason: ${reasonById(start.reason).label} · ${reasonDetailById(start.detail).label}`,
      `The client's words: ${start.words}`,
      `Final service date: ${start.finalServiceDate}`,
      `Owner: ${leader.name}`,
    ],
  });
});

journey.test('A held gate leads to the step that holds it', async () => {
  const [first, second] = stepsOf('communication');
  if (!first || !second) throw new Error('The first stage has fewer than two steps.');
  await card.gate('communication').click();
  await card.openedStep(first).getByText(stepById(first).doneWhen).waitFor();
  await journey.picture(page, '4-step-open');

  await card.takeUp(first);
  clicked.push({ title: `Step taken up: ${stepById(first).title}`, said: [] });
  await finish(first);
  await card.gate('communication').click();
  await card.openedStep(second).getByText(stepById(second).doneWhen).waitFor();
  await journey.picture(page, '5-gate-held');
});

journey.test('The first stage is passed with a step waived and one reopened', async () => {
  const [first, second] = stepsOf('communication');
  if (!first || !second) throw new Error('The first stage has fewer than two steps.');
  await finish(second);
  await card.waive(waived, waiver.reason, waiver.waivedBy);
  clicked.push({
    title: `Step waived: ${stepById(waived).title}`,
    said: [`Waived by ${waiver.waivedBy}: ${waiver.reason}`],
  });
  await finishAgain(first, correctedDate);
  await passGate('communication');
});

for (const stage of stageIds.slice(1)) {
  journey.test(`Every step of "${stageById(stage).label}" is finished`, async () => {
    for (const step of stepsOf(stage)) await finish(step);
    await passGate(stage);
  });
}

journey.test('It is closed as completed, and the page says so', async () => {
  await card.close('completed', closingNote);
  clicked.push({
    title: `Offboarding closed: ${outcomeById('completed').label}`,
    said: [closingNote],
  });
  await card.text(waiver.reason).waitFor();
  await page.getByText(`Offboarding closed: ${outcomeById('completed').label}`).waitFor();
  await journey.picture(page, '6-closed');
});

journey.test("HubSpot's client finds on the record exactly what was clicked", async () => {
  const { hubspot } = journey;
  const [record, ...others] = await hubspot.offboardings(companyId);
  expect(others).toEqual([]);
  if (!record) throw new Error('There is no record.');
  const today = record['started_on'];
  expect(Math.abs(Date.parse(`${today}`) - Date.now())).toBeLessThan(2 * 86_400_000);
  expect(record).toMatchObject({
    offboarding_key: `${companyId}-1`,
    company_id: companyId,
    company_name: 'Journey & Sons',
    offboarding_cycle: '1',
    offboarding_status: 'closed',
    offboarding_stage: outcomeById('completed').closedStage,
    offboarding_outcome: 'completed',
    offboarding_initiator: start.initiator,
    stated_reason: start.reason,
    stated_reason_detail: start.detail,
    stated_words: start.words,
    analysed_reason: null,
    final_service_date: start.finalServiceDate,
    hubspot_owner_id: leader.id,
    owner_name: leader.name,
    started_by: viewer.name,
    started_by_id: viewer.userId,
    last_stage: stageIds.at(-1),
    closed_on: today,
    closed_by: viewer.name,
    closing_note: closingNote,
    offboarding_steps_left: '0',
    offboarding_next_due: null,
    ...Object.fromEntries(stageIds.map((stage) => [`entered_${stage}`, today])),
  });
  expect(await hubspot.boardLabel(record['hs_pipeline_stage'])).toBe(
    closedStageById(outcomeById('completed').closedStage).label,
  );
});

journey.test('Each step keeps its state, its evidence, who and when', async () => {
  const { hubspot } = journey;
  const [record] = await hubspot.offboardings(companyId);
  const by = { id: viewer.userId, name: viewer.name };
  const deeds = new Set<string>();
  for (const step of steps) {
    const state = step === waived ? 'waived' : 'done';
    expect([step, record?.[`step_${step}`]]).toEqual([step, state]);
    const { at, deed, ...detail } = JSON.parse(record?.[`step_${step}_detail`] ?? '{}');
    const evidence = finished.get(step);
    expect([step, detail]).toEqual([step, { by, ...(evidence ? { evidence } : waiver) }]);
    expect(at > since && at < new Date().toISOString()).toBe(true);
    deeds.add(deed);
  }
  expect(deeds.size).toBe(steps.length);
  expect(finished.size).toBe(steps.length - 1);
});

journey.test('The company mirrors it, and is found by its stage', async () => {
  const { hubspot } = journey;
  const [record] = await hubspot.offboardings(companyId);
  const stage = outcomeById('completed').closedStage;
  expect(await hubspot.companyNow(companyId)).toMatchObject({
    offboarding_stage: stage,
    offboarding_status: 'closed',
    offboarding_outcome: 'completed',
    offboarding_cycle: '1',
    offboarding_key: `${companyId}-1`,
    offboarding_record_id: record?.id,
    offboarding_initiator: start.initiator,
    offboarding_reason: start.reason,
    offboarding_start_date: record?.['started_on'],
    offboarding_end_date: start.finalServiceDate,
    offboarding_closed_on: record?.['closed_on'],
    offboarding_next_due: null,
    offboarding_steps_left: '0',
    offboarding_owner_name: leader.name,
    offboarding_won_back_on: null,
  });
  await journey.eventually(async () =>
    expect(await hubspot.companiesWhere('offboarding_stage', stage)).toEqual([companyId]),
  );
});

journey.test('The timeline has one note for each deed, on company and offboarding', async () => {
  const { hubspot } = journey;
  const [record] = await hubspot.offboardings(companyId);
  if (!record) throw new Error('There is no record.');
  const notes = await hubspot.notes(companyId);
  const signed = `By ${viewer.name} · ending 1 of Journey &amp; Sons`;
  expect(notes.map(({ title, lines }) => ({ title, lines }))).toEqual(
    clicked.map(({ title, said }) => ({ title, lines: [...said, signed] })),
  );
  expect(new Set(notes.map(({ deed }) => deed)).size).toBe(clicked.length);

  const type = await hubspot.objectType();
  const onRecord = await hubspot.associated(type, record.id, 'notes');
  expect(onRecord.sort()).toEqual(notes.map(({ id }) => id).sort());
  expect(await hubspot.associated(type, record.id, 'companies')).toEqual([companyId]);
});
