import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { Reply } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import { send, wrongIn, type Ask, type Asked } from './asks';
import type { CardDependencies } from './card-dependencies';
import { isBusy, retryWhileBusy } from './retry';
import { atFirst, next, type Attempt, type CardEvent, type Place, type Screen } from './screen';
import { staleCodes } from './sentences';

/** The company's offboarding as the card knows it, and the ways to change it. */
export interface Writing {
  screen: Screen;
  attempts: Partial<Record<Place, Attempt>>;
  load(): void;
  /** Writes once, however often it is clicked while it runs; `after` runs when it is done. */
  write(place: Place, ask: Ask, after: () => void): void;
  /** Shows sentences at the fields of a form, without a write. */
  reject(place: Place, sentences: Partial<Record<string, string>>): void;
  edited(place: Place): void;
}

/**
 * Reads the situation once, then follows what is written. Answers to reads that were sent before the
 * answer on the screen are dropped; writes go one after the other, so theirs never cross.
 */
export function useOffboarding(outside: CardDependencies): Writing {
  const [{ screen, attempts }, dispatch] = useReducer(next, atFirst);
  const latest = useRef(outside);
  latest.current = outside;
  const reads = useReads(latest, dispatch);
  const writes = useWrites(latest, dispatch, reads);
  return useMemo(
    () => ({ screen, attempts, load: reads.load, ...writes }),
    [screen, attempts, reads, writes],
  );
}

type Latest = { readonly current: CardDependencies };
type Dispatch = (event: CardEvent) => void;

interface Reads {
  /** Reads behind the screen. */
  read(): Promise<void>;
  /** Reads with the spinner. */
  load(): void;
  /** The number of the newest read sent. */
  newest(): number;
}

function useReads(latest: Latest, dispatch: Dispatch): Reads {
  const sent = useRef(0);
  const reads = useMemo(() => {
    const read = async () => {
      sent.current += 1;
      const own = sent.current;
      const { call, wait, today } = latest.current;
      const reply = await retryWhileBusy(wait, () => call('get_offboarding', { today: today() }));
      dispatch({ type: 'read', sent: own, reply });
    };
    const load = () => {
      dispatch({ type: 'loading' });
      void read();
    };
    return { read, load, newest: () => sent.current };
  }, [latest, dispatch]);
  useEffect(() => {
    void reads.read();
  }, [reads]);
  return reads;
}

function useWrites(latest: Latest, dispatch: Dispatch, reads: Reads) {
  const running = useRef(new Set<Place>());
  const queue = useRef(Promise.resolve());
  const requestIds = useRequestIds(latest);

  return useMemo(() => {
    const reject: Writing['reject'] = (place, sentences) =>
      dispatch({ type: 'trying', place, attempt: { is: 'wrong', sentences } });

    const settle = (place: Place, reply: Reply<Situation>, after: () => void) => {
      running.current.delete(place);
      dispatch({ type: 'wrote', newest: reads.newest(), place, reply });
      if (reply.is !== 'failed' && !isBusy(reply)) requestIds.forget(place);
      const isStale = reply.is === 'refused' && staleCodes.has(reply.refusal.code);
      if (isStale) void reads.read();
      if (isStale || reply.is === 'done') latest.current.refreshRecord();
      if (reply.is === 'done') after();
    };

    const write: Writing['write'] = (place, ask, after) => {
      if (running.current.has(place)) return;
      const { call, wait, me, today } = latest.current;
      const asked: Asked = { by: me, today: today(), requestId: requestIds.of(place, ask) };
      const wrong = wrongIn(ask, asked);
      if (Object.keys(wrong).length > 0) return reject(place, wrong);
      running.current.add(place);
      dispatch({ type: 'trying', place, attempt: { is: 'saving', ask } });
      const turn = async () =>
        settle(place, await retryWhileBusy(wait, () => send(call, ask, asked)), after);
      queue.current = queue.current.then(turn, turn);
    };

    const edited: Writing['edited'] = (place) => {
      if (!running.current.has(place)) dispatch({ type: 'edited', place });
    };
    return { reject, write, edited };
  }, [latest, dispatch, reads, requestIds]);
}

interface RequestIds {
  of(place: Place, ask: Ask): string;
  forget(place: Place): void;
}

/** One request id for the same ask at the same place, until its answer is known: trying again is the same change. */
function useRequestIds(latest: Latest): RequestIds {
  const kept = useRef(new Map<Place, { ask: string; requestId: string }>());
  return useMemo(
    () => ({
      of(place, ask) {
        const text = JSON.stringify(ask);
        const known = kept.current.get(place);
        if (known?.ask === text) return known.requestId;
        const requestId = latest.current.newRequestId();
        kept.current.set(place, { ask: text, requestId });
        return requestId;
      },
      forget(place) {
        kept.current.delete(place);
      },
    }),
    [latest],
  );
}
