import { calendarDate } from '../calendar/calendar-date';
import { stepById } from '../playbook/book';
import type { EvidenceShape } from '../playbook/shape';
import { isEvidence, sameEvidence } from './evidence';
import type { Evidence } from './offboarding';

const requestMeta = {
  none: { kind: 'none' },
  note: { kind: 'note', label: 'What was said' },
  date: { kind: 'date', label: 'When' },
  link: { kind: 'link', label: 'Where' },
  amount: { kind: 'amount', label: 'How much' },
  choice: { kind: 'choice', label: 'Which', options: [{ id: 'delete', label: 'Deleted' }] },
  form: {
    kind: 'form',
    fields: [
      { id: 'by', label: 'By', type: 'text', required: true },
      { id: 'on', label: 'On', type: 'date', required: true },
      {
        id: 'how',
        label: 'How',
        type: 'choice',
        required: false,
        options: [{ id: 'post', label: 'Post' }],
      },
    ],
  },
} as const satisfies Record<EvidenceShape['kind'], EvidenceShape>;

const given: Record<EvidenceShape['kind'], Evidence> = {
  none: { kind: 'none' },
  note: { kind: 'note', text: 'Said goodbye.' },
  date: { kind: 'date', date: calendarDate('2027-03-01') },
  link: { kind: 'link', url: 'https://example.com/a b' },
  amount: { kind: 'amount', amount: 0, currency: 'EUR' },
  choice: { kind: 'choice', option: 'delete' },
  form: { kind: 'form', values: { by: 'Mr Berg', on: '2027-03-01' } },
};
const kinds = Object.values(requestMeta).map(({ kind }) => kind);

test.each(kinds)(
  'evidence of kind %s fits where that kind is asked for and nowhere else',
  (kind) => {
    expect(kinds.filter((other) => isEvidence(requestMeta[other], given[kind]))).toEqual([kind]);
  },
);

test.each([
  ['an empty note', requestMeta.note, { kind: 'note', text: ' \n' }],
  ['a link without a protocol', requestMeta.link, { kind: 'link', url: 'example.com' }],
  ['a link that runs a script', requestMeta.link, { kind: 'link', url: 'javascript:alert(1)' }],
  ['a link to a file', requestMeta.link, { kind: 'link', url: 'file:///etc/hosts' }],
  ['a link without a host', requestMeta.link, { kind: 'link', url: 'https://' }],
  ['a negative amount', requestMeta.amount, { kind: 'amount', amount: -0.01, currency: 'EUR' }],
  ['an endless amount', requestMeta.amount, { kind: 'amount', amount: Infinity, currency: 'EUR' }],
  [
    'an amount that is no number',
    requestMeta.amount,
    { kind: 'amount', amount: NaN, currency: 'EUR' },
  ],
  ['an amount without a currency', requestMeta.amount, { kind: 'amount', amount: 1 }],
  ['an amount of an empty one', requestMeta.amount, { kind: 'amount', amount: 1, currency: '' }],
  [
    'nothing in no currency at all',
    requestMeta.amount,
    { kind: 'amount', amount: 0, currency: '' },
  ],
  ['a currency in words', requestMeta.amount, { kind: 'amount', amount: 1, currency: 'Euro' }],
  [
    'a currency in small letters',
    requestMeta.amount,
    { kind: 'amount', amount: 1, currency: 'eur' },
  ],
  ['a choice that is not offered', requestMeta.choice, { kind: 'choice', option: 'sell' }],
  [
    'a form without a required text',
    requestMeta.form,
    { kind: 'form', values: { by: ' ', on: '2027-03-01' } },
  ],
  ['a form without a required date', requestMeta.form, { kind: 'form', values: { by: 'Mr Berg' } }],
  [
    'a form with a date that is none',
    requestMeta.form,
    { kind: 'form', values: { by: 'B', on: '2027-02-30' } },
  ],
  [
    'a form with a choice that is not offered',
    requestMeta.form,
    { kind: 'form', values: { by: 'B', on: '2027-03-01', how: 'sing' } },
  ],
  [
    'a form with a link that is none',
    { kind: 'form', fields: [{ id: 'at', label: 'At', type: 'link', required: false }] },
    { kind: 'form', values: { at: 'our wiki' } },
  ],
  [
    'a form with a field that nobody knows',
    requestMeta.form,
    { kind: 'form', values: { by: 'B', on: '2027-03-01', x: 'y' } },
  ],
] satisfies [string, EvidenceShape, Evidence][])('%s is no evidence', (_, shape, evidence) => {
  expect(isEvidence(shape, evidence)).toBe(false);
});

test('nothing needs no currency', () => {
  expect(isEvidence(requestMeta.amount, { kind: 'amount', amount: 0 })).toBe(true);
  expect(isEvidence(requestMeta.amount, { kind: 'amount', amount: 1 })).toBe(false);
});

test('a date that does not exist is no evidence, even smuggled past the types', () => {
  const evidence: Evidence = JSON.parse('{"kind":"date","date":"2027-02-29"}');
  expect(isEvidence(requestMeta.date, evidence)).toBe(false);
});

test.each(kinds)('evidence of kind %s is the same as its copy', (kind) => {
  expect(sameEvidence(given[kind], { ...given[kind] })).toBe(true);
});

test.each([
  [given.note, { kind: 'note', text: 'Said hello.' }],
  [given.date, { kind: 'date', date: calendarDate('2027-03-02') }],
  [given.link, { kind: 'link', url: 'https://example.com' }],
  [given.amount, { kind: 'amount', amount: 1, currency: 'EUR' }],
  [given.amount, { kind: 'amount', amount: 0, currency: 'USD' }],
  [given.choice, { kind: 'choice', option: 'return' }],
  [
    { kind: 'note', text: 'delete' },
    { kind: 'choice', option: 'delete' },
  ],
] satisfies [Evidence, Evidence][])('%j differs from %j', (a, b) => {
  expect(sameEvidence(a, b)).toBe(false);
});

test('with no data held nothing else is asked, and nothing else is taken', () => {
  const asked = stepById('protect_data', {}).evidence;
  const none = { kind: 'form', values: { choice: 'none_held' } } as const;
  expect(isEvidence(asked, none)).toBe(true);
  const more = { ...none, values: { ...none.values, carried_out_by: 'Ida' } };
  expect(isEvidence(asked, more)).toBe(false);
  expect(isEvidence(asked, { kind: 'form', values: { choice: 'delete' } })).toBe(false);
});
