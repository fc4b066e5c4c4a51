import type { Unknown } from '../../../src/api/live';
import { hasPackage, type PackageId } from '../../../src/packages';
import { HubSpotError } from '../errors';

export type Settled<T> = { status: 'loaded'; value: T } | Unknown;

/**
 * Catches the error of one live part, so that the other parts are still shown. An account without invoices, or an app
 * without the scope, answers 403 or 404 (which one depends on the subscription), and a method that HubSpot does not
 * have for the object 405 (reported by others).
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

/** Reads a live part of a package; without the package nothing is asked. */
export async function settleOf<T>(needed: PackageId, read: () => Promise<T>): Promise<Settled<T>> {
  return hasPackage(needed) ? settle(read()) : { status: 'unavailable', why: 'left_out' };
}

const notAvailable = [400, 404, 405];

function whyOf({ status }: HubSpotError): Unknown['why'] {
  if (status === 401 || status === 403) return 'no_access';
  return notAvailable.includes(status) ? 'not_available' : 'failed';
}
