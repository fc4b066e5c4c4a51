import { addDays } from '../../src/calendar/calendar-date';
import { contractDates } from '../../src/calendar/contract-dates';
import type { ContractTerms } from '../../src/calendar/contract-terms';
import { addMonths } from '../../src/calendar/period';
import { dateInWords } from '../../src/calendar/date-in-words';
import { cardOn, stageButton } from './card';
import { fillInContract } from './contract-form';
import { startJourney } from './harness';
import { today } from './today';
import { titlesOf, underWay } from './under-way';

const journey = startJourney();
afterEach(journey.closePages);

/** A contract whose term ends in about four months, with one month's notice. */
const terms: ContractTerms = {
  start: addMonths(today, -8),
  term: { kind: 'period', period: { length: 1, unit: 'years' } },
  renewal: { kind: 'automatic', period: { length: 1, unit: 'years' } },
  notice: { length: { length: 1, unit: 'months' }, to: 'term_end', from: { kind: 'sending' } },
  amendments: [],
  holidays: [],
};

journey.test('a contract is entered, and shows its dates and the date to act by', async () => {
  const dates = contractDates(terms, { today });
  if (!dates.ok || !dates.stopRenewalBy || !dates.term.until) throw new Error('No dates.');
  const actBy = dates.stopRenewalBy.actBy;
  const { company, page, card } = await underWay(journey, 'Contractual');

  const panel = await card.openContract();
  await panel.getByText('Deals won: none on this company').waitFor();
  await fillInContract(card, panel, terms.start);
  await panel.getByLabel('Holidays on weekdays').click();
  await card.button(new RegExp(`^Stop the renewal by ${dateInWords(actBy)}`), panel).click();
  await panel.getByText(`The last day of notice for an end by`).waitFor();
  await journey.picture(page, 'contract-form');

  const use = `Save, with service until ${dateInWords(dates.term.until)}`;
  await card.button(use, panel).click();
  await panel.waitFor({ state: 'hidden' });
  await card.text(`Term ends ${dateInWords(dates.term.until)}`).waitFor();
  await card.text(`Stop the renewal by ${dateInWords(actBy)}`).waitFor();
  await journey.picture(page, 'contract-entered');

  expect(await journey.hubspot.companyNow(company)).toMatchObject({
    offboarding_act_by: actBy,
    offboarding_end_date: dates.term.until,
  });
  expect(await titlesOf(journey, company)).toEqual([
    'Offboarding started',
    'Contract dates changed',
    `Last day of service changed to ${dateInWords(dates.term.until)}`,
  ]);
});

journey.test('a notice that is entered answers the step that stops the renewal', async () => {
  const { page, card } = await underWay(journey, 'Notice given');
  const panel = await card.openContract();
  await fillInContract(card, panel, terms.start);
  await panel.getByLabel('Sent on').fill(today);
  await card.button('Save', panel).click();
  await panel.waitFor({ state: 'hidden' });
  await card.text(`Notice given on ${dateInWords(today)}`).waitFor();
  await card.button(/^Agreements/).click();
  const step = await card.openStep('stop_renewal');
  await step.getByText('You do not have to do it').waitFor();
  await card.text('answered by the contract: notice was entered').first().waitFor();
  await journey.picture(page, 'contract-answers');
});

journey.test('terms that are entered while their step is open fill its field', async () => {
  const { page, card } = await underWay(journey, 'Terms entered');
  await card.button(stageButton('agreements')).click();
  const step = await card.openStep('review_terms');
  const panel = await card.openContract();
  await fillInContract(card, panel, terms.start);
  await card.button('Save', panel).click();
  await panel.waitFor({ state: 'hidden' });
  await step.getByText('Terms that apply').waitFor();
  expect(await step.getByLabel('Terms that apply').inputValue()).toMatch(/^From /);
  await journey.picture(page, 'contract-fills-terms');
});

journey.test('a renewal that can no longer be stopped shows the consequence', async () => {
  const start = addDays(addMonths(today, -12), 20);
  const dates = contractDates({ ...terms, start }, { today });
  if (!dates.ok || !dates.missed || !dates.noticeDeadline) throw new Error('Not missed.');
  const { page, card } = await underWay(journey, 'Too late');

  const panel = await card.openContract();
  await fillInContract(card, panel, start);
  await panel.getByLabel('Holidays on weekdays').click();
  await panel.getByText('Too late to stop the renewal').scrollIntoViewIfNeeded();
  await panel.getByText('This is arithmetic, not legal advice.').scrollIntoViewIfNeeded();
  await journey.picture(page, 'contract-missed-form');
  await card.button('Save', panel).click();
  await panel.waitFor({ state: 'hidden' });
  await card.text(`Runs on to ${dateInWords(dates.earliestEnd)}`).waitFor();
  await card.text(`Give notice by ${dateInWords(dates.noticeDeadline.actBy)}`).waitFor();
  await journey.picture(page, 'contract-missed');
});

journey.test('clauses that few contracts have and public holidays are kept', async () => {
  const { company, page, card } = await underWay(journey, 'Rare clauses');
  const panel = await card.openContract();
  await journey.picture(page, 'contract-form-empty');
  await fillInContract(card, panel, terms.start);
  await card.button('Correct its clauses', panel).click();
  await card.choose(panel, 'More clauses', 'Another notice of ours than the client’s');
  await card.choose(panel, 'More clauses', 'An earliest day for notice');
  await card.choose(panel, 'More clauses', 'A right to end it for convenience');
  await panel.getByLabel('Opens before the end').fill('3');
  await panel.getByLabel('Length of the notice').nth(1).fill('2');
  await panel.getByLabel('Length of the notice').nth(2).fill('6');
  await card.choose(panel, 'Who has it', 'Only the client');
  await card.button('Add the public holidays of a country', panel).click();
  await card.choose(panel, 'Public holidays of', 'Germany');
  await card.choose(panel, 'Region', 'Bayern');
  await panel.getByText('What this means', { exact: true }).waitFor();
  await panel.getByLabel('Holidays on weekdays').click();
  await journey.picture(page, 'contract-form-rare');
  await card.button('Save', panel).click();
  await panel.waitFor({ state: 'hidden' });

  const again = await journey.open(company);
  const opened = cardOn(again);
  await opened.openDetails();
  await opened.button('Change').last().click();
  const form = opened.panel("The contract's dates");
  await form.getByText('Public holidays of Germany (BY) are counted.').waitFor();
  await form.getByText('Right to end it for convenience').waitFor();
  await journey.picture(again, 'contract-form-reopened');
  const [record] = await journey.hubspot.offboardings(company);
  expect(JSON.parse(record?.contract_terms ?? '')).toMatchObject({
    terms: {
      ours: { length: { length: 2 } },
      notice: { opens: { length: 3 } },
      convenience: { by: 'client_side' },
      calendar: { country: 'DE', region: 'BY' },
    },
  });
});
