import { waitUntil } from '../wait-until';
import type { Looking } from './looking';

/** Milliseconds until something is so, looked at twice a second; undefined where it was not within `most` milliseconds. */
export async function timeUntil(
  { now }: Pick<Looking, 'now'>,
  most: number,
  isSo: () => Promise<boolean>,
): Promise<number | undefined> {
  const from = now();
  const isThere = await waitUntil(isSo, Boolean, { poll: 500, patience: most });
  return isThere ? now() - from : undefined;
}
