import type { Locator, Page } from 'playwright-core';
import { addDays } from '../../src/calendar/calendar-date';
import { stepById, type StepId } from '../../src/playbook/lookup';
import { cardOn, type Card } from './card';
import { asTyped, countEffort, type Effort } from './effort';
import { played } from './ended';
import { startJourney } from './harness';
import { today } from './today';

const journey = startJourney();
afterEach(journey.closePages);

/** How much each walk took on 27 November 2026, before the card led through it. */
const before = { agreements: { clicks: 63, keys: 144 } };

/** Prints what a walk takes beside what it took, and checks that it is at most half. */
function compare(walk: keyof typeof before, now: Effort) {
  const was = before[walk];
  console.info(
    `${walk}: ${now.clicks} clicks and ${now.keys} keys, in place of ${was.clicks} and ${was.keys}`,
  );
  expect(now.clicks).toBeLessThanOrEqual(was.clicks / 2);
  expect(now.keys).toBeLessThanOrEqual(was.keys / 2);
}

const finished = async (page: Page, card: Card, step: StepId) => {
  await card.stepIs(step, 'done');
  await journey.settled(page);
};

journey.test('Agreements are passed with at most half the clicks and keystrokes', async () => {
  const company = await played(journey, 'Effort & Sons', {
    initiator: 'client',
    reason: { id: 'competitor', detail: 'competitor_price' },
    words: 'They are cheaper.',
    endsIn: 60,
    gates: 1,
    settled: 0,
  });
  const page = await journey.open(company);
  const card = cardOn(page);
  const box = (step: StepId): Locator => card.nextStep(step);
  const markDone = async (step: StepId) => {
    await card.button('Mark done', box(step)).click();
    await finished(page, card, step);
  };

  const type = async (field: Locator, words: string) => {
    await field.click();
    await page.keyboard.type(words);
  };

  await box('review_terms').waitFor();
  await journey.settled(page);
  const spent = await countEffort(page);
  await card.button('Add its dates', box('review_terms')).click();
  const contract = card.panel("The contract's dates");
  await type(contract.getByLabel('First day of the contract'), asTyped(addDays(today, -100)));
  await card.choose(
    contract,
    'Which kind of contract',
    "One year, renews by itself, three months' notice to its end",
  );
  await card.button('Save', contract).click();
  await contract.waitFor({ state: 'hidden' });
  await markDone('review_terms');

  for (const step of [
    'settle_payments',
    'protect_data',
    'revoke_access',
    'stop_renewal',
  ] as const) {
    await box(step).getByText(stepById(step).doneWhen).waitFor();
    if (step === 'protect_data')
      await card.choose(box(step), "The client's choice", 'Return it to the client');
    if (step === 'revoke_access') {
      await card.button('Add access', box(step)).click();
      await type(box(step).getByLabel('System'), 'Ticket system');
      await type(box(step).getByLabel('Who has it'), 'Zoe Berg');
      await card.choose(box(step), 'Whose access', 'Ours, to their systems');
      await card.button('Add access', box(step)).click();
      await box(step).getByText('○ Ticket system').waitFor();
    }
    await markDone(step);
  }
  await card.gate('agreements').click();
  await card.stageIs('transition');
  compare('agreements', await spent());
});
