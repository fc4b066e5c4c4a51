import { calendarDate } from '../calendar/calendar-date';
import { stepsChanged, stepsThatApply } from './applies';
import type { ReasonCommand } from './commands';
import { changed, refused, unchanged } from './outcome';
import {
  startCommand,
  requestMeta,
  closedOffboarding,
  done,
  later,
  mia,
  now,
  openOffboarding,
  valueOf,
  withStep,
} from './testing';
import { wordsSaid } from './reason-rules';
import { updateReason } from './update-reason';

const stated = {
  ...requestMeta(),
  which: 'stated',
  reason: { id: 'competitor', detail: 'competitor_price' },
  words: 'Others are cheaper.',
} as const satisfies ReasonCommand;
const toOurs = { ...stated, initiator: 'us', reason: { id: 'our_decision' } } as const;
const analysed = {
  ...requestMeta(),
  which: 'analysed',
  reason: { id: 'performance' },
  note: 'We answered too late.',
  avoidable: 'yes',
} as const satisfies ReasonCommand;
const change = { by: mia, at: later.at, requestId: 'request-2' };
const analysedBefore = {
  analysedReason: analysed.reason,
  analysedNote: analysed.note,
  avoidable: analysed.avoidable,
};

test('the stated reason changes with the words, and the analysed one stays', () => {
  const before = openOffboarding(analysedBefore);
  expect(updateReason(before, stated, later)).toEqual(
    changed({
      ...before,
      statedReason: stated.reason,
      statedWords: stated.words,
      lastChange: { kind: 'change_stated_reason', ...change },
    }),
  );
});

test('our own words are not taken over as the client’s when who ended it is corrected', () => {
  const words = 'They cost us more than they pay.';
  const ours = openOffboarding({ initiator: 'us', statedWords: '', ownWords: words });
  const toClient = { ...stated, initiator: 'client', words } as const;
  expect(valueOf(updateReason(ours, toClient, later))).toMatchObject({ statedWords: '' });
  const said = updateReason(ours, { ...toClient, words: stated.words }, later);
  expect(valueOf(said)).toMatchObject({ initiator: 'client', statedWords: stated.words });
});

test('the client’s words are not taken over as ours', () => {
  const before = openOffboarding();
  const toUs = { ...toOurs, words: ` ${before.statedWords}` } as const;
  expect(wordsSaid(valueOf(updateReason(before, toUs, later)))).toBe('');
});

test('words of both sides are kept while who ended it is corrected to and fro', () => {
  const own = 'They cost us more than they pay.';
  const ours = valueOf(updateReason(openOffboarding(), { ...toOurs, words: own }, later));
  expect(ours).toMatchObject({ statedWords: 'Our budget was halved.', ownWords: own });
  const theirs = { ...stated, requestId: 'request-3', initiator: 'client' } as const;
  const back = valueOf(updateReason(ours, theirs, later));
  expect(back).toMatchObject({ statedWords: stated.words, ownWords: own });
  expect(wordsSaid(back)).toBe(stated.words);
  const again = { ...toOurs, requestId: 'request-4', words: own } as const;
  expect(wordsSaid(valueOf(updateReason(back, again, later)))).toBe(own);
});

test('our words stay where unpaid invoices end it instead of another reason of ours', () => {
  const ours = openOffboarding({ initiator: 'us', ownWords: 'Too far away.' });
  const unpaid = { ...toOurs, initiator: 'non_payment', words: 'Too far away.' } as const;
  expect(wordsSaid(valueOf(updateReason(ours, unpaid, later)))).toBe('Too far away.');
});

test('the analysed reason changes with its note, and the stated one stays', () => {
  const before = openOffboarding();
  expect(updateReason(before, analysed, later)).toEqual(
    changed({
      ...before,
      ...analysedBefore,
      lastChange: { kind: 'change_analysed_reason', ...change },
    }),
  );
});

test('an analysed reason without a note takes the old note away', () => {
  const outcome = updateReason(openOffboarding(analysedBefore), { ...analysed, note: '' }, later);
  expect(valueOf(outcome).analysedNote).toBeUndefined();
});

test.each([
  ['the second level', { reason: { id: 'performance', detail: 'performance_delays' } as const }],
  ['the first level', { reason: { id: 'cost' } as const }],
  ['the note', { note: 'Another.' }],
  ['whether it was avoidable', { avoidable: 'no' as const }],
  ['whom they go to', { competitor: 'Rival GmbH' }],
  ['the end of their new contract', { competitorContractEnd: calendarDate('2028-06-30') }],
])('a change of %s alone is a change', (_, change) => {
  const outcome = updateReason(openOffboarding(analysedBefore), { ...analysed, ...change }, later);
  expect(outcome).toMatchObject({ ok: true, changed: true });
});

