import { randomUUID } from 'node:crypto';
import { makeCall } from '../../extensions/shared/call';
import { failedSentence } from '../../extensions/shared/sentences';
import { runFunction } from '../../scripts/sample/sandbox';
import type { SampleOffboarding } from '../../scripts/sample/scenarios';
import { stageFor } from '../../src/offboarding/due-date';
import { stepsThatApply } from '../../src/offboarding/applies';
import {
  outcomeById,
  outcomeIds,
  stageById,
  stageIds,
  type OutcomeId,
  type StageId,
} from '../../src/playbook/lookup';
import { cardOn } from './card';
import { atLastStage, played } from './ended';
import { startJourney } from './harness';
import { relatedRecords } from './related-records';
import { lookAt } from './look';
import { today } from './today';
import { walkThrough } from './walk';

const journey = startJourney();
afterEach(journey.closePages);
afterEach(journey.clearFaults);

const start = {
  initiator: 'client',
  reason: 'competitor',
  detail: 'competitor_price',
  words: 'They are cheaper.',
} as const;
const atFirst: SampleOffboarding = {
  initiator: 'client',
  reason: { id: 'competitor', detail: 'competitor_price' },
  words: 'They are cheaper.',
  endsIn: 60,
  contractEndsIn: 60,
  gates: 0,
  settled: 0,
};

/** Opens a company's record, and waits for words of the card and for its calls. */
async function opened(company: string, words: string | RegExp) {
  const page = await journey.open(company);
  const card = cardOn(page);
  await card.text(words).first().waitFor();
  await journey.settled(page);
  return { page, card };
}

async function looked(name: string, company: string, words: string | RegExp) {
  const { page, card } = await opened(company, words);
  await lookAt(journey, page, { name: `state-${name}`, shows: card.card });
  return { page, card };
}

const stateOf = async (name: string, sample: SampleOffboarding, words: string | RegExp) =>
  looked(name, await played(journey, `State ${name}`, sample), words);

journey.test('axe finds nothing before, while and after an offboarding is started', async () => {
  const company = await journey.company('State never');
  const { page, card } = await looked('never', company, 'No offboarding under way');
  const form = await card.openStartForm();
  await card.button('Start the offboarding', form).click();
  await lookAt(journey, page, { name: 'state-start-refused', shows: form });
  await card.fillStart(form, start);
  await form.getByText(/^One offboarding with/).waitFor();
  await lookAt(journey, page, { name: 'state-start', shows: form });
  await journey.fault({ method: 'POST', path: '/\\/objects\\/[^/]+\\/2-\\d+$/', status: 501 });
  await card.button('Start the offboarding', form).click();
  await form.getByText(failedSentence).waitFor();
  await lookAt(journey, page, { name: 'state-start-failed', shows: form });
  await looked('unfinished', company, 'The start did not finish');
});

interface Walked {
  sample: SampleOffboarding;
  start: Parameters<typeof walkThrough>[3];
  stages: readonly StageId[];
}

/** Looks at each of the stages of an offboarding, with each of its steps open. */
async function lookedAtSteps(name: string, { sample, start, stages }: Walked) {
  const company = await played(journey, `State ${name}`, sample);
  if (sample.initiator === 'non_payment')
    await relatedRecords(() => journey.hubspot).invoice(company, 'RE-7', { balance: '1200' });
  const { page, card } = await opened(company, /^Next: /);
  const walk = walkThrough(journey.hubspot, company, card, start);
  const { initiator, reason } = start;
  const ending = { initiator, statedReason: { id: reason } };
  for (const stage of stages) {
    await walk.show(stage);
    await journey.settled(page);
    await lookAt(journey, page, { name: `${name}-${stage}`, shows: card.card });
    for (const step of stepsThatApply(ending).filter((one) => stageFor(one, ending) === stage)) {
      await card.openStep(step);
      await journey.settled(page);
      const part = card.openedStep(step);
      await lookAt(journey, page, { name: `${name}-step-${step}`, shows: part, part });
    }
  }
}

journey.test(
  'axe finds nothing in any stage with each of its steps open',
  () => lookedAtSteps('state', { sample: { ...atFirst, survey: 'link' }, start, stages: stageIds }),
  2,
);

