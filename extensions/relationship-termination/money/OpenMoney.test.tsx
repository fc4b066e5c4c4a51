import { NumberInput } from '@hubspot/ui-extensions';
import type { Live } from '../../../src/api/live';
import { calendarDate } from '../../../src/calendar/calendar-date';
import { drawCard, type Drawn } from '../testing';
import { fakeApp, type FakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay } from '../../shared/testing/offboardings';

type Money = NonNullable<Live['money']>;

const invoice = (number: string, balance: number, more: object = {}) => ({
  id: number,
  number,
  state: 'open' as const,
  due: calendarDate('2027-02-01'),
  balance,
  currency: 'EUR',
  ...more,
});
const two: Money = {
  status: 'loaded',
  value: {
    invoices: [
      invoice('1042', 3000, { state: 'overdue', due: calendarDate('2026-11-01') }),
      invoice('1057', 1200),
    ],
    balances: [{ currency: 'EUR', open: 4200, overdue: 3000 }],
    notRead: 0,
  },
};
const nothing: Money = { status: 'loaded', value: { invoices: [], balances: [], notRead: 0 } };

async function opened(app: FakeApp): Promise<Drawn> {
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.showStage(1);
  card.openStep('Settle open payments');
  return card;
}

function appThatOwes(money: Money) {
  const app = fakeApp(asSituation(underWay()));
  app.owes(money);
  return app;
}

test('open invoices are listed with number, due date, balance and state, and waits for payment', async () => {
  const card = await opened(appThatOwes(two));
  await card.until('EUR 4,200.00 open in 2 invoices, read 2027-01-06.');
  for (const words of [
    'Settle open payments · due 10 Mar · waits for payment',
    '1042',
    '1 Nov 2026',
    'EUR 3,000.00',
    'overdue',
    '1057',
    '1 Feb',
    'EUR 1,200.00',
  ]) {
    expect(card.words()).toContain(words);
  }
});

test('each currency has its own total, and what was not read is told', async () => {
  const card = await opened(
    appThatOwes({
      status: 'loaded',
      value: {
        invoices: [invoice('1', 10), invoice('2', 20, { currency: 'USD' })],
        balances: [
          { currency: 'EUR', open: 10, overdue: 0 },
          { currency: 'USD', open: 20, overdue: 0 },
        ],
        notRead: 3,
      },
    }),
  );
  await card.until('EUR 10.00, USD 20.00 and more open in 5 invoices');
  expect(card.words()).toContain('And 3 more.');
});

test('an invoice without a balance holds the step, and is named with what to do', async () => {
  const value = { invoices: [], balances: [], notRead: 1, withoutBalance: ['1042'] };
  const card = await opened(appThatOwes({ status: 'loaded', value }));
  await card.until('How much is open is not known, in 1 invoice');
  expect(card.words()).toContain('HubSpot has no balance of invoice 1042.');
  expect(card.words()).toContain('waits for payment');
});

test('more than ten invoices are counted, and ten of them shown', async () => {
  const invoices = Array.from({ length: 12 }, (_, index) => invoice(`N-${index}`, 1));
  const balances = [{ currency: 'EUR', open: 12, overdue: 0 }];
  const card = await opened(
    appThatOwes({ status: 'loaded', value: { invoices, balances, notRead: 0 } }),
  );
  await card.until('EUR 12.00 open in 12 invoices');
  expect(card.words()).toContain('N-9');
  expect(card.words()).not.toContain('N-10');
  expect(card.words()).toContain('And 2 more.');
});

test('nothing open is said so, and holds nothing', async () => {
  const card = await opened(appThatOwes(nothing));
  await card.until('Nothing is open, read 2027-01-06.');
  expect(card.words()).not.toContain('waits for payment');
});

test.each([
  ['no_access', 'the app may not read them on this account. Type what is open.'],
  ['not_available', 'this account keeps none in HubSpot. Type what is open.'],
  ['failed', 'HubSpot did not answer. Refresh, or type what is open.'],
] as const)('invoices that are unknown (%s) are never shown as zero', async (why, sentence) => {
  const card = await opened(appThatOwes({ status: 'unavailable', why }));
  await card.until(sentence);
  expect(card.words()).not.toContain('Nothing is open');
  card.press('Waive…');
  expect(card.words()).toContain('Money open now: not known.');
});

const stageIn = (parameters: unknown) =>
  typeof parameters === 'object' && parameters && 'stage' in parameters && parameters.stage;

