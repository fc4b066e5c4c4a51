import { setTimeout as wait } from 'node:timers/promises';

/** Looks again until it is so, or the patience is over; returns what was seen last. Times in milliseconds. */
export async function waitUntil<T>(
  look: () => Promise<T>,
  isSo: (seen: T) => boolean,
  { poll, patience }: { poll: number; patience: number },
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (isSo(seen) || Date.now() >= end) return seen;
    await wait(poll);
  }
}
