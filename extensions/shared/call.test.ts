import { calendarDate } from '../../src/calendar/calendar-date';
import { propertiesToSend } from '../../src/api/properties-to-send';
import { makeCall, type Serverless } from './call';

const today = calendarDate('2027-01-06');
const answering = (answer: unknown) => makeCall(() => Promise.resolve(answer));
const enveloped = (body: unknown) => ({ statusCode: 200, body: JSON.stringify(body) });

test('a call hands over the company properties, and nothing that is undefined', async () => {
  const seen: Parameters<Serverless>[] = [];
  const call = makeCall((...given) => {
    seen.push(given);
    return Promise.resolve(enveloped({ status: 'failed', id: 'x' }));
  });
  const asked = { today, by: { id: '7', name: 'Ann' }, requestId: 'd' };
  await call('move_stage', { ...asked, to: 'feedback', why: undefined });
  expect(seen).toEqual([
    [
      'move_stage',
      { parameters: { ...asked, to: 'feedback' }, propertiesToSend: [...propertiesToSend] },
    ],
  ]);
});

test('a reply of each kind comes back as it is', async () => {
  const done = { status: 'done', changed: false, value: { status: 'never', past: [] } };
  const refused = { status: 'refused', refusal: { code: 'busy' } };
  for (const reply of [done, refused, { status: 'failed', id: 'c0ffee' }]) {
    expect(await answering(enveloped(reply))('get_offboarding', { today })).toEqual(reply);
  }
});

test.each([
  ['no envelope', 'hello'],
  ['a body that is no JSON', { statusCode: 200, body: '<html>' }],
  ['a reply of another kind', enveloped({ status: 'maybe' })],
  [
    'a situation that nobody knows',
    enveloped({ status: 'done', changed: true, value: { status: '?' } }),
  ],
  ['nothing', undefined],
])('%s is an unreadable answer', async (_what, answer) => {
  expect(await answering(answer)('get_offboarding', { today })).toEqual({
    status: 'failed',
    id: 'unreadable-answer',
  });
});

test('a function that HubSpot could not run is no answer', async () => {
  const call = makeCall(() => Promise.reject(new Error('timed out')));
  expect(await call('list_owners', {})).toEqual({ status: 'failed', id: 'no-answer' });
});

const asking = { today, by: { id: '7', name: 'Ann' }, requestId: 'd' };
const onMany = { ...asking, act: { kind: 'move', to: 'feedback' }, companies: ['1'] };
const preview = { create: [], hadOne: 0, change: [], skip: [], cannot: [], tasks: [], calls: 1 };

test('a function that takes companies by id goes the signed way where there is one', async () => {
  const signed: unknown[] = [];
  const call = makeCall(
    () => Promise.reject(new Error('not this way')),
    (body) => {
      signed.push(body);
      return Promise.resolve(JSON.stringify({ status: 'done', changed: false, value: preview }));
    },
  );
  expect(await call('preview_many', onMany)).toMatchObject({ status: 'done', value: preview });
  expect(signed).toEqual([{ function: 'preview_many', parameters: onMany }]);
});

test('a function of the record in view never goes the signed way', async () => {
  const call = makeCall(
    () => Promise.resolve(enveloped({ status: 'refused', refusal: { code: 'busy' } })),
    () => Promise.reject(new Error('not this way')),
  );
  expect(await call('get_offboarding', { today })).toMatchObject({ status: 'refused' });
});

test('a signed request without an answer is a failure, and does not go the other way', async () => {
  const call = makeCall(
    () => Promise.resolve(enveloped({ status: 'done', changed: false, value: preview })),
    () => Promise.reject(new Error('no answer')),
  );
  expect(await call('preview_many', onMany)).toEqual({ status: 'failed', id: 'no-answer' });
});
