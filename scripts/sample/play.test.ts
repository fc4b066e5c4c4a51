import { makeCall } from '../../extensions/shared/call';
import { fakeApp } from '../../extensions/shared/testing/app';
import { calendarDate } from '../../src/calendar/calendar-date';
import { progressOf } from '../../src/offboarding/progress';
import { stageIndex } from '../../src/playbook/lookup';
import { playOffboarding } from './play';
import { scenarios } from './scenarios';

const today = calendarDate('2027-01-06');

async function perform(index: number, app = fakeApp()) {
  let requestIds = 0;
  const newRequestId = () => `request-${(requestIds += 1)}`;
  const owner = { id: '11', name: 'Olga Owner' };
  const play = { ask: makeCall(app.serverless), owner, today, newRequestId };
  for (const sample of scenarios[index] ?? []) await playOffboarding(sample, play);
  return app.situation();
}

test('every scenario reaches its status by the rules alone', async () => {
  for (const [index, offboardings] of scenarios.entries()) {
    const situation = await perform(index);
    const last = offboardings.at(-1);
    if (last?.closes) {
      expect(situation).toMatchObject({
        status: 'closed',
        offboarding: { outcome: last.closes.outcome },
      });
      continue;
    }
    if (situation.status !== 'open') throw new Error(`Scenario ${index} is ${situation.status}.`);
    const { offboarding } = situation;
    const progress = progressOf(offboarding, today);
    const present = progress.stages.find(({ state }) => state === 'present');
    expect(stageIndex(offboarding.stage)).toBe(last?.gates);
    expect(present).toMatchObject({ done: last?.settled });
    expect(progress.steps.some(({ state }) => state === 'waived')).toBe(last?.waives ?? false);
  }
});

test('one has an open survey link, another the answers and a consent', async () => {
  const found = [];
  for (const index of scenarios.keys()) {
    const situation = await perform(index);
    if ('offboarding' in situation) found.push(situation.offboarding);
  }
  expect(found.filter(({ survey }) => survey?.link && !survey.answers)).toHaveLength(1);
  expect(found.filter(({ survey }) => survey?.answers)).toMatchObject([
    { status: 'closed', survey: { answers: { source: 'phone' } }, contact: { consent: 'yes' } },
  ]);
});

test('planned messages have the client’s consent first', async () => {
  for (const index of scenarios.keys()) {
    const situation = await perform(index);
    if (!('offboarding' in situation)) continue;
    const { steps, contact } = situation.offboarding;
    if (steps.personal_messages.state === 'done') expect(contact?.consent).toBe('yes');
  }
  expect.hasAssertions();
});

test('some are overdue', async () => {
  const overdue = [];
  for (const index of scenarios.keys()) {
    const situation = await perform(index);
    if (situation.status !== 'open') continue;
    overdue.push(progressOf(situation.offboarding, today).steps.some((step) => step.overdue));
  }
  expect(overdue).toContain(true);
  expect(overdue).toContain(false);
});

test('one has a renewal to stop', async () => {
  const situation = await perform(0);
  expect(situation).toMatchObject({
    status: 'open',
    offboarding: { contract: { terms: { term: { on: '2027-03-07' } } } },
  });
});

test('one meets the client in two days', async () => {
  const app = fakeApp();
  await perform(0, app);
  expect(app.asked('save_meeting')).toMatchObject({ action: 'schedule', on: '2027-01-08' });
});
