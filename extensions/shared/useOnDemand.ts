import { useCallback, useRef, useState } from 'react';
import type { Reply } from '../../src/api/reply';
import type { Dependencies } from './dependencies';
import { retryWhileBusy } from './retry';
import { failedToReadSentence, sentenceOf } from './sentences';

/** Something that is read on demand. `last` is the previous value. */
export type OnDemandState<T> =
  | { status: 'idle' }
  | { status: 'loading'; last?: T | undefined }
  | { status: 'failed'; sentence: string; id?: string; last?: T | undefined }
  | { status: 'loaded'; value: T };

/** The newest value, also while it is read again or after that failed. */
export function lastOf<T>(state: OnDemandState<T>): T | undefined {
  if (state.status === 'loaded') return state.value;
  return state.status === 'idle' ? undefined : state.last;
}

/** The state and the function that reads it. */
export interface OnDemand<T, How = void> {
  state: OnDemandState<T>;
  read(how: How): void;
}

/** Reads on demand, one read at a time. */
export function useOnDemand<D extends Pick<Dependencies, 'wait'>, T, How = void>(
  dependencies: D,
  question: (dependencies: D, how: How) => Promise<Reply<T>>,
): OnDemand<T, How> {
  const [state, set] = useState<OnDemandState<T>>({ status: 'idle' });
  const latest = useRef({ dependencies, question });
  latest.current = { dependencies, question };
  const running = useRef(false);

  const read = useCallback((how: How) => {
    if (running.current) return;
    running.current = true;
    set((before) => ({ status: 'loading', last: lastOf(before) }));
    const { dependencies: now, question: ask } = latest.current;
    void retryWhileBusy(now.wait, () => ask(now, how)).then((reply) => {
      running.current = false;
      set((before) => after(reply, lastOf(before)));
    });
  }, []);

  return { state, read };
}

function after<T>(reply: Reply<T>, last: T | undefined): OnDemandState<T> {
  switch (reply.status) {
    case 'done':
      return { status: 'loaded', value: reply.value };
    case 'refused':
      return { status: 'failed', sentence: sentenceOf(reply.refusal), last };
    case 'failed':
      return { status: 'failed', sentence: failedToReadSentence, id: reply.id, last };
  }
}
