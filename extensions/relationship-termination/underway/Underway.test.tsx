import type { StepState } from '../../../src/offboarding/offboarding';
import type { Item } from '../../../src/offboarding/items';
import { reasonFits } from '../../../src/offboarding/reason-rules';
import { StepIndicator } from '@hubspot/ui-extensions';
import { calendarDate } from '../../../src/calendar/calendar-date';
import { stepsOfStage, reasonDetailsFor } from '../../../src/playbook/book';
import { initiatorIds, reasonIds, builtInStepIds, type StepId } from '../../../src/playbook/lookup';
import { drawCard, type Drawn } from '../testing';
import { sentenceOf } from '../../shared/sentences';
import { fakeApp, type FakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay, withDone } from '../../shared/testing/offboardings';

const firstStage = stepsOfStage('communication', {}).map(({ id }) => id);

async function drawn(app: FakeApp): Promise<Drawn> {
  const card = drawCard(app.serverless);
  await card.until('Next:');
  return card;
}

const indicator = (card: Drawn) => card.renderer.find(StepIndicator).props;

test('another stage can be read while the present one stays', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drawn(app);
  card.showStage(2);
  expect(card.words()).toContain('The offboarding is in “Open communication”.');
  expect(card.step('Plan the handover')).toBeDefined();
  expect(indicator(card).currentStep).toBe(0);
  expect(card.next()?.toString()).toContain('Next: Meet the client');
  const here = 'In “Open communication”, where the offboarding is:';
  expect(card.words()).toContain(here);
  card.press('Back to it');
  expect(card.words()).not.toContain(here);
  expect(card.step('Explain the ending')).toBeDefined();
  expect(app.called('move_stage')).toBe(0);
});

test('at most four parts stand before the next thing, for every way to end and every reason', async () => {
  for (const initiator of initiatorIds)
    for (const id of reasonIds.filter((reason) => reasonFits(initiator, reason))) {
      const statedReason = { id, detail: reasonDetailsFor(id, {})[0]?.id ?? 'cost_budget_cut' };
      const card = await drawn(fakeApp(asSituation(underWay({ initiator, statedReason }))));
      expect(partsBeforeNext(card).length).toBeLessThanOrEqual(4);
    }
});

/** What is drawn before the next thing, without what only arranges it. */
function partsBeforeNext(card: Drawn): string[] {
  const [before = ''] = card.words().split('<Tile compact testId="next"');
  const arranges = ['Flex', 'Box'];
  const drawn = [...before.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name);
  return drawn.filter((name) => !arranges.includes(name));
}

test('the step to do next is worked on in its box, and is only a line in the list', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drawn(app);
  expect(card.words()).toContain('→ Meet the client · above');
  await card.until('Your local time');
  card.pick('day_meet_client', 2027, 0, 5);
  card.press('It took place');
  await card.until('✓ Meet the client');
  expect(card.next()?.toString()).toContain('Next: Suggest alternatives');
  expect(card.words()).toContain('→ Suggest alternatives · above');
});

test('a full stage asks for the move to the next one, and shows that one', async () => {
  const app = fakeApp(asSituation(withDone(underWay(), ...firstStage, 'suggest_alternatives')));
  const card = await drawn(app);
  expect(card.next()?.toString()).toContain('Next: move on to “Agreements and contracts”');
  card.showStage(3);
  card.press('Move on to Agreements');
  await card.until('Review the contract terms');
  expect(indicator(card).currentStep).toBe(1);
  expect(card.words()).not.toContain('The offboarding is in');
});

test('a full stage can be left while a step that was brought forward is still next', async () => {
  const app = fakeApp(asSituation(withDone(underWay(), ...firstStage)));
  const card = await drawn(app);
  expect(card.next()?.toString()).toContain('Next: Suggest alternatives');
  card.press('Move on to Agreements');
  await card.until('Agreements and contracts');
  expect(app.called('move_stage')).toBe(1);
});

