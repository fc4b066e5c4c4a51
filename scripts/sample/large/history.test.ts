import { mirrorOf } from '../../../src/crm/mirror';
import { anyStageIds } from '../../../src/crm/pipeline';
import { fromRecord } from '../../../src/crm/read-record';
import { toRecord } from '../../../src/crm/record';
import { isOverdue } from '../../../src/offboarding/over';
import { progressOf } from '../../../src/offboarding/progress';
import { unknown } from '../../../src/offboarding/offboarding';
import { waitables, waitsFor } from '../../../src/offboarding/waits-for';
import { initiatorIds, outcomeIds, stageIds } from '../../../src/playbook/lookup';
import { counts, historyOf } from './history';
import { clients, owners, today } from './testing';

const history = historyOf(clients, owners, today);
const all = history.map(({ offboarding }) => offboarding);
const open = all.filter(({ status }) => status !== 'closed');

test('two runs make the same', () => {
  const again = historyOf(clients, owners, today);
  expect(again).toEqual(history);
});

test('600 offboardings, 70 of them open, each company with one open at most', () => {
  expect(all).toHaveLength(counts.all);
  expect(open).toHaveLength(counts.open);
  expect(new Set(open.map(({ key }) => key.split('-')[0])).size).toBe(counts.open);
  expect(new Set(all.map(({ key }) => key)).size).toBe(counts.all);
});

test('every initiator, outcome, stage and kind of waiting is there', () => {
  const among = (values: readonly unknown[]) => [...new Set(values)];
  expect(among(all.map(({ initiator }) => initiator))).toEqual(
    expect.arrayContaining([...initiatorIds, unknown]),
  );
  expect(among(all.map((o) => (o.status === 'closed' ? o.outcome : undefined)))).toEqual(
    expect.arrayContaining([...outcomeIds]),
  );
  expect(among(open.map((o) => (o.status === 'closed' ? undefined : o.stage)))).toEqual(
    expect.arrayContaining([...stageIds]),
  );
  expect(among(open.map((o) => waitsFor(o)))).toEqual(expect.arrayContaining([...waitables]));
});

test('some of the open are overdue, and most are not', () => {
  const late = open.filter((o) => {
    const { nextDue } = progressOf(o, today);
    return nextDue !== undefined && isOverdue(nextDue, today);
  });
  expect(late.length).toBeGreaterThan(10);
  expect(late.length).toBeLessThan(counts.open / 2);
});

test('the mirror is the one of the record as it is read again, so that nothing is to be repaired', () => {
  const ids = Object.fromEntries(anyStageIds.map((id) => [id, id]));
  const stages = { toHubSpot: ids, fromHubSpot: ids };
  for (const offboarding of all) {
    const read = fromRecord(toRecord(offboarding, stages), stages);
    if (!read) throw new Error(`${offboarding.key} cannot be read.`);
    expect(read.boardStage).toBeUndefined();
    expect(mirrorOf(read.offboarding, '1')).toEqual(mirrorOf(offboarding, '1'));
  }
});
