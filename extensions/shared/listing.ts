import type { Unknown } from '../../src/api/live';
import type { Reply } from '../../src/api/reply';

/** A list that is read from HubSpot when somebody asks for it. */
export type Listing<T> =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'loaded'; items: T[] }
  | { status: 'unavailable'; why: Unknown['why'] };

type Part<T> = { status: 'loaded'; value: T[] } | Unknown;

/** The list in a part of a reply. */
export function listingOf<V, T>(reply: Reply<V>, partOf: (value: V) => Part<T>): Listing<T> {
  if (reply.status !== 'done') return { status: 'unavailable', why: 'failed' };
  const part = partOf(reply.value);
  return part.status === 'loaded' ? { status: 'loaded', items: part.value } : part;
}
