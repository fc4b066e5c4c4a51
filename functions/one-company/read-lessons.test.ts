import { ownerToSave } from '../../src/api/owners';
import { openAccount, rep, stopClock, type Account } from '../../tests/account';
import { main as closeOffboarding } from './close-offboarding';
import { main as listOwners } from './list-owners';
import { main as readLessons } from './read-lessons';
import { main as saveItems } from './save-items';
import { main as startOffboarding } from './start-offboarding';

const meta = { today: '2027-03-01', by: rep };
let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
});
afterEach(() => account.close());

async function learn(companyId: string, lesson: string, reason = 'cost') {
  const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  const start = { ...meta, requestId: `start-${companyId}`, ...words };
  await account.call('start_offboarding', startOffboarding, start, companyId);
  const owners = await account.call('list_owners', listOwners, {});
  if (owners.status !== 'done') throw new Error(owners.status);
  const entry = { values: { lesson, reason }, due: '2027-04-01' };
  const entries = owners.value.owners
    .slice(0, 2)
    .map((owner) => ({ ...entry, owner: ownerToSave(owner) }));
  const add = {
    ...meta,
    requestId: `lesson-${companyId}`,
    register: 'lesson',
    action: 'add',
    entries,
  };
  expect(await account.call('save_items', saveItems, add, companyId)).toMatchObject({
    status: 'done',
  });
  account.calls();
}

test('lessons of every company with that reason name their day and offboarding', async () => {
  const other = await account.createCompany({ name: 'Other' });
  await learn(account.company.id, 'Talk about price a quarter before renewal.');
  await learn(other.id, 'Keep one contact.', 'performance');
  const reply = await account.call('read_lessons', readLessons, { reason: 'cost' });
  expect(reply).toMatchObject({
    status: 'done',
    value: {
      lessons: [
        {
          text: 'Talk about price a quarter before renewal.',
          asked: 2,
          learned: 0,
          at: expect.stringMatching(/^20\d\d-/),
          from: { number: 1, startedOn: '2027-03-01', company: 'Acme' },
        },
      ],
      stayed: [],
    },
  });
  expect(account.calls().counted).toBe(3);
});

test('without a lesson the list is empty', async () => {
  const reply = await account.call('read_lessons', readLessons, { reason: 'cost' });
  expect(reply).toMatchObject({ status: 'done', value: { lessons: [], stayed: [] } });
});

test('why the clients of this reason stayed is found with the lessons', async () => {
  await learn(account.company.id, 'Talk about price a quarter before renewal.');
  const stayed = { why: 'terms', words: 'A tenth less.' };
  const close = { ...meta, requestId: 'close', outcome: 'retained', stayed };
  await account.call('close_offboarding', closeOffboarding, close);
  const found = async (reason: string) => {
    const reply = await account.call('read_lessons', readLessons, { reason });
    return reply.status === 'done' ? reply.value : reply;
  };
  const from = { number: 1, company: 'Acme', startedOn: '2027-03-01' };
  expect(await found('cost')).toMatchObject({
    stayed: [{ from, ...stayed, closedOn: '2027-03-01' }],
  });
  expect(await found('performance')).toEqual({ lessons: [], stayed: [] });
});
