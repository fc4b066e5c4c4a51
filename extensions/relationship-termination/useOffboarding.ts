import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { Reply } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import { send, wrongIn, type WriteRequest, type RequestContext } from '../shared/write-request';
import type { CardDependencies } from './card-dependencies';
import { isBusy, retryWhileBusy } from '../shared/retry';
import type { SaveState } from '../shared/save-state';
import { atFirst, next, type CardEvent, type FormId, type Screen } from './screen';
import { staleCodes } from '../shared/sentences';

/** The company's offboarding as the card knows it, and the ways to change it. */
export interface Writing {
  screen: Screen;
  saveStates: Partial<Record<FormId, SaveState>>;
  load(): void;
  /** Writes once, however often it is clicked while it runs; `after` runs when it is done. */
  write(formId: FormId, request: WriteRequest, after: () => void): void;
  /** Shows sentences at the fields of a form, without a write. */
  reject(formId: FormId, sentences: Partial<Record<string, string>>): void;
  edited(formId: FormId): void;
}

/** Reads the situation, then follows the writes. Late answers to older reads are dropped; writes run in order. */
export function useOffboarding(dependencies: CardDependencies): Writing {
  const [{ screen, saveStates }, dispatch] = useReducer(next, atFirst);
  const latest = useRef(dependencies);
  latest.current = dependencies;
  const reads = useReads(latest, dispatch);
  const writes = useWrites(latest, dispatch, reads);
  return useMemo(
    () => ({ screen, saveStates, load: reads.load, ...writes }),
    [screen, saveStates, reads, writes],
  );
}

type Latest = { readonly current: CardDependencies };
type Dispatch = (event: CardEvent) => void;

interface Reads {
  /** Reads without a spinner. */
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
  const running = useRef(new Set<FormId>());
  const queue = useRef(Promise.resolve());
  const requestIds = useRequestIds(latest);

  return useMemo(() => {
    const reject: Writing['reject'] = (formId, sentences) =>
      dispatch({ type: 'trying', formId, saveState: { status: 'wrong', sentences } });

    const settle = (formId: FormId, reply: Reply<Situation>, after: () => void) => {
      running.current.delete(formId);
      dispatch({ type: 'wrote', newest: reads.newest(), formId, reply });
      if (reply.status !== 'failed' && !isBusy(reply)) requestIds.forget(formId);
      const isStale = reply.status === 'refused' && staleCodes.has(reply.refusal.code);
      if (isStale) void reads.read();
      if (isStale || reply.status === 'done') latest.current.refreshRecord();
      if (reply.status === 'done') after();
    };

    const write: Writing['write'] = (formId, request, after) => {
      if (running.current.has(formId)) return;
      const { call, wait, me, today } = latest.current;
      const requestContext: RequestContext = {
        by: me,
        today: today(),
        requestId: requestIds.of(formId, request),
      };
      const wrong = wrongIn(request, requestContext);
      if (Object.keys(wrong).length > 0) return reject(formId, wrong);
      running.current.add(formId);
      dispatch({ type: 'trying', formId, saveState: { status: 'saving', request } });
      const turn = async () =>
        settle(
          formId,
          await retryWhileBusy(wait, () => send(call, request, requestContext)),
          after,
        );
      queue.current = queue.current.then(turn, turn);
    };

    const edited: Writing['edited'] = (formId) => {
      if (!running.current.has(formId)) dispatch({ type: 'edited', formId });
    };
    return { reject, write, edited };
  }, [latest, dispatch, reads, requestIds]);
}

interface RequestIds {
  of(formId: FormId, request: WriteRequest): string;
  forget(formId: FormId): void;
}

/** Keeps the request id of a form's request until it is answered, so a retry is the same change. */
function useRequestIds(latest: Latest): RequestIds {
  const kept = useRef(new Map<FormId, { request: string; requestId: string }>());
  return useMemo(
    () => ({
      of(formId, request) {
        const text = JSON.stringify(request);
        const known = kept.current.get(formId);
        if (known?.request === text) return known.requestId;
        const requestId = latest.current.newRequestId();
        kept.current.set(formId, { request: text, requestId });
        return requestId;
      },
      forget(formId) {
        kept.current.delete(formId);
      },
    }),
    [latest],
  );
}
