import { StepIndicator } from '@hubspot/ui-extensions';
import { stepIds, stepsOfStage } from '../../../src/playbook/lookup';
import { drawCard, type Drawn } from '../testing';
import { fakeApp, situationOf, type FakeApp } from '../testing-app';
import { underWay, withDone } from '../testing-offboardings';

const firstStage = stepsOfStage('communication').map(({ id }) => id);

async function drawn(app: FakeApp): Promise<Drawn> {
  const card = drawCard(app.serverless);
  await card.until('Next:');
  return card;
}

const indicator = (card: Drawn) => card.renderer.find(StepIndicator).props;

test('another stage can be read while the present one stays', async () => {
  const app = fakeApp(situationOf(underWay()));
  const card = await drawn(app);
  card.showStage(2);
  expect(card.words()).toContain('You are reading “Smooth transition”');
  expect(card.step('Plan the handover')).toBeDefined();
  expect(indicator(card).currentStep).toBe(0);
  card.press('Back to it');
  expect(card.step('Meet the client')).toBeDefined();
  expect(app.called('move_stage')).toBe(0);
});

test('the gate names what holds it, and its button opens the first of these', async () => {
  const app = fakeApp(situationOf(withDone(underWay(), 'meet_client')));
  const card = await drawn(app);
  expect(card.words()).toContain('Two steps hold “Open communication”:');
  card.press('Next: Agreements →');
  expect(card.step('Explain the reasons').props.open).toBe(true);
  card.press("Hear the client's concerns");
  expect(card.step("Hear the client's concerns").props.open).toBe(true);
  expect(card.step('Explain the reasons').props.open).toBe(false);
  expect(app.called('move_stage')).toBe(0);
});

test('a gate that nothing holds moves to the next stage and shows it', async () => {
  const app = fakeApp(situationOf(withDone(underWay(), ...firstStage)));
  const card = await drawn(app);
  card.showStage(3);
  card.press('Next: Agreements →');
  await card.until('Agreements and contracts');
  expect(indicator(card).currentStep).toBe(1);
  expect(card.words()).not.toContain('You are reading');
});

test('the one thing to do next opens its step', async () => {
  const card = await drawn(fakeApp(situationOf(underWay())));
  card.press('Do it now');
  expect(card.step('Meet the client').props.open).toBe(true);
});

test('moving back needs a stage and a reason', async () => {
  const app = fakeApp(situationOf({ ...underWay(), stage: 'transition' }));
  const card = await drawn(app);
  card.press('Move back');
  expect(card.words()).toContain('Choose the stage to go back to.');
  card.choose('to', 'communication');
  card.write('why', 'Talked to the wrong person');
  card.press('Move back');
  await card.gone('Move back…');
  expect(app.situation()).toMatchObject({ offboarding: { stage: 'communication' } });
  expect(card.seen.closedPanels).toEqual(['move-back']);
});

test('a changed last day needs a reason, and the due dates follow', async () => {
  const app = fakeApp(situationOf(underWay()));
  const card = await drawn(app);
  card.pick('finalServiceDate', 2027, 5, 30);
  card.write('why_final_service_date', 'Longer notice');
  card.save('change-final_service_date');
  await card.until('30 June 2027');
  expect(card.seen.closedPanels).toEqual(['change-final_service_date']);
});

test('our reason is kept apart from what the client said', async () => {
  const app = fakeApp(situationOf(underWay()));
  const card = await drawn(app);
  card.choose('analysed_reason_reason', 'performance');
  card.choose('avoidable', 'yes');
  card.save('change-analysed_reason');
  await card.until('Avoidable');
  expect(app.situation()).toMatchObject({
    offboarding: { statedReason: { id: 'cost' }, analysedReason: { id: 'performance' } },
  });
});

test('closing as completed names the steps that hold it; another outcome closes', async () => {
  const app = fakeApp(situationOf(underWay()));
  const card = await drawn(app);
  card.choose('outcome', 'completed');
  expect(card.words()).toContain('22 steps hold this outcome');
  expect(card.button('Close the offboarding').props.disabled).toBe(true);
  card.choose('outcome', 'retained');
  card.write('closing_note', 'They stay after all.');
  card.press('Close the offboarding');
  await card.until('They stay after all.');
  expect(app.situation()).toMatchObject({ is: 'closed', offboarding: { outcome: 'retained' } });
});

test('with everything settled, closing is the one thing that stands out', async () => {
  const card = drawCard(fakeApp(situationOf(withDone(underWay(), ...stepIds))).serverless);
  await card.until('Every step is done or waived');
  expect(card.button('Close…').props.variant).toBe('primary');
});
