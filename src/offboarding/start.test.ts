import { calendarDate } from '../calendar/calendar-date';
import { everyStepId } from '../playbook/lookup';
import { changed, refused } from './outcome';
import { startOffboarding } from './start';
import { company, mia, now, startCommand, today } from './testing';

test('a start puts every step to do in the first stage, entered today', () => {
  const finalServiceDate = calendarDate('2027-06-30');
  const owner = { id: '7', name: 'Ole Ahrens' };
  const outcome = startOffboarding(company, { ...startCommand, finalServiceDate, owner }, now);
  expect(outcome).toEqual(
    changed({
      key: '500-1',
      companyName: 'Nordlicht GmbH',
      number: 1,
      status: 'under_way',
      stage: 'communication',
      initiator: 'client',
      statedReason: { id: 'cost', detail: 'cost_budget_cut' },
      statedWords: 'Our budget was halved.',
      finalServiceDate,
      owner,
      startedOn: today,
      startedAt: now.at,
      startedBy: mia,
      stageEntered: { communication: today },
      listCounts: { alternativesOffered: 0, alternativesTaken: 0 },
      stageTimes: { communication: { first: today, days: 0, paused: 0 } },
      steps: Object.fromEntries(everyStepId.map((step) => [step, { state: 'todo' }])),
      written: {},
      lastChange: {
        kind: 'start',
        by: mia,
        at: now.at,
        requestId: 'request-1',
      },
    }),
  );
});

test('a start leaves out what is not known', () => {
  const outcome = startOffboarding(company, startCommand, now);
  expect(outcome.ok && Object.keys(outcome.value)).not.toContain('finalServiceDate');
  expect(outcome.ok && Object.keys(outcome.value)).not.toContain('owner');
});

test('a start takes a reason without its second level, and an end today', () => {
  const command = {
    ...startCommand,
    statedReason: { id: 'cost' },
    finalServiceDate: today,
  } as const;
  expect(startOffboarding(company, command, now)).toMatchObject({ ok: true, changed: true });
});

test.each([
  [
    'a second-level reason of another first-level one',
    { statedReason: { id: 'cost', detail: 'needs_shrunk' } as const },
    refused('reason_detail_mismatch', { field: 'statedReason.detail' }),
  ],
  [
    'an end before the start',
    { finalServiceDate: calendarDate('2027-02-28') },
    refused('final_date_before_start', { field: 'finalServiceDate' }),
  ],
])('a start refuses %s', (_, change, refusal) => {
  expect(startOffboarding(company, { ...startCommand, ...change }, now)).toEqual(refusal);
});

test('a start needs no words of a client who has said nothing yet', () => {
  const command = { ...startCommand, initiator: 'client', statedWords: '' } as const;
  expect(startOffboarding(company, command, now)).toMatchObject({ ok: true });
});

test('words on a reason of ours are kept as ours', () => {
  const statedReason = { id: 'our_decision' } as const;
  const command = {
    ...startCommand,
    initiator: 'us',
    statedReason,
    statedWords: 'No staff.',
  } as const;
  expect(startOffboarding(company, command, now)).toMatchObject({
    value: { statedWords: '', ownWords: 'No staff.' },
  });
});

test('a part that ends needs what ends and what stays', () => {
  const of = (part: { ends: string; stays: string }) =>
    startOffboarding(company, { ...startCommand, part }, now);
  expect(of({ ends: 'Support', stays: ' ' })).toEqual(
    refused('part_needs_words', { field: 'part.stays' }),
  );
  const part = { ends: 'Support', stays: 'Hosting' };
  expect(of(part)).toMatchObject({ value: { part } });
});