test('a step left over from an earlier stage is next, and is named as what holds this one', async () => {
  const open = withDone(underWay(), 'explain_reasons', 'hear_concerns', 'suggest_alternatives');
  const card = await drawn(fakeApp(asSituation({ ...open, stage: 'agreements' })));
  expect(card.next()?.toString()).toContain('Next: Meet the client');
  expect(card.words()).toContain('Left over from an earlier stage');
});

test('what is known of a booked meeting refines the words of the next thing', async () => {
  const app = fakeApp(asSituation(underWay()));
  const start = '2027-01-08T10:00:00.000Z';
  const meeting = {
    id: '1',
    activityKey: '101-1:d',
    step: 'meet_client',
    title: 'Talk',
    start,
  } as const;
  app.meets({ status: 'loaded', value: [{ ...meeting, state: 'scheduled' }] });
  const release = app.hold('get_live');
  const card = await drawn(app);
  expect(card.words()).toContain('Next: Meet the client, due tomorrow');
  release();
  await card.until('Move…');
  const next = card.next()?.toString();
  expect(next).toMatch(/^[^]*Next: Meet the client(?!,)/);
  expect(next?.split('2027-01-08')).toHaveLength(2);
});

test('an offboarding over non-payment tells first what is open', async () => {
  const unpaid = underWay({
    initiator: 'non_payment',
    statedReason: { id: 'non_payment', detail: 'payment_overdue' },
  });
  const card = await drawn(fakeApp(asSituation(unpaid)));
  await card.until(' · We end it over non-payment · ');
});

test('a meeting that is next is known also in another stage', async () => {
  const late = {
    ...underWay(),
    startedOn: calendarDate('2026-12-01'),
    stage: 'agreements' as const,
  };
  const app = fakeApp(asSituation(late));
  const card = await drawn(app);
  await card.renderer.waitFor(() =>
    expect(app.calls.map(({ parameters }) => parameters)).toContainEqual(
      expect.objectContaining({ stage: 'communication' }),
    ),
  );
  expect(card.words()).toContain('Next: Meet the client, 33 days overdue');
});

test('moving back needs a reason, and goes to the stage before unless another is chosen', async () => {
  const app = fakeApp(asSituation({ ...underWay(), stage: 'transition' }));
  const card = await drawn(app);
  card.press('Move back');
  expect(card.words()).toContain(sentenceOf({ code: 'change_needs_reason' }));
  card.write('why', 'One clause is open');
  card.press('Move back');
  await card.renderer.waitFor(() =>
    expect(app.situation()).toMatchObject({ offboarding: { stage: 'agreements' } }),
  );
});

test('moving back goes to the stage that is chosen', async () => {
  const app = fakeApp(asSituation({ ...underWay(), stage: 'transition' }));
  const card = await drawn(app);
  card.choose('to', 'communication');
  card.write('why', 'Talked to the wrong person');
  card.press('Move back');
  await card.gone('Move back…');
  expect(app.situation()).toMatchObject({ offboarding: { stage: 'communication' } });
  expect(card.seen.closedPanels).toEqual(['move-back']);
});

test('a move back that did not finish can be tried again', async () => {
  const app = fakeApp(asSituation({ ...underWay(), stage: 'transition' }));
  const card = await drawn(app);
  card.choose('to', 'communication');
  card.write('why', 'Talked to the wrong person');
  app.answerNext('move_stage', { status: 'failed', id: 'c0ffee' });
  card.save('move-back');
  await card.until('c0ffee');
  card.press('Try again');
  await card.gone('Move back…');
});

test('a changed last day needs a reason, and the due dates follow', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drawn(app);
  card.press('Details');
  card.pick('finalServiceDate', 2027, 5, 30);
  card.write('why_final_service_date', 'Longer notice');
  card.save('change-final_service_date');
  await card.until('30 June 2027');
  expect(card.seen.closedPanels).toEqual(['change-final_service_date']);
});

test('our reason is kept apart from what the client said', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drawn(app);
  card.press('Details');
  card.choose('analysed_reason_reason', 'performance');
  card.choose('avoidable', 'yes');
  card.save('change-analysed_reason');
  await card.until('Avoidable');
  expect(app.situation()).toMatchObject({
    offboarding: { statedReason: { id: 'cost' }, analysedReason: { id: 'performance' } },
  });
});

