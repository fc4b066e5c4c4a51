import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A request to a public address of the app, as it came. */
export interface SignedRequest {
  method: string;
  /** The public address as HubSpot called it, with its query. */
  uri: string;
  /** Text, or what HubSpot's gateway parsed of it; undefined without a body. */
  body: unknown;
  header(name: string): string | undefined;
}

interface SignatureOptions {
  /** The app's client secret; without one nothing is let in. */
  secret: string | undefined;
  /** Milliseconds, as `Date.now()`. */
  now: number;
  /**
   * Whether a signature of version 2 counts. It has no time, so it can be sent again for ever; it never counts where there are
   * headers of version 3.
   */
  acceptsV2?: boolean;
}

/** Why a request is not let in. */
export type SignatureProblem = 'no_secret' | 'unsigned' | 'out_of_time' | 'forged';

const headers = {
  v3: 'x-hubspot-signature-v3',
  time: 'x-hubspot-request-timestamp',
  v2: 'x-hubspot-signature',
};
const maxAge = 5 * 60 * 1000;

/**
 * Whether HubSpot signed a request with the app's client secret, within five minutes before or after now
 * (developers.hubspot.com, "Validating requests").
 */
export function signatureOf(
  request: SignedRequest,
  { secret, now, acceptsV2 = false }: SignatureOptions,
): 'signed' | SignatureProblem {
  if (!secret) return 'no_secret';
  const [v3, time] = [request.header(headers.v3), request.header(headers.time)];
  if (v3 !== undefined || time !== undefined) return ofVersion3(request, v3, time, secret, now);
  const v2 = request.header(headers.v2);
  if (!acceptsV2 || !v2) return 'unsigned';
  const isWhole = typeof request.body !== 'string' || isOneValue(request.body);
  const signed = bodiesOf(request.body).map((body) => hashOf(request, body, secret));
  return isWhole && isOneOf(Buffer.from(v2, 'hex'), signed) ? 'signed' : 'forged';
}

function ofVersion3(
  request: SignedRequest,
  signature: string | undefined,
  time: string | undefined,
  secret: string,
  now: number,
): 'signed' | SignatureProblem {
  if (!signature || !time) return 'unsigned';
  if (!/^\d{13}$/.test(time) || Math.abs(now - Number(time)) > maxAge) return 'out_of_time';
  // A proxy can turn a plus sign into a space (field observation).
  const given = Buffer.from(signature.replaceAll(' ', '+'), 'base64');
  const signed = bodiesOf(request.body).map((body) =>
    createHmac('sha256', secret)
      .update(`${request.method}${signedUri(request.uri)}${body}${time}`)
      .digest(),
  );
  return isOneOf(given, signed) ? 'signed' : 'forged';
}

const hashOf = ({ method, uri }: SignedRequest, body: string, secret: string) =>
  createHash('sha256').update(`${secret}${method}${uri}${body}`).digest();

/** Whether one of the digests is the given one, in the same time whichever it is. */
const isOneOf = (given: Buffer, digests: readonly Buffer[]): boolean =>
  digests
    .map((digest) => given.length === digest.length && timingSafeEqual(given, digest))
    .includes(true);

/** HubSpot signs the address with these characters as they are (developers.hubspot.com, "Validating requests"). */
const signedUri = (uri: string): string =>
  uri.replace(/%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi, decodeURIComponent);

/** A text signed by version 2 can be made longer without the secret; it is then no longer one value of JSON. */
function isOneValue(text: string): boolean {
  if (text === '') return true;
  try {
    return JSON.stringify(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

/**
 * Returns the texts that a body may have been, where HubSpot's gateway parsed it: as JSON writes it, and with other letters
 * than those of ASCII escaped (field observation).
 */
function bodiesOf(body: unknown): string[] {
  if (body === undefined || body === null) return [''];
  if (typeof body === 'string') return [body];
  const text = JSON.stringify(body);
  const escaped = (write: (hex: string) => string) =>
    text.replace(
      /[\u0080-\uffff]/g,
      (letter) => `\\u${write(letter.charCodeAt(0).toString(16).padStart(4, '0'))}`,
    );
  const lower = escaped((hex) => hex);
  return [...new Set([text, lower, escaped((hex) => hex.toUpperCase())])];
}
