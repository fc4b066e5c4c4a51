import { openAccount, rep, stopClock, takeRefusal, type Account } from '../../tests/account';
import { main as getLive } from './get-live';
import { main as startOffboarding } from './start-offboarding';
import { main as updateStep } from './update-step';

const today = '2027-03-01';
const meta = { today, by: rep, requestId: 'request-1' };
let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
});
afterEach(() => account.close());

const live = (stage = 'agreements') => account.call('get_live', getLive, { today, stage });
const open = { hs_invoice_status: 'open', hs_currency: 'EUR', hs_due_date: '2027-02-01' };

async function settle(more: object) {
  const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  await account.call('start_offboarding', startOffboarding, {
    ...meta,
    requestId: 'start',
    ...words,
  });
  account.calls();
  return account.call('update_step', updateStep, { ...meta, step: 'settle_payments', ...more });
}
const finish = (amount: number) =>
  settle({ action: 'finish', evidence: { kind: 'amount', amount, currency: 'EUR' } });

test('only open invoices of the company are read, in one call', async () => {
  await account.createInvoice({ ...open, hs_balance_due: '3000' });
  await account.createInvoice({ ...open, hs_invoice_status: 'voided', hs_balance_due: '50' });
  const other = await account.createCompany({ name: 'Other' });
  await account.createInvoice({ ...open, hs_balance_due: '70' }, other.id);
  account.calls();
  expect(await live()).toMatchObject({
    value: {
      readAt: '2027-03-01T09:00:00.000Z',
      money: {
        status: 'loaded',
        value: { balances: [{ currency: 'EUR', open: 3000, overdue: 3000 }] },
      },
    },
  });
  expect(account.calls().counted).toBe(1);
});

test('a company that was never offboarded has no tasks, without a call', async () => {
  expect(await live('communication')).toMatchObject({
    value: { tasks: { status: 'loaded', value: { items: [], steps: [], notRead: 0 } } },
  });
  expect(account.calls().counted).toBe(0);
});

test.each([
  [403, 'no_access'],
  [404, 'not_available'],
  [500, 'failed'],
])('invoices that answer %i are unavailable (%s), never zero', async (status, why) => {
  account.api.addFault({ path: '/invoices/search', status, times: 9 });
  expect(await live()).toMatchObject({
    status: 'done',
    value: { money: { status: 'unavailable', why } },
  });
});

test('payments cannot be settled while an invoice is open, and nothing is written', async () => {
  await account.createInvoice({ ...open, hs_balance_due: '3000' });
  expect(takeRefusal(await finish(0))).toBe('money_open');
  expect(account.writes()).toEqual([]);
});

test('payments are settled when nothing is open, with one call more than another step', async () => {
  expect(await finish(0)).toMatchObject({ status: 'done', changed: true });
  expect(account.calls().counted).toBeLessThanOrEqual(5);
});

test("without access to invoices, the rep's entry decides", async () => {
  account.api.addFault({ path: '/invoices/search', status: 403, times: 9 });
  expect(takeRefusal(await finish(12))).toBe('money_open');
});

test("while HubSpot is busy, the rep's entry does not settle payments", async () => {
  account.api.addFault({ path: '/invoices/search', status: 503, times: 50 });
  expect(takeRefusal(await finish(0))).toBe('busy');
});

test('a waiver stores the open amount, on the record and in the note', async () => {
  await account.createInvoice({ ...open, hs_balance_due: '3000' });
  const waiver = {
    action: 'waive',
    reason: 'Paid by their parent company.',
    waivedBy: 'Fay Finance',
  };
  expect(await settle(waiver)).toMatchObject({ status: 'done' });
  const [record] = await account.records();
  expect(JSON.parse(record?.step_settle_payments_detail ?? '')).toMatchObject({
    openMoney: { known: true, balances: [{ currency: 'EUR', open: 3000 }], more: false },
  });
  const notes = await account.notes();
  expect(notes.at(-1)?.hs_note_body).toContain('Money open then: EUR 3,000.00');
});

test('a read whose today no time zone explains is refused, and makes no tasks', async () => {
  await account.start();
  account.calls();
  const late = { today: '1999-12-31', stage: 'communication' };
  expect(takeRefusal(await account.call('get_live', getLive, late))).toBe('today_is_off');
  expect(account.writes()).toEqual([]);
});

test('an invoice that came later moves the due day of its step, by a repair', async () => {
  const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  const start = { ...meta, requestId: 'start', ...words, finalServiceDate: '2027-04-30' };
  await account.call('start_offboarding', startOffboarding, start);
  await account.repair();
  expect(await live()).not.toHaveProperty('repair');
  await account.createInvoice({ ...open, hs_due_date: '2027-05-20', hs_balance_due: '3000' });
  const parts = ['tasks', 'open_money'] as const;
  expect(await live()).toMatchObject({ repair: parts });
  await account.repair([...parts]);
  const [record] = await account.records();
  expect(record).toMatchObject({ open_money_first_due: '2027-05-20' });
  expect(await live()).not.toHaveProperty('repair');
});