test('invoices are read once a card opening, and only for a stage that shows them', async () => {
  const app = appThatOwes(two);
  const card = await opened(app);
  await card.until('EUR 4,200.00');
  card.showStage(2);
  card.showStage(1);
  card.showStage(0);
  const asked = app.calls.filter(({ parameters }) => stageIn(parameters) === 'agreements');
  expect(asked).toEqual([
    { name: 'get_live', parameters: { today: '2027-01-06', stage: 'agreements' } },
  ]);
});

test('while they are read it says so, and a failed read can be tried again', async () => {
  const app = appThatOwes(two);
  app.answerNext('get_live', { status: 'failed', id: 'stage-1' });
  app.answerNext('get_live', { status: 'failed', id: 'c0ffee' });
  const card = await opened(app);
  expect(card.words()).toContain('Reading the open invoices');
  await card.until('c0ffee');
  expect(card.words()).toContain('Open invoices are not known');
  card.press('Try again');
  await card.until('EUR 4,200.00 open in 2 invoices');
});

test('reading again shows what is open by then; an earlier answer that comes late is dropped', async () => {
  const app = appThatOwes(two);
  const card = await opened(app);
  await card.until('EUR 4,200.00');
  const release = app.hold('get_live');
  card.press('Refresh');
  expect(card.words()).toContain('EUR 4,200.00');
  app.owes(nothing);
  card.press('Refresh');
  await card.until('Nothing is open');
  release();
  await new Promise((done) => setImmediate(done));
  expect(card.words()).toContain('Nothing is open');
});

test('money that opened since then refuses the step at the step, and is read again', async () => {
  const app = appThatOwes(nothing);
  const card = await opened(app);
  await card.until('Nothing is open');
  app.owes(two);
  card.press('Mark done');
  await card.until('Money is still open.');
  expect(card.words().split('Money is still open.')).toHaveLength(2);
  await card.until('EUR 4,200.00 open in 2 invoices');
  expect(card.words()).toContain('waits for payment');
});

test('while money is open no amount is asked for, and marking it done is refused with the reason', async () => {
  const app = appThatOwes(two);
  const card = await opened(app);
  await card.until('EUR 4,200.00');
  const held = 'This step is done once HubSpot shows no open money';
  expect(card.words()).toContain(held);
  expect(card.renderer.maybeFind(NumberInput, { name: 'evidence_settle_payments' })).toBeNull();
  card.press('Mark done');
  await card.until('Money is still open.');
  expect(app.asked('update_step')).toMatchObject({ evidence: { kind: 'amount', amount: 0 } });
  app.owes(nothing);
  card.press('Mark done');
  await card.until('✓ Settle open payments');
  expect(card.words()).not.toContain(held);
});

test('an amount that was typed before HubSpot showed money is not kept against it', async () => {
  const app = appThatOwes(nothing);
  const card = await opened(app);
  await card.until('Nothing is open');
  card.enter('evidence_settle_payments', 12);
  card.choose('evidence_settle_payments_currency', 'EUR');
  expect(card.button('Keep as draft')).toBeDefined();
  app.owes(two);
  card.press('Refresh');
  await card.until('EUR 4,200.00');
  expect(card.words()).not.toContain('Keep as draft');
});

test('where the invoices are unknown the amount is asked for, and no nothing is taken for it', async () => {
  const app = appThatOwes({ status: 'unavailable', why: 'no_access' });
  const card = await opened(app);
  await card.until('Type what is open.');
  card.press('Mark done');
  expect(card.words()).toContain('Enter what is open');
  expect(app.called('update_step')).toBe(0);
  card.enter('evidence_settle_payments', 0);
  card.press('Mark done');
  await card.until('✓ Settle open payments');
});

test('where no currency of an amount is known, it is asked for', async () => {
  const app = appThatOwes(nothing);
  const card = await opened(app);
  await card.until('Nothing is open');
  card.enter('evidence_settle_payments', 12);
  card.press('Mark done');
  expect(card.words()).toContain('choose the currency');
  expect(app.called('update_step')).toBe(0);
});

test('the waiver says what is open, and the waived step keeps it', async () => {
  const card = await opened(appThatOwes(two));
  await card.until('EUR 4,200.00');
  card.press('Waive…');
  expect(card.words()).toContain(
    'Money open now: EUR 4,200.00. What is open when you waive is recorded with it.',
  );
  card.write('waive_reason_settle_payments', 'Paid by their parent company');
  card.write('waived_by_settle_payments', 'Fay Finance');
  card.press('Waive this step');
  await card.until('Money open then: EUR 4,200.00');
  expect(card.words()).toContain('1 of 5 done, 1 of them waived');
  expect(card.words()).not.toContain('waits for payment');
});
