import { Signature } from '@hubspot/api-client';
import { signV3 } from './sign-v3';

const secret = 'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy';
const timestamp = 1_700_000_000_000;
const sign = (method: string, uri: string, body: string) =>
  signV3(secret, { method, uri, body, timestamp: String(timestamp) });

test('A request is signed as HubSpot’s own client computes it', () => {
  const request = {
    uri: 'https://12345.hs-sites.com/hs/serverless/fixture/act?userId=7',
    body: '{"object":{"objectId":904},"inputFields":{"step":"Größe €"}}',
  };
  const options = {
    signature: '',
    clientSecret: secret,
    requestBody: request.body,
    url: request.uri,
    timestamp,
  };
  expect(sign('POST', request.uri, request.body)).toBe(
    Signature.getSignature('POST', 'v3', options),
  );
});

test('What HubSpot decodes before it signs is signed as if it had not been encoded', () => {
  const get = (uri: string) => sign('GET', uri, '');
  expect(get('https://x.example/a?m=a%40b&n=c%3Ad')).toBe(get('https://x.example/a?m=a@b&n=c:d'));
  expect(get('https://x.example/a?m=a%20b')).not.toBe(get('https://x.example/a?m=a b'));
});
