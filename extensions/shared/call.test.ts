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
