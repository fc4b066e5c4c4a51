import { calendarDate } from '../../../src/calendar/calendar-date';
import type { KnownContract } from '../../../src/offboarding/offboarding';
import { stepById } from '../../../src/playbook/book';
import { underWay } from '../../shared/testing/offboardings';
import { draftFrom } from './evidence-request';
import { listedWords } from './list-answer';
import { suggestedEvidence, withSuggested } from './suggested-evidence';

const me = { id: '7', name: 'Ann Able' };
const today = calendarDate('2027-01-06');
const contract: KnownContract = {
  terms: {
    start: calendarDate('2026-05-01'),
    term: { kind: 'open_ended' },
    renewal: { kind: 'none' },
    amendments: [],
    holidays: [],
  },
};

/** The form that a step begins with. */
const suggested = (step: Parameters<typeof stepById>[0], changes: object = {}, on = today) => {
  const { evidence } = stepById(step, {});
  const known = { offboarding: { ...underWay(), ...changes }, me, today: on };
  return draftFrom(evidence, suggestedEvidence(evidence, known), {});
};

test('a step suggests who clicks, today, and the last day of service while it is to come', () => {
  expect(suggested('review_terms')).toEqual({
    values: { agreed_by: 'Ann Able', agreed_on: '2027-01-06' },
  });
  expect(suggested('stop_renewal')).toEqual({ date: '2027-01-06' });
  expect(suggested('protect_data').values).toMatchObject({ done_by: '2027-03-31' });
  const late = suggested('protect_data', {}, calendarDate('2027-04-01'));
  expect(late.values).not.toHaveProperty('done_by');
});

test('who received and who signed are suggested as the contact whom messages are for', () => {
  const { evidence } = stepById('client_sign_off', {});
  const known = { offboarding: underWay(), me, today };
  const begin = (client?: string) => suggestedEvidence(evidence, { ...known, client });
  expect(begin('Zoe Berg')).toMatchObject({ values: { signed_by: 'Zoe Berg' } });
  expect(begin()).toEqual({ kind: 'form', values: { signed_on: '2027-01-06' } });
});

test('whom the client may ask is suggested as the present owner, or whoever clicks', () => {
  const owner = { id: '12', name: 'Omar Owner' };
  expect(suggested('stay_available', { owner }).values).toEqual({ contact: 'Omar Owner' });
  expect(suggested('stay_available', { owner: undefined }).values).toEqual({ contact: 'Ann Able' });
});

test('the terms are suggested from the contract, once it is known', () => {
  expect(suggested('review_terms', { contract }).values?.terms).toMatch(/^From 1 May 2026/);
});

test('where to meet again begins with the events that are listed', () => {
  const step = stepById('networking_plan', {});
  const values = { event: 'Trade fair', place: 'Hamburg', invitation: 'sent' };
  const due = calendarDate('2027-04-26');
  const open = { id: '1', register: 'event', values, due, ownerId: '11', state: 'open' } as const;
  const over = { ...open, id: '2', state: 'done' } as const;
  const owners = {
    status: 'loaded',
    owners: [{ id: '11', name: 'Olga Owner' }],
    isPart: false,
  } as const;
  const listed = listedWords(step, [open, over], { ...owners, owners: [...owners.owners] });
  const known = { offboarding: underWay(), me, today, listed };
  expect(suggestedEvidence(step.evidence, known)).toEqual({
    kind: 'note',
    text: 'Trade fair, Hamburg, 26 April 2027, Olga Owner',
  });
});

test('a step without suggestions begins empty', () => {
  expect(suggested('explain_reasons')).toEqual({});
  expect(suggested('meet_client')).toEqual({});
});

test('what is suggested fills a field that a draft leaves empty, and overwrites none', () => {
  const { evidence } = stepById('review_terms', {});
  const values = { agreed_by: 'Ida' };
  const known = { offboarding: { ...underWay(), contract }, me, today };
  const filled = withSuggested({ kind: 'form', values }, suggestedEvidence(evidence, known));
  expect(filled).toMatchObject({
    values: { agreed_by: 'Ida', terms: expect.stringMatching(/^From 1 May 2026/) as unknown },
  });
});
