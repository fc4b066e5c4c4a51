import { alternativeById } from '../../src/playbook/book';
import { addDays } from '../../src/calendar/calendar-date';
import { cardOn, stageButton } from './card';
import { atLastStage, played } from './ended';
import { startJourney } from './harness';
import { listIn } from './lists';
import { onTheDay, today } from './today';
import { titlesOf } from './under-way';

const journey = startJourney();
afterEach(journey.closePages);

/** Plays a company to the first stage, where its client accepts an alternative in the card. */
async function accepted(name: string, alternative: string, offer: string) {
  const company = await played(journey, name, { ...atLastStage, gates: 0 });
  const page = await journey.open(company);
  const card = cardOn(page);
  const opened = await card.openStep('suggest_alternatives');
  const label = alternativeById(alternative, {})?.label ?? '';
  const list = listIn(page, card, opened, 'alternative');
  await list.add({ alternative, offer });
  await list.finish({ alternative }, { answer: 'accepted', why: 'It suits them better.' });
  await opened.getByText(`The client accepted: ${label}`).waitFor();
  await journey.picture(page, `accepted-${alternative}`);
  return { company, page, card, opened, label };
}

journey.test('An accepted alternative closes the offboarding with a client who stays', async () => {
  const { hubspot } = journey;
  const { company, page, card, opened, label } = await accepted(
    'Stays & Sons',
    'other_terms',
    'By quarter.',
  );
  await card.button('Close as “Retained”…', opened).click();
  const form = card.panel('Close the offboarding');
  await card.button('Close the offboarding', form).click();
  await form.getByText('Choose why they stayed.').waitFor();
  await card.choose(form, 'Why they stayed', 'Other terms, or a lower price');
  await form.getByLabel('What made them stay').fill('Paid by the quarter.');
  await journey.picture(page, 'accepted-why-they-stayed');
  await card.button('Close the offboarding', form).click();
  await form.waitFor({ state: 'hidden' });
  await card.card.getByRole('heading', { name: 'Retained' }).waitFor();
  await card.text(`Closing note: The client accepted: ${label}.`).waitFor();
  await journey.picture(page, 'accepted-retained');
  expect(await hubspot.offboardings(company)).toMatchObject([
    {
      offboarding_status: 'closed',
      offboarding_outcome: 'retained',
      closing_note: `The client accepted: ${label}.`,
      stayed_why: 'terms',
      stayed_words: 'Paid by the quarter.',
    },
  ]);
  expect(await hubspot.companyNow(company)).toMatchObject({
    offboarding_status: 'closed',
    offboarding_outcome: 'retained',
    offboarding_closed_on: onTheDay(),
  });
  expect((await titlesOf(journey, company)).at(-1)).toBe('Offboarding closed: Retained');
});

journey.test('An accepted smaller scope ends the relationship in part', async () => {
  const { company, page, card, opened, label } = await accepted(
    'Partly Ltd',
    'smaller_scope',
    'Half.',
  );
  await card.button('Close as “Partly ended”…', opened).click();
  const form = card.panel('Close the offboarding');
  await form.getByText('steps are left for this outcome').waitFor();
  expect(await form.getByLabel('A closing note').inputValue()).toBe(
    `The client accepted: ${label}.`,
  );
  expect((await journey.hubspot.offboardings(company))[0]?.['offboarding_status']).toBe(
    'under_way',
  );
  await form.getByLabel('What ends').waitFor();
  await journey.picture(page, 'accepted-in-part');
  await form.getByRole('button', { name: 'Close panel' }).click();

  await card.openDetails();
  const fact = card.card
    .locator('div')
    .filter({ hasText: /^How much endsAll of itChange/ })
    .last();
  await fact.getByRole('button', { name: 'Change' }).click();
  const extent = card.panel('How much ends');
  await card.choose(extent, 'How much ends', 'Part of it');
  await extent.getByText('No longer asked for:').waitFor();
  await extent.getByLabel('What ends').fill('The branch in the north.');
  await extent.getByLabel('What stays').fill('The shop in the south.');
  await journey.picture(page, 'extent-preview');
  await card.button('Save', extent).click();
  await extent.waitFor({ state: 'hidden' });
  await card.text('They leave over cost, in part').waitFor();
  await card.button(stageButton('keep_in_touch')).click();
  await card.text('Does not apply, as only a part ends:').waitFor();
  await journey.picture(page, 'extent-saved');
  expect((await journey.hubspot.offboardings(company))[0]).toMatchObject({
    offboarding_extent: 'part',
    what_ends: 'The branch in the north.',
    what_stays: 'The shop in the south.',
  });
});

journey.test('An accepted pause pauses the offboarding', async () => {
  const { hubspot } = journey;
  const { company, page, card, opened, label } = await accepted('Rests AB', 'pause', 'Until May.');
  await card.button('Pause…', opened).click();
  const form = card.panel('Pause the offboarding');
  const why = form.getByLabel('Why it is paused');
  await why.waitFor();
  expect(await why.inputValue()).toBe(`The client accepted: ${label}.`);
  await form.getByLabel('Resumes on, if a day is known').fill(addDays(today, 150));
  await card.button('Pause the offboarding', form).click();
  await form.waitFor({ state: 'hidden' });
  await card.button('Resume').waitFor();
  await journey.picture(page, 'accepted-paused');
  expect(await hubspot.offboardings(company)).toMatchObject([
    {
      offboarding_status: 'paused',
      paused_on: onTheDay(),
      paused_until: addDays(today, 150),
      paused_why: `The client accepted: ${label}.`,
    },
  ]);
  expect(await hubspot.companyNow(company)).toMatchObject({ offboarding_status: 'paused' });
});
