import type { ReactNode } from 'react';
import type { Loaded } from '../use-loaded';
import { Failed } from './Failed';
import { Skeletons } from './Skeletons';

interface LoadedViewProps<T> {
  loaded: Loaded<T>;
  /** What to say when it failed, without a full stop. */
  failed: string;
  /** How many grey lines stand in while it loads. */
  lines: number;
  children(value: T, refreshing: boolean): ReactNode;
}

/** What was loaded; grey lines before, and the failure with "Try again" instead of it or above it. */
export function LoadedView<T>({ loaded, failed, lines, children }: LoadedViewProps<T>) {
  if (loaded.status === 'loading') return <Skeletons lines={lines} />;
  if (loaded.status === 'failed') return <Failed what={failed} {...loaded} />;
  return (
    <>
      {loaded.failure && <Failed what={failed} {...loaded.failure} />}
      {children(loaded.value, loaded.refreshing)}
    </>
  );
}
