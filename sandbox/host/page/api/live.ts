import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';

const State = z.object({ version: z.number(), failure: z.string() });
type State = z.output<typeof State>;

let state: State = { version: 0, failure: '' };
const listeners = new Set<() => void>();

/** Only a sandbox that watches the app marks its page so; others are not asked. */
if (typeof document !== 'undefined' && document.getElementById('root')?.dataset['live'] === '') {
  new EventSource('/_sandbox/live').addEventListener('message', ({ data }) => {
    state = z.parse(State, JSON.parse(data));
    listeners.forEach((listener) => listener());
  });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Which version of the app is served, and what is wrong with the newest change; empty when nothing is. */
export const useLive = (): State => useSyncExternalStore(subscribe, () => state);
