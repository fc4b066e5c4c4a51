import { signV3 } from '../sandbox/functions/sign-v3';

/** The headers of a POST with JSON, as HubSpot signs it, version 3. `now`: in milliseconds. */
export function signedHeaders(uri: string, body: string, secret: string, now = Date.now()) {
  const timestamp = String(now);
  return {
    'content-type': 'application/json',
    'x-hubspot-request-timestamp': timestamp,
    'x-hubspot-signature-v3': signV3(secret, { method: 'POST', uri, body, timestamp }),
  };
}
