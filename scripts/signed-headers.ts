import { createHmac } from 'node:crypto';

/** The headers by which HubSpot signs a request, version 3 (developers.hubspot.com, "Validating requests"). */
export function signed(url: string, body: string, secret: string, now: number) {
  const signature = createHmac('sha256', secret).update(`POST${url}${body}${now}`).digest('base64');
  return {
    'content-type': 'application/json',
    'x-hubspot-request-timestamp': String(now),
    'x-hubspot-signature-v3': signature,
  };
}
