import type { Locator, Page } from 'playwright-core';
import { addDays } from '../../src/calendar/calendar-date';
import { stepById, type StepId } from '../../src/playbook/lookup';
import { cardOn, type Card } from './card';
import { effortOn, type Effort } from './effort';
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

/** A date as it is typed into a date field of an American browser. */
const typed = (date: string) => `${date.slice(5, 7)}${date.slice(8)}${date.slice(0, 4)}`;

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
  const hands = effortOn(page);
  const box = (step: StepId): Locator => card.nextStep(step);
  const markDone = async (step: StepId) => {
    await hands.click(card.button('Mark done', box(step)));
    await finished(page, card, step);
  };

  await box('review_terms').waitFor();
  await journey.settled(page);
  await hands.click(card.button('Add its dates', box('review_terms')));
  const contract = card.panel("The contract's dates");
  await hands.type(contract.getByLabel('First day of the contract'), typed(addDays(today, -100)));
  await hands.choose(
    contract,
    'Which kind of contract',
    "One year, renews by itself, three months' notice to its end",
  );
  await hands.click(card.button('Save', contract));
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
      await hands.choose(box(step), "The client's choice", 'Return it to the client');
    if (step === 'revoke_access') {
      await hands.click(card.button('Add access', box(step)));
      await hands.type(box(step).getByLabel('System'), 'Ticket system');
      await hands.type(box(step).getByLabel('Who has it'), 'Zoe Berg');
      await hands.choose(box(step), 'Whose access', 'Ours, to their systems');
      await hands.click(card.button('Add access', box(step)));
      await box(step).getByText('○ Ticket system').waitFor();
    }
    await markDone(step);
  }
  await hands.click(card.gate('agreements'));
  await card.stageIs('transition');
  compare('agreements', hands.spent());
});
