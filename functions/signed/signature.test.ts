import { createHmac } from 'node:crypto';
import { signatureOf, type SignedRequest } from './signature';

const secret = 'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy';
const now = 1_700_000_000_000;
const uri = 'https://51869810.hs-sites.com/hs/serverless/relterm/workflow';
const text =
  '{"callbackId":"ap-1-2-3-0","object":{"objectId":904,"objectType":"COMPANY"},"inputFields":{"step":"Größe €"}}';
const v3 = 'K+T2irpe7vkwCjid7QoZiGdz9RfoWjYFuyvLtLWn7nI=';
const v2 = 'c8ab06346af79da1e686597ffe1c980791f28bf42bbbebe2b1dcafe0fe7d9d21';

const signed3 = { 'x-hubspot-signature-v3': v3, 'x-hubspot-request-timestamp': String(now) };
const signed2 = { 'x-hubspot-signature': v2, 'x-hubspot-signature-version': 'v2' };

const request = (
  headers: Record<string, string>,
  more: Partial<SignedRequest> = {},
): SignedRequest => ({
  method: 'POST',
  uri,
  body: text,
  header: (name) => headers[name],
  ...more,
});
const check = (
  headers: Record<string, string>,
  more: Partial<SignedRequest> = {},
  options: Partial<Parameters<typeof signatureOf>[1]> = {},
) => signatureOf(request(headers, more), { secret, now, ...options });

/** Signs as HubSpot does. */
const sign = (method: string, address: string, body: string, time = now) => ({
  'x-hubspot-signature-v3': createHmac('sha256', secret)
    .update(`${method}${address}${body}${time}`)
    .digest('base64'),
  'x-hubspot-request-timestamp': String(time),
});

test('a request of version 3 is signed, as text and as what the gateway parsed', () => {
  expect(check(signed3)).toBe('signed');
  expect(check(signed3, { body: JSON.parse(text) })).toBe('signed');
});

test.each([
  ['another body', { body: text.replace('904', '905') }],
  ['another address', { uri: `${uri}?a=1` }],
  ['another method', { method: 'GET' }],
])('%s is forged', (_, more) => {
  expect(check(signed3, more)).toBe('forged');
});

test('another secret is forged, and without a secret nothing is let in', () => {
  expect(check(signed3, {}, { secret: 'x' })).toBe('forged');
  expect(check(signed3, {}, { secret: '' })).toBe('no_secret');
  expect(check(signed3, {}, { secret: undefined })).toBe('no_secret');
});

test('five minutes to both sides are in time, and not a millisecond more', () => {
  const minutes = 300_000;
  for (const at of [now - minutes, now + minutes])
    expect(check(signed3, {}, { now: at })).toBe('signed');
  for (const at of [now - minutes - 1, now + minutes + 1])
    expect(check(signed3, {}, { now: at })).toBe('out_of_time');
});

test.each(['', 'soon', '1700000000', '-1700000000000', '1e12'])('the time "%s" is none', (time) => {
  expect(check({ ...signed3, 'x-hubspot-request-timestamp': time })).toMatch(
    /unsigned|out_of_time/,
  );
});

test('a body that came escaped is signed, in both cases', () => {
  const lower = text.replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const upper = lower.replace(/\\u(....)/g, (_, hex: string) => `\\u${hex.toUpperCase()}`);
  for (const body of [lower, upper])
    expect(check(sign('POST', uri, body), { body: JSON.parse(text) })).toBe('signed');
});

test('HubSpot signs the address with some characters decoded', () => {
  const called = `${uri}?userEmail=ann%40example.com&name=a%2Bb`;
  const headers = sign('POST', `${uri}?userEmail=ann@example.com&name=a%2Bb`, text);
  expect(check(headers, { uri: called })).toBe('signed');
});

test('a plus sign that a proxy made a space still counts', () => {
  expect(check({ ...signed3, 'x-hubspot-signature-v3': v3.replace('+', ' ') })).toBe('signed');
});

test('version 2 counts only where it is allowed, and never beside version 3', () => {
  expect(check(signed2)).toBe('unsigned');
  expect(check(signed2, {}, { acceptsV2: true })).toBe('signed');
  const both = { ...signed2, 'x-hubspot-request-timestamp': String(now) };
  expect(check(both, {}, { acceptsV2: true })).toBe('unsigned');
  const forged = { ...signed2, ...signed3, 'x-hubspot-signature-v3': 'x' };
  expect(check(forged, {}, { acceptsV2: true })).toBe('forged');
});

test('version 2 as HubSpot published it', () => {
  const published = {
    uri: 'https://www.example.com/webhook_uri',
    body: '{"example_field":"example_value"}',
  };
  const signature = '9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900';
  const headers = { 'x-hubspot-signature': signature };
  expect(check(headers, published, { acceptsV2: true })).toBe('signed');
  const empty = {
    'x-hubspot-signature': 'eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e',
  };
  const get = { ...published, method: 'GET', body: undefined };
  expect(check(empty, get, { acceptsV2: true })).toBe('signed');
});

test('a body of version 2 that was made longer is no value of JSON, and not let in', () => {
  const longer = `${text}\u0080 {"a":1}`;
  const headers = { 'x-hubspot-signature': v2 };
  expect(check(headers, { body: longer }, { acceptsV2: true })).toBe('forged');
});

test('no signature at all is unsigned', () => {
  expect(check({})).toBe('unsigned');
  expect(check({}, {}, { acceptsV2: true })).toBe('unsigned');
});
