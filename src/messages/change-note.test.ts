import { calendarDate } from '../calendar/calendar-date';
import {
  closedOffboarding,
  done,
  mia,
  now,
  openOffboarding,
  waived,
  withStep,
} from '../offboarding/testing';
import { knownContract } from '../offboarding/testing-contract';
import { contractLines } from './contract-lines';
import { lastChangeNote, reasonText, stepNote } from './change-note';
import { linesAsHtml } from './html';

test('a note for a start says who ends it, why, and by whom it was entered', () => {
  expect(lastChangeNote(openOffboarding())).toEqual({
    activityKey: '500-1:request-1',
    at: '2027-03-01T09:00:00.000Z',
    body: expect.stringMatching(
      /Offboarding started.*Our budget was halved\..*By Mia Moser · offboarding 1 of Nordlicht GmbH/,
    ),
  });
});

test('a note for a step done has its evidence', () => {
  const note = stepNote(
    withStep(openOffboarding(), 'settle_payments', done('settle_payments')),
    'settle_payments',
  );
  expect(note?.body).toMatch(/Step done.*open after settling: nothing/);
});

test('a note for a waiver says who waived and why', () => {
  const note = stepNote(withStep(openOffboarding(), 'revoke_access', waived), 'revoke_access');
  expect(note?.body).toContain('Waived by Ole Ahrens: Nothing was ever shared.');
});

test('a step that nobody touched has no note', () => {
  expect(stepNote(openOffboarding(), 'meet_client')).toBeUndefined();
});

test('a note for a close says the outcome', () => {
  expect(lastChangeNote(closedOffboarding())?.body).toMatch(/Offboarding closed: /);
});

test('nothing that a person typed becomes markup', () => {
  const o = openOffboarding({ statedWords: '<img src=x onerror=alert(1)> & "so"' });
  expect(lastChangeNote(o)?.body).toContain(
    '&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so&quot;',
  );
  expect(linesAsHtml('a\nb')).toBe('a<br>b');
});

test('a reason is written on its two levels', () => {
  expect(reasonText({ id: 'cost', detail: 'cost_budget_cut' }, {})).toMatch(/^.+ · .+$/);
});

test('a note for a contract says the clauses that few contracts have', () => {
  const months = (length: number) => ({ length: { length, unit: 'months' } }) as const;
  const contract = knownContract({
    term: { kind: 'open_ended', minimum: { length: 2, unit: 'years' } },
    renewal: { kind: 'none' },
    notice: { ...months(1), to: 'any_day', from: { kind: 'receipt', postalDays: 0 } },
    ours: {
      ...months(6),
      to: 'month_end',
      from: { kind: 'receipt', postalDays: 3, arrives: 'working_days_later' },
    },
    convenience: { ...months(2), to: 'any_day', from: { kind: 'sending' }, by: 'our_side' },
    calendar: { country: 'DE', region: 'BY', days: {} },
  });
  const right = { on: calendarDate('2027-06-30'), right: 'breach', why: 'Not paid.' } as const;
  const o = openOffboarding({ contract: { ...contract, right } });
  expect(contractLines(o)).toEqual([
    'From 1 April 2026 without an end, at least for 2 years',
    'Renewal: none',
    'Notice: 1 month to any day, counted from receipt',
    'Our notice: 6 months to the end of a month, counted from receipt, 3 working days after sending',
    'For convenience: 2 months to any day, counted from sending, we alone',
    'Public holidays counted: DE, BY',
    'Ends by another right, a breach that was not cured in time: Not paid.',
    'The contract ends on: 30 June 2027',
  ]);
});

test('a note for a contract says its clauses, its amendment, the notice and the end', () => {
  const amended = {
    on: calendarDate('2027-01-01'),
    changes: {
      notice: {
        length: { length: 10, unit: 'working_days' },
        to: 'month_end',
        from: { kind: 'receipt', postalDays: 3 },
      },
    },
  } as const;
  const contract = knownContract(
    { amendments: [amended] },
    { on: calendarDate('2027-03-01'), receivedOn: calendarDate('2027-03-04') },
  );
  const lastChange = {
    kind: 'change_contract',
    by: mia,
    at: now.at,
    requestId: 'request-2',
  } as const;
  expect(lastChangeNote(openOffboarding({ contract, lastChange }))?.body.split('<br>')).toEqual([
    '<strong>Contract dates changed</strong>',
    'From 1 April 2026 for 1 year',
    'Renewal: by itself, by 1 year each time',
    'Notice: 3 months to the end of a term, counted from sending',
    'Amended from 1 January 2027: Notice: 10 working days to the end of a month, counted from receipt, 3 days after sending',
    'Notice given on 1 March 2027, received on 4 March 2027',
    'The contract ends on: 31 March 2027',
    'By Mia Moser · offboarding 1 of Nordlicht GmbH',
  ]);
});
