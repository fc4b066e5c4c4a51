import { useMemo, useRef, useState } from 'react';
import type { Lesson, StayedLesson } from '../../../src/api/lessons';
import type { ReasonId } from '../../../src/playbook/lookup';
import type { CardDependencies } from '../card-dependencies';
import { retryWhileBusy } from '../../shared/retry';

interface Known {
  lessons: Lesson[];
  stayed: StayedLesson[];
}

export type LessonsReading =
  { status: 'loading' } | ({ status: 'loaded' } & Known) | { status: 'failed' };

/** What was learned from past offboardings, by reason, and the way to read it. */
export interface LessonReads {
  lessonsOf(reason: ReasonId): LessonsReading | undefined;
  /** Reads them once for a reason, and again where that failed. */
  readLessons(reason: ReasonId): void;
}

export function useLessons(dependencies: CardDependencies): LessonReads {
  const [readings, set] = useState<Partial<Record<ReasonId, LessonsReading>>>({});
  const latest = useRef(dependencies);
  latest.current = dependencies;
  const asked = useRef(new Set<ReasonId>());
  const readLessons = useMemo(
    () => (reason: ReasonId) => {
      if (asked.current.has(reason)) return;
      asked.current.add(reason);
      const put = (reading: LessonsReading) => set((before) => ({ ...before, [reason]: reading }));
      put({ status: 'loading' });
      const { call, wait } = latest.current;
      void retryWhileBusy(wait, () => call('read_lessons', { reason })).then((reply) => {
        if (reply.status === 'done') return put({ status: 'loaded', ...reply.value });
        asked.current.delete(reason);
        put({ status: 'failed' });
      });
    },
    [],
  );
  return { lessonsOf: (reason) => readings[reason], readLessons };
}