test('closing as completed names the steps that hold it; another outcome closes', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drawn(app);
  card.choose('outcome', 'completed');
  expect(card.words()).toContain(`${builtInStepIds.length} steps are left for this outcome`);
  expect(card.button(`Waive ${builtInStepIds.length - 1} and close`).props.disabled).toBe(true);
  card.choose('outcome', 'retained');
  card.choose('stayed_why', 'terms');
  card.write('closing_note', 'They stay after all.');
  card.press('Close the offboarding');
  await card.until('They stay after all.');
  expect(app.situation()).toMatchObject({ status: 'closed', offboarding: { outcome: 'retained' } });
});

test('the rest is waived with the close: money, data and access one by one, all by one name', async () => {
  const rest: StepId[] = ['settle_payments', 'protect_data', 'team_training'];
  const done = builtInStepIds.filter((step) => !rest.includes(step));
  const app = fakeApp(asSituation(withDone(underWay(), ...done)));
  const balances = [{ currency: 'EUR', open: 3000, overdue: 3000 }];
  app.owes({ status: 'loaded', value: { invoices: [], balances, notRead: 0 } });
  const card = await drawn(app);
  card.choose('outcome', 'completed');
  await card.until('Waive “Settle open payments”, open: EUR 3,000.00');
  expect(card.words()).not.toContain('Open payments: EUR');
  card.press('Waive 3 and close');
  for (const words of ['Tick each of them', 'Say why the step is waived', 'Waived with them:'])
    expect(card.words()).toContain(words);
  expect(app.called('close_offboarding')).toBe(0);
  card.tick('waive_settle_payments');
  card.tick('waive_protect_data');
  card.write('waive_rest_reason', 'They have moved already.');
  card.write('waive_rest_by', 'Lea Legal');
  card.press('Waive 3 and close');
  await card.until('Settle open payments; Protect the client');
  expect(card.words()).toContain(
    'Waived by Lea Legal: They have moved already. · Money open then: EUR 3,000.00',
  );
  expect(card.words()).toContain('Waived with money open');
  expect(card.words().split('EUR 3,000.00')).toHaveLength(2);
  expect(app.asked('close_offboarding')).toMatchObject({
    outcome: 'completed',
    waive: { steps: ['settle_payments', 'protect_data', 'team_training'], waivedBy: 'Lea Legal' },
  });
});

test('closing as ended long before the last day of service says when that is', async () => {
  const app = fakeApp(asSituation(withDone(underWay(), ...builtInStepIds)));
  const card = drawCard(app.serverless);
  await card.until('Close…');
  const words = 'The last day of service is 31 March 2027, in 84 days.';
  card.choose('outcome', 'retained');
  card.choose('stayed_why', 'terms');
  expect(card.words()).not.toContain(words);
  card.choose('outcome', 'completed');
  expect(card.words()).toContain(words);
});

test('with everything settled, closing is the one thing that stands out', async () => {
  const last = { ...underWay(), stage: 'keep_in_touch' as const };
  const card = drawCard(fakeApp(asSituation(withDone(last, ...builtInStepIds))).serverless);
  await card.until('Next: close the offboarding');
  expect(card.button('Close…').props.variant).toBe('primary');
});

test('a first owner and a first last day of service need no reason', async () => {
  const { owner: _owner, finalServiceDate: _day, ...unknown } = underWay();
  const app = fakeApp(asSituation(unknown));
  const card = await drawn(app);
  card.press('Details');
  card.press('Choose one');
  await card.until('Olga Owner');
  card.choose('owner', '11');
  card.save('change-owner');
  await card.gone('no owner yet');
  card.pick('finalServiceDate', 2027, 5, 30);
  card.save('change-final_service_date');
  await card.until('last day 30 Jun');
});

