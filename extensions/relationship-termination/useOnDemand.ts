import { useCallback, useRef, useState } from 'react';
import type { Reply } from '../../src/api/reply';
import type { CardDependencies } from './card-dependencies';
import { retryWhileBusy } from './retry';
import { failedToReadSentence, sentenceOf } from './sentences';

/** Something that is asked for when somebody wants it. `last` is what came the time before. */
export type OnDemand<T> =
  | { is: 'unasked' }
  | { is: 'asking'; last?: T | undefined }
  | { is: 'failed'; sentence: string; id?: string; last?: T | undefined }
  | { is: 'here'; value: T };

/** The newest that came, also while it is asked for anew or after that failed. */
export function lastOf<T>(state: OnDemand<T>): T | undefined {
  if (state.is === 'here') return state.value;
  return state.is === 'unasked' ? undefined : state.last;
}

/** What came and the way to ask for it. */
export interface Asking<T, How = void> {
  state: OnDemand<T>;
  ask(how: How): void;
}

/** Something to ask for, again as often as wanted, one at a time. */
export function useOnDemand<T, How = void>(
  outside: CardDependencies,
  question: (outside: CardDependencies, how: How) => Promise<Reply<T>>,
): Asking<T, How> {
  const [state, set] = useState<OnDemand<T>>({ is: 'unasked' });
  const latest = useRef({ outside, question });
  latest.current = { outside, question };
  const running = useRef(false);

  const ask = useCallback((how: How) => {
    if (running.current) return;
    running.current = true;
    set((before) => ({ is: 'asking', last: lastOf(before) }));
    const { outside: now, question: asked } = latest.current;
    void retryWhileBusy(now.wait, () => asked(now, how)).then((reply) => {
      running.current = false;
      set((before) => after(reply, lastOf(before)));
    });
  }, []);

  return { state, ask };
}

function after<T>(reply: Reply<T>, last: T | undefined): OnDemand<T> {
  switch (reply.is) {
    case 'done':
      return { is: 'here', value: reply.value };
    case 'refused':
      return { is: 'failed', sentence: sentenceOf(reply.refusal), last };
    case 'failed':
      return { is: 'failed', sentence: failedToReadSentence, id: reply.id, last };
  }
}
