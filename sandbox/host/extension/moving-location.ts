import { useSyncExternalStore } from 'react';
import type { PageLocation } from './protocol';

/** A page's location in the worker: a hook that draws anew, and what changes it. */
export function makeMoving(start: PageLocation) {
  let current = start;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    use: (): PageLocation => useSyncExternalStore(subscribe, () => current),
    move: (next: PageLocation): void => {
      current = next;
      listeners.forEach((listener) => listener());
    },
  };
}