test('list items whose day has come are named below, and lead to their step', async () => {
  const app = fakeApp(asSituation(underWay()));
  const item = {
    id: 'a',
    register: 'access',
    values: { system: 'Portal' },
    state: 'open',
  } as const;
  const items = [
    { ...item, due: calendarDate('2027-01-05') },
    { ...item, id: 'b', due: calendarDate('2027-01-06') },
    { ...item, id: 'c', due: calendarDate('2027-01-07') },
    { ...item, id: 'd', due: calendarDate('2027-01-02'), state: 'done' } as const,
  ];
  app.tasksAre({ status: 'loaded', value: { items, steps: [], notRead: 0 } });
  const card = await drawn(app);
  await card.until('Also due:');
  card.press('2 accesses, since 5 Jan');
  expect(card.step('Revoke access').props.open).toBe(true);
});

test('a proof that nobody has entered is due from its day on, and named at its step', async () => {
  const values = { choice: 'delete', carried_out_by: 'Ida', done_by: '2027-01-05' };
  const o = withDone(underWay(), 'protect_data');
  const step = { ...o.steps.protect_data, evidence: { kind: 'form', values } } as StepState;
  const app = fakeApp(asSituation({ ...o, steps: { ...o.steps, protect_data: step } }));
  const card = await drawn(app);
  await card.until('Also due:');
  card.press("Proof for “Protect the client's data”, since 5 Jan");
  await card.until('Enter the proof for data and backups · due 5 Jan');
});

test('the close says what is still open and what becomes of it, and holds nothing', async () => {
  const last = { ...underWay(), stage: 'keep_in_touch' as const };
  const app = fakeApp(asSituation(withDone(last, ...builtInStepIds)));
  const balances = [{ currency: 'EUR', open: 5583, overdue: 0 }];
  app.owes({ status: 'loaded', value: { invoices: [], balances, notRead: 0 } });
  const item = (register: 'access' | 'concern', id: string, values: Item['values']) =>
    ({ id, register, values, state: 'open' }) as const;
  const items = [
    item('access', 't-0', { system: 'Shared drive' }),
    ...['Their data', 'The price', 'The date', 'The team', 'The logo'].map((words, at) =>
      item('concern', `t-${at + 1}`, { words }),
    ),
  ];
  app.tasksAre({ status: 'loaded', value: { items, steps: [], notRead: 0 } });
  const card = drawCard(app.serverless);
  await card.until('Next: close the offboarding');
  expect(card.words()).not.toContain('Still open');
  card.press('Close…');
  card.choose('outcome', 'completed');
  await card.until('The items stay on the card after the close.');
  expect(card.words()).toContain('5 concerns: “Their data”, “The price”, “The date” and 2 more');
  expect(card.words()).toContain('1 access: “Shared drive”');
  expect(card.words()).toContain('Open payments: EUR 5,583.00');
  card.choose('outcome', 'retained');
  card.choose('stayed_why', 'terms');
  expect(card.words()).toContain('On hold after the close:');
  card.choose('outcome', 'completed');
  card.press('Close the offboarding');
  await card.until('Concerns · 5 open');
  expect(card.words()).toContain('Access · 1 open');
});

test('after a move back the next box says from where, by whom and why, until the next move', async () => {
  const app = fakeApp(asSituation({ ...underWay(), stage: 'agreements' }));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.choose('to', 'communication');
  card.write('why', 'They want one more talk.');
  card.save('move-back');
  const told =
    'Moved back from Agreements and contracts by Ann Able, 6 Jan: They want one more talk.';
  await card.until(told);
  expect(card.next()?.toString()).toContain(told);
  app.put(asSituation({ ...underWay(), stage: 'agreements' }));
  const again = drawCard(app.serverless);
  await again.until('Next:');
  expect(again.words()).not.toContain('Moved back');
});

test('a version of the playbook that cannot be read is told on the front, and the close waits', async () => {
  const playbook = { version: 2, changes: {}, insteadOf: 'unreadable', goesBy: 1 } as const;
  const app = fakeApp(asSituation({ ...underWay(), playbook }));
  const card = await drawn(app);
  expect(card.words()).toContain(
    'Version 2 of the playbook cannot be read in HubSpot. Until it is',
  );
  expect(card.words()).toContain('version 1 counts, and nothing can be waived or closed.');
  card.press('Close…');
  await card.until('nothing is started, waived or closed');
  expect(card.button('Close the offboarding').props.disabled).toBe(true);
});