/** Who else ends it, with the stages in which their steps read otherwise. */
const others = [
  {
    initiator: 'us',
    reason: 'our_decision',
    detail: 'decision_capacity',
    words: 'We lack the people.',
  },
  {
    initiator: 'non_payment',
    reason: 'non_payment',
    detail: 'payment_overdue',
    words: 'Three reminders.',
  },
] as const;

journey.test(
  'axe finds nothing in the steps of an ending of ours, or over unpaid invoices',
  async () => {
    for (const { initiator, reason, detail, words } of others)
      await lookedAtSteps(`state-${initiator}`, {
        sample: { ...atFirst, initiator, reason: { id: reason, detail }, words },
        start: { initiator, reason, detail, words },
        stages: ['communication', 'agreements', 'feedback'],
      });
  },
  2,
);

journey.test('axe finds nothing when it is paused, moved on the board or deleted', async () => {
  await stateOf('paused', { ...atFirst, pauseReason: 'Their new owners decide.' }, /^Paused/);
  const moved = await played(journey, 'State moved', atFirst);
  const [record] = await journey.hubspot.offboardings(moved);
  await journey.hubspot.moveOnBoard(record?.id ?? '', stageById('transition').label);
  await looked('moved', moved, 'Moved in HubSpot');
  await journey.hubspot.deleteRecord(record?.id ?? '');
  await looked('deleted', moved, 'The offboarding record was deleted in HubSpot');
});

const closed = {
  completed: {
    ...atLastStage,
    settled: 99,
    lists: true,
    survey: 'answers',
    closes: { outcome: 'completed', note: 'A calm end. They know whom to ask.' },
  },
  partly_ended: {
    ...atLastStage,
    settled: 99,
    closes: {
      outcome: 'partly_ended',
      note: 'A good way to go on.',
      part: { ends: 'Support', stays: 'Hosting' },
    },
  },
  retained: {
    ...atFirst,
    settled: 2,
    closes: {
      outcome: 'retained',
      stayed: { why: 'smaller', words: 'A day of training will do.' },
      note: 'They stay with the smaller plan.',
    },
  },
  withdrawn: { ...atFirst, closes: { outcome: 'withdrawn', note: 'It was a mistake.' } },
} satisfies Partial<Record<OutcomeId, SampleOffboarding>>;

journey.test('axe finds nothing however it ended, and once they are won back', async () => {
  for (const outcome of outcomeIds) {
    const company = await played(journey, `State ${outcome}`, closed[outcome]);
    await looked(outcome, company, outcomeById(outcome).label);
    if (outcome !== 'completed') continue;
    await winBack(company);
    await looked('won-back', company, /^Won back on /);
  }
});

async function winBack(company: string) {
  const [by] = await journey.hubspot.people();
  if (!by) throw new Error('The account has no people.');
  const record = { action: 'record', on: today, how: 'price', through: 'A message' } as const;
  const meta = { by: { id: by.id, name: by.name }, today, requestId: randomUUID() };
  await makeCall(runFunction(journey.url, company))('win_back', { ...meta, ...record });
}

journey.test(
  'axe finds nothing while it is read, when that fails, or when the account lacks what it needs',
  async () => {
    const company = await played(journey, 'State failed', atFirst);
    await journey.fault({ path: '/\\/2-\\d+\\/batch\\/read/', status: 501, times: 1000 });
    journey.expectComplaint(/Failed to load resource.*501/);
    await looked('failed', company, 'The offboarding could not be read');
    await journey.clearFaults();
    await lookWhileReading(company);
    const { properties } = journey.hubspot.client.crm;
    await properties.coreApi.archive('companies', 'offboarding_key');
    await looked('not-provisioned', company, /^HubSpot lacks /);
  },
);

/** Looks at the card before the app answered. */
async function lookWhileReading(company: string) {
  const page = await journey.visit('/');
  await page.route('**/_sandbox/functions/**', () => {});
  await page.goto(`${journey.url}/companies/${company}`);
  const { card } = cardOn(page);
  await card.getByText('Reading the offboarding').first().waitFor();
  await lookAt(journey, page, { name: 'state-loading', shows: card });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
}
