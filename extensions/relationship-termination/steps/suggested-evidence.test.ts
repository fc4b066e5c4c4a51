import { calendarDate } from '../../../src/calendar/calendar-date';
import { stepById } from '../../../src/playbook/lookup';
import { underWay } from '../../shared/testing/offboardings';
import { draftFrom } from './evidence-request';
import { suggestedEvidence } from './suggested-evidence';

const me = { id: '7', name: 'Ann Able' };
const today = calendarDate('2027-01-06');
const contract = {
  terms: {
    start: calendarDate('2026-05-01'),
    term: { kind: 'open_ended' },
    renewal: { kind: 'none' },
    amendments: [],
    holidays: [],
  },
} as const;

/** The form that a step begins with. */
const suggested = (step: Parameters<typeof stepById>[0], changes: object = {}, on = today) => {
  const { evidence } = stepById(step);
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

test('whom the client may ask is suggested as the present owner, or whoever clicks', () => {
  const owner = { id: '12', name: 'Omar Owner' };
  expect(suggested('stay_available', { owner }).values).toEqual({ contact: 'Omar Owner' });
  expect(suggested('stay_available', { owner: undefined }).values).toEqual({ contact: 'Ann Able' });
});

test('the terms are suggested from the contract, once it is known', () => {
  expect(suggested('review_terms', { contract }).values?.terms).toMatch(/^From 1 May 2026/);
});

test('a step without suggestions begins empty', () => {
  expect(suggested('explain_reasons')).toEqual({});
  expect(suggested('meet_client')).toEqual({});
});
