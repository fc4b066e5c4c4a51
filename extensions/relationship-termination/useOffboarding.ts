import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { Reply } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import {
  asksAbout,
  send,
  wrongIn,
  type RequestContext,
  type Wrong,
  type WriteRequest,
} from '../shared/write-request';
import type { CardDependencies } from './card-dependencies';
import type { Call } from '../shared/call';
import { repairingCall } from '../shared/repairing-call';
import { isBusy, retryWhileBusy } from '../shared/retry';
import type { SaveState } from '../shared/save-state';
import { atFirst, next, type CardEvent, type FormId, type Screen } from './screen';
import { sentenceOf, staleCodes } from '../shared/sentences';
import { doneWords } from './done-words';
import { newTexts, useStored, type Stored } from './stored-texts';

/** The company's offboarding as the card knows it, and the ways to change it. */
export interface Writing {
  screen: Screen;
  isBehind: boolean;
  /** Calls a function, and has repaired what its reply says is behind. */
  call: Call;
  saveStates: Partial<Record<FormId, SaveState>>;
  load(): void;
  /** Reads without a spinner. */
  readAgain(): void;
  /**
   * Writes once, however often it is clicked while it runs; `after` runs when it is done. A text that may be a password
   * is asked about first, unless `accepted` or stored already as it is.
   */
  write(formId: FormId, request: WriteRequest, after: () => void, accepted?: boolean): void;
  /** Writes what was asked about as it is. */
  saveAsItIs(formId: FormId): void;
  /** Shows sentences at the fields of a form, without a write. */
  reject(formId: FormId, sentences: Partial<Record<string, string>>): void;
  edited(formId: FormId): void;
}

/** Reads the situation, then follows the writes. Late answers to older reads are dropped; writes run in order. */
export function useOffboarding(dependencies: CardDependencies): Writing {
  const [{ screen, saveStates, isBehind }, dispatch] = useReducer(next, atFirst);
  const latest = useRef(dependencies);
  latest.current = dependencies;
  const shown = useRef(screen);
  shown.current = screen;
  const sent = useRef(0);
  const stored = useStored(screen);
  const call = useRepairingCall(latest, dispatch, { sent, stored });
  const reads = useReads(latest, dispatch, { call, sent });
  const writes = useWrites(latest, dispatch, { call, reads, stored, shown });
  return useMemo(
    () => ({
      screen,
      saveStates,
      isBehind,
      call,
      load: reads.load,
      readAgain: () => void reads.read(),
      ...writes,
    }),
    [screen, saveStates, isBehind, call, reads, writes],
  );
}

/** The number of the newest read that was sent; a repair counts as one. */
type Sent = { current: number };

function useRepairingCall(
  latest: Latest,
  dispatch: Dispatch,
  { sent, stored }: { sent: Sent; stored: Stored },
): Call {
  return useMemo(
    () =>
      repairingCall({
        async call(name, parameters) {
          const reply = await latest.current.call(name, parameters);
          if (name === 'get_live') stored.note(parameters, reply);
          return reply;
        },
        wait: (milliseconds) => latest.current.wait(milliseconds),
        context() {
          const { me, today, newRequestId } = latest.current;
          return { by: me, today: today(), requestId: newRequestId() };
        },
        onSend() {
          sent.current += 1;
          const own = sent.current;
          return (reply, isBehind) => {
            dispatch({ type: 'repaired', sent: own, reply, isBehind });
            latest.current.refreshRecord();
          };
        },
      }),
    [latest, dispatch, sent, stored],
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

function useReads(
  latest: Latest,
  dispatch: Dispatch,
  { call, sent }: { call: Call; sent: Sent },
): Reads {
  const reads = useMemo(() => {
    const read = async () => {
      sent.current += 1;
      const own = sent.current;
      const { wait, today } = latest.current;
      const reply = await retryWhileBusy(wait, () => call('get_offboarding', { today: today() }));
      dispatch({ type: 'read', sent: own, reply });
    };
    const load = () => {
      dispatch({ type: 'loading' });
      void read();
    };
    return { read, load, newest: () => sent.current };
  }, [latest, dispatch, call, sent]);
  useEffect(() => {
    void reads.read();
  }, [reads]);
  return reads;
}

interface WriteParts {
  call: Call;
  reads: Reads;
  stored: Stored;
  /** What the card shows now. */
  shown: { readonly current: Screen };
}

function useWrites(latest: Latest, dispatch: Dispatch, { call, reads, stored, shown }: WriteParts) {
  const running = useRef(new Set<FormId>());
  const queue = useRef(Promise.resolve());
  const asked = useRef(new Map<FormId, () => void>());
  const requestIds = useRequestIds(latest);

  return useMemo(() => {
    const reject: Writing['reject'] = (formId, sentences) =>
      dispatch({ type: 'trying', formId, saveState: { status: 'wrong', sentences } });

    const ask = (formId: FormId, fields: string[], save: () => void) => {
      asked.current.set(formId, save);
      dispatch({ type: 'trying', formId, saveState: { status: 'asking', fields } });
    };

    const saveAsItIs: Writing['saveAsItIs'] = (formId) => asked.current.get(formId)?.();

    const settle = (formId: FormId, reply: Reply<Situation>, after: () => void) => {
      running.current.delete(formId);
      const words = wordsOn(reply, shown.current);
      dispatch({ type: 'wrote', newest: reads.newest(), formId, reply });
      if (reply.status !== 'failed' && !isBusy(reply)) requestIds.forget(formId);
      const isStale = reply.status === 'refused' && staleCodes.has(reply.refusal.code);
      if (isStale) void reads.read();
      if (isStale || reply.status === 'done') latest.current.refreshRecord();
      if (words) latest.current.tell(words);
      if (isStale) latest.current.tell(sentenceOf(reply.refusal), 'warning');
      if (reply.status === 'done') after();
    };

    const write: Writing['write'] = (formId, request, after, accepted = false) => {
      if (running.current.has(formId)) return;
      const { wait, me, today } = latest.current;
      const requestContext: RequestContext = {
        by: me,
        today: today(),
        requestId: requestIds.of(formId, request),
        ...(accepted ? { acceptsPossibleSecret: true } : {}),
      };
      const wrong = wrongIn(request, requestContext);
      const possible = asksAbout(wrong);
      if (possible.length > 0) {
        const save = () => write(formId, request, after, true);
        const fields = newTexts(request, possible, stored.all());
        return fields.length > 0 ? ask(formId, fields, save) : save();
      }
      if (Object.keys(wrong).length > 0) return reject(formId, sentencesOf(wrong));
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
    return { reject, write, saveAsItIs, edited };
  }, [latest, dispatch, call, reads, stored, shown, requestIds]);
}

/** What a write that is done did to the steps on the screen, in words. */
const wordsOn = (reply: Reply<Situation>, screen: Screen): string | undefined =>
  reply.status === 'done' && screen.status === 'ready'
    ? doneWords(screen.situation, reply.value)
    : undefined;

/** A sentence for each wrong field. */
const sentencesOf = (wrong: Wrong): Partial<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(wrong).flatMap(([field, code]) => (code ? [[field, sentenceOf({ code })]] : [])),
  );

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
