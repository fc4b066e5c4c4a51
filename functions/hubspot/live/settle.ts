import type { Unknown } from '../../../src/api/live';
import { HubSpotError } from '../errors';

export type Settled<T> = { status: 'loaded'; value: T } | Unknown;

/**
 * Catches the error of one live part, so that the other parts are still shown. An account without invoices, or an app
 * without the scope, answers 403 or 404 (which one depends on the subscription).
 */
export async function settle<T>(reading: Promise<T>): Promise<Settled<T>> {
  try {
    return { status: 'loaded', value: await reading };
  } catch (error) {
    if (error instanceof HubSpotError) return { status: 'unavailable', why: whyOf(error) };
    console.error(JSON.stringify({ part: 'failed', error: String(error) }));
    return { status: 'unavailable', why: 'failed' };
  }
}

function whyOf({ status }: HubSpotError): Unknown['why'] {
  if (status === 401 || status === 403) return 'no_access';
  return status === 404 || status === 400 ? 'not_available' : 'failed';
}
