import { stepsThatApply } from '../../src/offboarding/applies';
import { stepById } from '../../src/playbook/book';
import { countEffort } from './effort';
import { evidenceFor } from './evidence';
import { startJourney } from './harness';
import { aStart, titlesOf, underWay } from './under-way';

const journey = startJourney();
afterEach(journey.closePages);

const waiver = { reason: 'They have moved already.', by: 'Lea Legal' };
const { initiator, reason } = aStart;
const steps = stepsThatApply({ initiator, statedReason: { id: reason } });
const titled = (id: (typeof steps)[number]) => stepById(id, {}).title;
/** What is waived with the close: the word that there is no contract answers one of the others. */
const left = steps.filter(
  (id) => id !== 'review_terms' && !stepById(id, {}).contractAnswers,
).length;
const ticked = (
  ['settle_payments', 'protect_data', 'revoke_access', 'hand_over_assets'] as const
).map(titled);

journey.test(
  'what is left is waived with the close, by one name for one reason, and stands in one line',
  async () => {
    const { company, page, card } = await underWay(journey, 'Half Done Ltd');
    const form = card.panel('Close the offboarding');
    const asCompleted = async () => {
      await card.button('Close…').click();
      await card.choose(form, 'How it ended', 'Completed');
    };
    await asCompleted();
    await form.getByText('To be done first, because it cannot be waived:').waitFor();
    await form.getByText(/^Waive “Settle open payments”, open: nothing/).waitFor();
    await journey.picture(page, 'close-rest', form);
    await card.button(titled('review_terms'), form).click();
    await form.waitFor({ state: 'hidden' });
    await card.finish('review_terms', evidenceFor('review_terms'));
    await journey.settled(page);

    const effort = await countEffort(page);
    await asCompleted();
    for (const title of ticked) await form.getByLabel(`Waive “${title}”`).click();
    await form.getByLabel('Why they are waived').click();
    await page.keyboard.type(waiver.reason);
    await form.getByLabel('Who decides it').click();
    await page.keyboard.type(waiver.by);
    await journey.picture(page, 'close-rest-ticked', form);
    await card.button(`Waive ${left} and close`, form).click();
    await form.waitFor({ state: 'hidden' });
    await card.card.getByRole('heading', { name: 'Completed' }).waitFor();
    const { clicks, keys } = await effort();
    const before = { clicks: 5 * left, keys: left * 33 };
    console.info(
      `A close with the rest waived: ${clicks} clicks, ${keys} keystrokes ` +
        `(one by one at least ${before.clicks} and ${before.keys})`,
    );
    expect(clicks * 2).toBeLessThanOrEqual(before.clicks);
    expect(keys * 2).toBeLessThanOrEqual(before.keys);
    await card.text(`${left} steps · Waived by ${waiver.by}: ${waiver.reason}`).waitFor();
    await journey.picture(page, 'close-rest-closed');

    const [record] = await journey.hubspot.offboardings(company);
    const states = steps.map((step) => record?.[`step_${step}`]);
    expect(states.filter((state) => state === 'waived')).toHaveLength(left);
    expect(await titlesOf(journey, company)).toEqual([
      'Offboarding started',
      `Step done: ${titled('review_terms')}`,
      'Offboarding closed: Completed',
    ]);
  },
);
