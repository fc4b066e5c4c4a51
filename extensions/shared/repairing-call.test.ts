import { calendarDate } from '../../src/calendar/calendar-date';
import type { RepairPart, Reply } from '../../src/api/reply';
import type { Call } from './call';
import { repairingCall } from './repairing-call';

const today = calendarDate('2027-01-06');
const context = () => ({ today, by: { id: '7', name: 'Ann' }, requestId: 'r' });
const done = (...repair: RepairPart[]) => ({
  status: 'done',
  changed: false,
  ...(repair.length > 0 && { repair }),
  value: { status: 'never', past: [] },
});

/** Replies to calls in turn; tells what was repaired and what the card was told. */
function withReplies(replies: object[]) {
  const repaired: unknown[] = [];
  const told: boolean[] = [];
  const call = repairingCall({
    call: ((name: string, { parts }: { parts?: unknown }) => {
      if (name === 'repair') repaired.push(parts);
      return Promise.resolve(replies.shift() ?? done());
    }) as unknown as Call,
    wait: () => Promise.resolve(),
    context,
    onSend: () => (_: Reply<unknown>, isBehind: boolean) => told.push(isBehind),
  });
  const read = async () => {
    await call('get_offboarding', { today });
    await new Promise((settled) => setImmediate(settled));
  };
  return { call, read, repaired, told };
}

test('a part that could not be repaired stays told while another one is repaired', async () => {
  const { read, repaired, told } = withReplies([done('tasks'), done('tasks'), done('mirror')]);
  await read();
  await read();
  expect(repaired).toEqual([['tasks'], ['mirror']]);
  expect(told).toEqual([true, true]);
});

test('a repair that always leaves its part over is sent once, and again after a write', async () => {
  const { call, read, repaired } = withReplies(Array.from({ length: 20 }, () => done('tasks')));
  await read();
  await read();
  expect(repaired).toHaveLength(1);
  await call('move_stage', { ...context(), to: 'agreements' });
  await read();
  expect(repaired).toHaveLength(2);
});

test('a refused repair is not sent again before a write', async () => {
  const refused = { status: 'refused', refusal: { code: 'record_deleted' } };
  const { read, repaired, told } = withReplies([done('note'), refused, done('note')]);
  await read();
  await read();
  expect(repaired).toEqual([['note']]);
  expect(told).toEqual([true]);
});

test('what is read of other objects goes in requests of its own, after what is written', async () => {
  const { read, repaired, told } = withReplies([done('open_money', 'note', 'at_stake', 'mirror')]);
  await read();
  expect(repaired).toEqual([['note', 'mirror'], ['open_money'], ['at_stake']]);
  expect(told).toEqual([false, false, false]);
});

test('a part that a repair leaves to another request follows, and is not told as behind', async () => {
  const { read, repaired, told } = withReplies([done('at_stake'), done('at_stake_deals'), done()]);
  await read();
  expect(repaired).toEqual([['at_stake'], ['at_stake_deals']]);
  expect(told).toEqual([false, false]);
});

test('repairs that leave each other over end', async () => {
  const { read, repaired, told } = withReplies([
    done('note'),
    ...Array.from({ length: 20 }, (_, at) => done(at % 2 === 0 ? 'mirror' : 'note')),
  ]);
  await read();
  expect(repaired).toEqual([['note'], ['mirror']]);
  expect(told.at(-1)).toBe(true);
});