test('new words for the same stated reason are a change', () => {
  const { statedReason: reason } = startCommand;
  const outcome = updateReason(openOffboarding(), { ...stated, reason }, later);
  expect(outcome).toMatchObject({ ok: true, changed: true });
});

test.each([
  [
    'stated',
    { ...stated, requestId: 'request-9' },
    { statedReason: stated.reason, statedWords: stated.words },
  ],
  ['analysed', { ...analysed, requestId: 'request-9' }, analysedBefore],
])('the %s reason that already holds changes nothing, open or closed', (_, command, holding) => {
  for (const before of [openOffboarding(holding), closedOffboarding(holding)]) {
    expect(updateReason(before, command, later)).toEqual(unchanged(before));
  }
});

test.each([stated, analysed])('a retry for the $which reason changes nothing', (command) => {
  const before = openOffboarding({ lastChange: { kind: 'change_stated_reason', ...change } });
  expect(updateReason(before, command, later)).toEqual(unchanged(before));
});

test.each([
  [
    'a stated second level of another first level',
    { ...stated, reason: { id: 'cost', detail: 'needs_shrunk' } as const },
    refused('reason_detail_mismatch', { field: 'reason.detail' }),
  ],
  [
    'an analysed second level of another first level',
    { ...analysed, reason: { id: 'cost', detail: 'needs_shrunk' } as const },
    refused('reason_detail_mismatch', { field: 'reason.detail' }),
  ],
  [
    'a reason that is ours for a client who ended it',
    { ...stated, reason: { id: 'our_decision' } as const },
    refused('reason_does_not_fit', { field: 'reason.id' }),
  ],
])('%s is refused', (_, command, refusal) => {
  expect(updateReason(openOffboarding(), command, later)).toEqual(refusal);
});

test('a stored reason that would no longer be offered stays when its words change', () => {
  const before = openOffboarding({ initiator: 'us', statedReason: { id: 'cost' } });
  const words = { ...stated, reason: { id: 'cost' }, words: 'Not worth it.' } as const;
  expect(valueOf(updateReason(before, words, later))).toMatchObject({ ownWords: 'Not worth it.' });
  const other = { ...words, reason: { id: 'competitor' } } as const;
  expect(updateReason(before, other, later)).toEqual(
    refused('reason_does_not_fit', { field: 'reason.id' }),
  );
});

test('after the close the stated reason is fixed', () => {
  expect(updateReason(closedOffboarding(), stated, later)).toEqual(refused('already_closed'));
});

test('after the close the analysed reason can still change', () => {
  const outcome = updateReason(closedOffboarding(), analysed, later);
  expect(outcome).toMatchObject({ changed: true, value: { status: 'closed', ...analysedBefore } });
});

test('a step that no longer applies keeps its state and is not counted', () => {
  const before = withStep(openOffboarding(), 'stop_renewal', done('stop_renewal'));
  const command = { ...stated, reason: { id: 'project_completed' } } as const;
  const after = valueOf(updateReason(before, command, later));
  expect(after.steps.stop_renewal).toEqual(done('stop_renewal'));
  expect(stepsThatApply(before)).toContain('stop_renewal');
  expect(stepsThatApply(after)).not.toContain('stop_renewal');
});

test('who ended it can be corrected with the reason, and the steps that apply follow', () => {
  const before = openOffboarding();
  const reason = { id: 'non_payment' } as const;
  const command = { by: mia, requestId: 'r2', which: 'stated', reason, words: '' } as const;
  const outcome = updateReason(before, { ...command, initiator: 'non_payment' }, now);
  expect(outcome).toMatchObject({
    ok: true,
    value: { initiator: 'non_payment', statedReason: reason, steps: before.steps },
  });
  expect(outcome.ok && stepsChanged(before, outcome.value)).toMatchObject({
    come: [],
    go: expect.arrayContaining(['client_sign_off', 'exit_interview']),
  });
});

test('our own decision stays no reason of a client who ended it after all', () => {
  const before = openOffboarding({ initiator: 'us', statedReason: { id: 'our_decision' } });
  const command = { by: mia, requestId: 'r2', which: 'stated', words: 'They left.' } as const;
  expect(
    updateReason(before, { ...command, reason: { id: 'our_decision' }, initiator: 'client' }, now),
  ).toEqual(refused('reason_does_not_fit', { field: 'reason.id' }));
});
