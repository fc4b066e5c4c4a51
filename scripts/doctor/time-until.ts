import { setTimeout as pause } from 'node:timers/promises';
import type { Looking } from './looking';

const between = 500;

/** Milliseconds until something is so, looked at twice a second; undefined where it was not within `most` milliseconds. */
export async function waitUntil(
  { now }: Pick<Looking, 'now'>,
  most: number,
  isSo: () => Promise<boolean>,
): Promise<number | undefined> {
  const from = now();
  for (;;) {
    if (await isSo()) return now() - from;
    if (now() - from >= most) return undefined;
    await pause(between);
  }
}
