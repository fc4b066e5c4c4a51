import { initiatorById, reasonById } from '../../src/playbook/lookup';
import { cardOn } from './card';
import { dayFor } from './evidence';
import { asTyped } from './effort';
import { startJourney } from './harness';
import { chooseByKey, hasFocus, tabTo } from './keys';

const journey = startJourney();

const yesterday = dayFor('past');
const words = 'Our new board wants to do it all in house.';

journey.test('An offboarding is started and a step finished by keyboard alone', async () => {
  const company = await journey.company('Keys Only Ltd');
  const page = await journey.open(company);
  const card = cardOn(page);
  await card.button('Start').waitFor();

  await tabTo(page, card.button('Start'));
  await page.keyboard.press('Enter');
  const form = card.panel('Start an offboarding');
  await form.getByRole('combobox', { name: 'Owner' }).waitFor();
  const pick = (label: string, option: string) =>
    chooseByKey(page, form.getByRole('combobox', { name: label }), option);
  await tabTo(page, form.getByRole('radio', { name: initiatorById('client').label }));
  await page.keyboard.press('Space');
  await pick('Stated reason', reasonById('strategic_shift').label);
  await tabTo(page, form.getByLabel("The client's words"));
  await page.keyboard.type(words);
  await tabTo(page, form.getByLabel('Last day of service'));
  await page.keyboard.type('03312030');
  await tabTo(page, card.button('Start the offboarding', form));
  await page.keyboard.press('Enter');
  await card.stageIs('communication');

  const opened = card.openedStep('meet_client');
  await tabTo(page, opened.getByLabel('Day'));
  await page.keyboard.type(asTyped(yesterday));
  await tabTo(page, card.doneButton(opened));
  await page.keyboard.press('Space');
  await card.stepIs('meet_client', 'done');

  const [record] = await journey.hubspot.offboardings(company);
  expect(record).toMatchObject({
    offboarding_initiator: 'client',
    stated_reason: 'strategic_shift',
    stated_words: words,
    final_service_date: '2030-03-31',
    step_meet_client: 'done',
  });
  expect(JSON.parse(record?.['step_meet_client_detail'] ?? '{}').evidence).toEqual({
    kind: 'date',
    date: yesterday,
  });
});

journey.test('A panel closed with Escape returns the focus and keeps the input', async () => {
  const page = await journey.open(await journey.company('Escape Ltd'));
  const card = cardOn(page);
  await card.button('Start').focus();
  await page.keyboard.press('Enter');
  const form = card.panel('Start an offboarding');
  await tabTo(page, form.getByLabel("The client's words"));
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });
  await journey.eventually(async () => {
    expect(await hasFocus(card.button('Start'))).toBe(true);
  });
  await page.keyboard.press('Enter');
  expect(await form.getByLabel("The client's words").inputValue()).toBe(words);
});
