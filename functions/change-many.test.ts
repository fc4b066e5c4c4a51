import { openAccount, rep, stopClock, takeRefusal, type Account } from '../tests/account';
import { manyOn, startAct, valueOf } from '../tests/many';
import { main as moveStage } from './move-stage';
import { main as updateStep } from './update-step';

let account: Account;
let many: ReturnType<typeof manyOn>;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  many = manyOn(account);
});
afterEach(() => account.close());

const meta = { today: '2027-03-01', by: rep };
const olga = { id: '901', name: 'Olga' };

test('a start on several companies makes one record, note and mirror each, and their tasks', async () => {
  const ids = await many.companies(3);
  await many.begins(ids);
  const done = valueOf(await many.batch(0));
  expect(done.created.map(({ id }) => id)).toEqual(ids);
  expect(await account.records()).toHaveLength(3);
  for (const id of ids) {
    expect(await account.companyNow(id)).toMatchObject({
      offboarding_status: 'under_way',
      offboarding_number: '1',
      offboarding_key: `${id}-1`,
    });
    const notes = await account.notes(id);
    expect(notes.map((note) => note.offboarding_activity_key)).toEqual([`${id}-1:run-1-${id}`]);
  }
});

test('what is done outside a record is recorded as not verified', async () => {
  const [id = ''] = await many.companies(1);
  await many.changes([id]);
  const [note] = await account.notes(id);
  expect(note?.hs_note_body).toContain('By Rita Rep, not verified');
});
