import { useMemo, useRef, useState } from 'react';
import type { Live } from '../../src/api/live';
import type { Reply } from '../../src/api/reply';
import { stageById, type StageId } from '../../src/playbook/lookup';
import type { LivePart } from '../../src/playbook/shape';
import type { CardDependencies } from './card-dependencies';
import { retryWhileBusy } from '../shared/retry';
import { failedToReadSentence, sentenceOf } from '../shared/sentences';

/** Live data of a stage from HubSpot's records. `last` is the previous reading. */
export type LiveReading =
  | { status: 'idle' }
  | { status: 'loading'; last?: Live | undefined }
  | { status: 'loaded'; live: Live }
  | { status: 'failed'; sentence: string; id?: string };

/** What is read live, by stage, and the ways to read it. */
export interface LiveReads {
  liveOf(stage: StageId): LiveReading;
  /** Reads a stage's live data, once per opening of the card. */
  readLive(stage: StageId): void;
  /** Reads all or some parts again. Answers to earlier reads are dropped. */
  readLiveAgain(stage: StageId, parts?: readonly LivePart[]): void;
}

type Readings = Partial<Record<StageId, LiveReading>>;

export function useLive(dependencies: CardDependencies): LiveReads {
  const [readings, setReadings] = useState<Readings>({});
  const latest = useRef(dependencies);
  latest.current = dependencies;
  const sent = useRef<Partial<Record<StageId, number>>>({});

  const ways = useMemo(() => {
    const put = (stage: StageId, to: (before: LiveReading) => LiveReading) =>
      setReadings((before) => ({ ...before, [stage]: to(readingIn(before, stage)) }));

    const readLiveAgain: LiveReads['readLiveAgain'] = (stage, parts) => {
      const own = (sent.current[stage] ?? 0) + 1;
      sent.current[stage] = own;
      put(stage, (before) => ({ status: 'loading', last: lastRead(before) }));
      const { call, wait, today } = latest.current;
      const asked = { today: today(), stage, ...(parts ? { parts: [...parts] } : {}) };
      void retryWhileBusy(wait, () => call('get_live', asked)).then((reply) => {
        if (sent.current[stage] !== own) return;
        put(stage, (before) => readingOf(reply, before, parts));
        setReadings((before) => withTasksOf(reply, before));
      });
    };
    const readLive = (stage: StageId) => {
      const shows = stageById(stage).live.length > 0;
      if (shows && sent.current[stage] === undefined) readLiveAgain(stage);
    };
    return { readLive, readLiveAgain };
  }, []);

  return { ...ways, liveOf: (stage) => readingIn(readings, stage) };
}

/** Whether it is being read, or is about to be: what shows it asks for it once it is drawn. */
export const isToCome = ({ status }: LiveReading): boolean =>
  status === 'idle' || status === 'loading';

const readingIn = (readings: Readings, stage: StageId): LiveReading =>
  readings[stage] ?? { status: 'idle' };

/** The newest reading, also while another one is on its way. */
export function lastRead(reading: LiveReading): Live | undefined {
  if (reading.status === 'loaded') return reading.live;
  return reading.status === 'loading' ? reading.last : undefined;
}

function readingOf(
  reply: Reply<Live>,
  before: LiveReading,
  parts: readonly LivePart[] | undefined,
): LiveReading {
  const last = lastRead(before);
  if (last && parts) return { status: 'loaded', live: renewed(last, reply, parts) };
  switch (reply.status) {
    case 'done':
      return { status: 'loaded', live: reply.value };
    case 'refused':
      return { status: 'failed', sentence: sentenceOf(reply.refusal) };
    case 'failed':
      return {
        status: 'failed',
        sentence: failedToReadSentence,
        id: reply.id,
      };
  }
}

/** Copies tasks to every stage that was read: each stage reads the tasks of the whole offboarding. */
function withTasksOf(reply: Reply<Live>, readings: Readings): Readings {
  if (reply.status !== 'done' || reply.value.tasks?.status !== 'loaded') return readings;
  const { tasks } = reply.value;
  return Object.fromEntries(
    Object.entries(readings).map(([stage, reading]) => {
      const last = lastRead(reading);
      if (!last?.tasks) return [stage, reading];
      const live = { ...last, tasks };
      return [
        stage,
        reading.status === 'loaded' ? { ...reading, live } : { ...reading, last: live },
      ];
    }),
  );
}

/** Replaces the parts that were read again. Parts that could not be read become unknown. */
function renewed(last: Live, reply: Reply<Live>, parts: readonly LivePart[]): Live {
  if (reply.status === 'done') return { ...last, ...reply.value, readAt: last.readAt };
  const unknown = { status: 'unavailable', why: 'failed' } as const;
  return { ...last, ...Object.fromEntries(parts.map((part) => [part, unknown])) };
}
