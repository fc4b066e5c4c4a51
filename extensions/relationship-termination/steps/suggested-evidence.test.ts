import { calendarDate } from '../../../src/calendar/calendar-date';
import type { Item } from '../../../src/offboarding/items';
import type { KnownContract } from '../../../src/offboarding/offboarding';
import { stepById } from '../../../src/playbook/book';
import { underWay } from '../../shared/testing/offboardings';
import { draftFrom } from './evidence-request';
import { firstDue, listedWords } from './list-answer';
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
  expect(suggested('stay_available', { owner }).values).toMatchObject({ contact: 'Omar Owner' });
  const { values } = suggested('stay_available', { owner: undefined });
  expect(values).toMatchObject({ contact: 'Ann Able' });
  expect(values).not.toHaveProperty('reachable');
});

test('how to reach the owner is suggested as their e-mail address', () => {
  const { evidence } = stepById('stay_available', {});
  const known = { offboarding: underWay(), me, today, ownerEmail: 'olga@we.example' };
  expect(suggestedEvidence(evidence, known)).toMatchObject({
    values: { reachable: 'olga@we.example' },
  });
});

test('a later day is a working day some months after the last day of service, or after today', () => {
  expect(suggested('watch_needs')).toEqual({ date: '2027-06-30' });
  expect(suggested('stay_available').values).toMatchObject({ until: '2027-05-31' });
  expect(suggested('watch_needs', { finalServiceDate: undefined })).toEqual({ date: '2027-04-06' });
});

test('the first message is suggested for the day on which the first contact is due', () => {
  const values = { about: 'A year later', channel: 'phone' };
  const item = (id: string, due: string) =>
    ({ id, register: 'follow_up', values, due: calendarDate(due), state: 'open' }) as const;
  const step = stepById('personal_messages', {});
  const items = [item('1', '2027-09-01'), item('2', '2027-06-01')];
  const known = { offboarding: underWay(), me, today, firstListed: firstDue(step, items) };
  expect(suggestedEvidence(step.evidence, known)).toEqual({ kind: 'date', date: '2027-06-01' });
  expect(firstDue(step, [])).toBeUndefined();
});

test('what was tried begins with the alternatives and what came of each', () => {
  const offered = { id: '1', register: 'alternative', state: 'open' } as const;
  const items: Item[] = [
    { ...offered, values: { alternative: 'part_stays', answer: 'declined', why: 'Price.' } },
    { ...offered, id: '2', values: { alternative: 'later' } },
  ];
  const { evidence } = stepById('post_mortem', {});
  expect(suggestedEvidence(evidence, { offboarding: underWay(), me, today, items })).toEqual({
    kind: 'form',
    values: {
      tried: 'Keeping one part with us: Declined, Price.\nA talk at a later date: no answer yet',
    },
  });
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
