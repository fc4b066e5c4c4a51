import { createHmac } from 'node:crypto';

/** Characters that HubSpot signs decoded where the address has them encoded. Source: docs of request validation. */
const DECODED = /%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

/**
 * HubSpot's signature v3: base64 of the HMAC-SHA256 of method, address, body and time.
 * @param timestamp in milliseconds, as the header X-HubSpot-Request-Timestamp has it
 */
export function signV3(
  secret: string,
  { method, uri, body, timestamp }: Record<'method' | 'uri' | 'body' | 'timestamp', string>,
): string {
  const address = uri.replace(DECODED, decodeURIComponent);
  return createHmac('sha256', secret)
    .update(`${method}${address}${body}${timestamp}`)
    .digest('base64');
}
