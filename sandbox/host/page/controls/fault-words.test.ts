import type { Fault } from '../api/controls';
import { effectOf, emptyDraft, leftOf, toFault } from './fault-words';

const fault: Fault = {
  id: '1',
  path: '/crm/',
  kind: 'status',
  when: 'before',
  status: 500,
  policy: 'TEN_SECONDLY_ROLLING',
  delayMs: 1000,
  items: [],
  skip: 0,
  times: 1,
};

test('A chosen status carries the limit that it speaks of', () => {
  expect(toFault({ ...emptyDraft, status: '429-DAILY', method: 'POST', skip: 2 })).toEqual({
    method: 'POST',
    path: '/crm/',
    kind: 'status',
    when: 'before',
    status: 429,
    policy: 'DAILY',
    skip: 2,
    times: 1,
  });
});

test('A lost answer is a broken connection after the request took effect', () => {
  expect(toFault({ ...emptyDraft, kind: 'reset-after' })).toMatchObject({
    kind: 'reset',
    when: 'after',
  });
});

test.each([
  ['delay', { delayMs: 3_000 }],
  ['part', { every: 2 }],
] as const)('A fault of kind %s carries its own number', (kind, number) => {
  expect(toFault({ ...emptyDraft, kind })).toMatchObject({ kind, ...number });
});

test('477 carries how long to wait', () => {
  expect(toFault({ ...emptyDraft, status: '477' })).toMatchObject({ retryAfterSeconds: 2 });
});

test('What a fault does, and what is left of it, is said in words', () => {
  expect(effectOf({ ...fault, status: 429 })).toBe('Answered 429 TEN_SECONDLY_ROLLING');
  expect(effectOf({ ...fault, when: 'after' })).toBe('It takes effect; answered 500');
  expect(effectOf({ ...fault, kind: 'reset', when: 'after' })).toBe(
    'It takes effect; the answer is lost',
  );
  expect(effectOf({ ...fault, kind: 'part', items: [0, 3] })).toBe('Items 0, 3 of a batch fail');
  expect(leftOf(fault)).toBe('Meets the next request');
  expect(leftOf({ ...fault, skip: 2, times: 3 })).toBe(
    'Lets 2 pass, then meets the next 3 requests',
  );
});
