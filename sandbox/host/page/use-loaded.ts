import { useCallback, useEffect, useState } from 'react';

export interface Failure {
  error: unknown;
  retry: () => void;
}

/** A value that could not be read again stays, with the `failure` beside it. */
export type Loaded<T> =
  | { status: 'loading' }
  | ({ status: 'failed' } & Failure)
  | { status: 'ready'; value: T; refreshing: boolean; failure: Failure | undefined };

/**
 * Runs `load` at once, again when `load` changes (keep it stable with `useCallback`) or `revision`
 * does, and at each `reload`. A late answer is dropped. While it loads again the earlier value stays.
 */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>, revision = 0) {
  const [turn, setTurn] = useState(0);
  const [held, setHeld] = useState<{ value: T; by: unknown }>();
  const [failed, setFailed] = useState<{ error: unknown }>();
  const [busy, setBusy] = useState(true);
  const reload = useCallback(() => setTurn((earlier) => earlier + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    const settle = (apply: () => void) => {
      if (controller.signal.aborted) return;
      apply();
      setBusy(false);
    };
    const succeed = (value: T) => {
      setHeld({ value, by: load });
      setFailed(undefined);
    };
    setBusy(true);
    load(controller.signal).then(
      (value) => settle(() => succeed(value)),
      (error: unknown) => settle(() => setFailed({ error })),
    );
    return () => controller.abort();
  }, [load, turn, revision]);

  const failure = failed && !busy ? { ...failed, retry: reload } : undefined;
  return { loaded: toLoaded(held, held?.by === load, failure, busy), reload };
}

function toLoaded<T>(
  held: { value: T } | undefined,
  heldIsCurrent: boolean,
  failure: Failure | undefined,
  refreshing: boolean,
): Loaded<T> {
  if (failure && !heldIsCurrent) return { status: 'failed', ...failure };
  if (held) return { status: 'ready', value: held.value, refreshing, failure };
  return { status: 'loading' };
}
