import type { Page } from 'playwright-core';
import { sentenceOf } from '../../extensions/shared/sentences';
import { addDays } from '../../src/calendar/calendar-date';
import { stageOfStep } from '../../src/playbook/book';
import { builtInStepIds } from '../../src/playbook/lookup';
import { relatedRecords } from './related-records';
import { cardOn, type Card } from './card';
import { startJourney } from './harness';
import { storyOf } from './story';
import { today } from './today';
import { walkThrough, type Walk } from './walk';

const journey = startJourney();
const part = storyOf(journey.test);
const related = relatedRecords(() => journey.hubspot);

const start = {
  initiator: 'non_payment',
  reason: 'non_payment',
  detail: 'payment_overdue',
  words: 'They say that the money comes next year.',
  finalServiceDate: addDays(today, 30),
} as const;
const waiver = { reason: 'The claim is with our lawyers.', by: 'Fritz Finance' };

let company: string;
let page: Page;
let card: Card;
let walk: Walk;

part('steps that do not apply to a non-payment are not shown', async () => {
  company = await journey.company('Unpaid & Co');
  await related.invoice(company, 'RE-1', { balance: '1200' });
  await related.invoice(company, 'RE-2', { balance: '300.50' });
  page = await journey.open(company);
  card = cardOn(page);
  walk = walkThrough(journey.hubspot, company, card, start);
  await card.start(start);
  const absent = builtInStepIds.filter((step) => !walk.steps.includes(step));
  expect(absent).toEqual(expect.arrayContaining(['exit_interview', 'client_sign_off']));
  for (const step of absent) {
    await walk.show(stageOfStep(step, {}));
    expect([step, await card.step(step).count()]).toEqual([step, 0]);
  }
  await card.button('Back to it').click();
  await walk.finishRest('communication');
  await walk.pass('communication');
});

part('open invoices block the payments step, and finance waives it by name', async () => {
  const settling = await card.openStep('settle_payments');
  await settling.getByRole('cell', { name: 'RE-2' }).waitFor();
  await settling.getByText('EUR 1,500.50 open in 2 invoices').waitFor();
  await card.button('Mark done', settling).click();
  await settling
    .getByText(sentenceOf({ code: 'money_open' }))
    .first()
    .waitFor();
  await journey.picture(page, 'money-refused', settling);
  await card.waive('settle_payments', waiver.reason, waiver.by);
  await settling.getByText('Money open then: EUR 1,500.50').waitFor();
  await journey.picture(page, 'money-waived', settling);
  await walk.finishRest('agreements');
  await walk.pass('agreements');
});

for (const stage of ['transition', 'feedback', 'keep_in_touch'] as const) {
  part(`the stage ${stage} is finished`, async () => {
    await walk.finishRest(stage);
    await walk.pass(stage);
  });
}

part('it is closed, and record and mirror keep the open amount', async () => {
  await card.close('completed', 'The claim goes on without us.');
  await card.text(/ · Money open then: EUR 1,500\.50/).waitFor();

  const [record, ...others] = await journey.hubspot.offboardings(company);
  expect(others).toEqual([]);
  expect(record).toMatchObject({ offboarding_status: 'closed', step_settle_payments: 'waived' });
  expect(JSON.parse(record?.['step_settle_payments_detail'] ?? '{}')).toMatchObject({
    reason: waiver.reason,
    waivedBy: waiver.by,
    openMoney: { known: true, balances: [{ currency: 'EUR', open: 1500.5 }] },
  });
  expect(await journey.hubspot.companyNow(company)).toMatchObject({
    offboarding_stage: 'completed',
    offboarding_status: 'closed',
    offboarding_outcome: 'completed',
    offboarding_initiator: 'non_payment',
    offboarding_reason: 'non_payment',
    offboarding_steps_left: '0',
  });
  const titles = (await journey.hubspot.notes(company)).map(({ title }) => title);
  expect(titles.filter((title) => title === 'Step waived: Settle open payments')).toHaveLength(1);
  expect(await related.duplicateKeys(company)).toEqual([]);
});
