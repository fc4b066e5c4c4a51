import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { status: 'loading' }
  | { status: 'failed'; error: unknown; retry: () => void }
  | { status: 'ready'; value: T; refreshing: boolean };

type Settled<T> = { ok: true; value: T } | { ok: false; error: unknown };

/**
 * Runs `load` at once, again when `load` changes (keep it stable with `useCallback`) or `revision`
 * does, and at each `reload`. A late answer is dropped. While it loads again the earlier value stays.
 */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>, revision = 0) {
  const [turn, setTurn] = useState(0);
  const [settled, setSettled] = useState<Settled<T>>();
  const [busy, setBusy] = useState(true);
  const reload = useCallback(() => setTurn((earlier) => earlier + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    const settle = (next: Settled<T>) => {
      if (controller.signal.aborted) return;
      setSettled(next);
      setBusy(false);
    };
    setBusy(true);
    load(controller.signal).then(
      (value) => settle({ ok: true, value }),
      (error: unknown) => settle({ ok: false, error }),
    );
    return () => controller.abort();
  }, [load, turn, revision]);

  return { loaded: toLoaded(settled, busy, reload), reload };
}

function toLoaded<T>(settled: Settled<T> | undefined, busy: boolean, retry: () => void): Loaded<T> {
  if (settled?.ok) return { status: 'ready', value: settled.value, refreshing: busy };
  if (!settled || busy) return { status: 'loading' };
  return { status: 'failed', error: settled.error, retry };
}
