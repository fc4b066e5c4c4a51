import { useEffect, useState } from 'react';
import { usePage } from '../page';
import { looks } from '../search/looks';
import type { Records } from './useRecords';

/** Reads the records again after a change, until HubSpot's search shows it. `isAwaiting`: it does not yet. */
export function useReadAfterChange(found: Records): { isAwaiting: boolean; onChanged(): void } {
  const { wait } = usePage();
  const [awaited, setAwaited] = useState<{ from: string; look: number }>();
  const { again } = found;
  const newest = found.status === 'loaded' ? found.records[0] : undefined;
  const revision = newest && (newest.offboarding_revision ?? '');
  useEffect(() => {
    if (!awaited || revision === undefined) return undefined;
    if (revision !== awaited.from) return setAwaited(undefined);
    const pause = looks[awaited.look];
    let isGone = false;
    if (pause !== undefined)
      void wait(pause).then(() => {
        if (isGone) return;
        again();
        setAwaited({ ...awaited, look: awaited.look + 1 });
      });
    return () => void (isGone = true);
    // `again` is another function at each drawing; any of them does.
  }, [awaited, revision, wait]);
  return {
    isAwaiting: awaited !== undefined,
    onChanged: () => revision !== undefined && setAwaited({ from: revision, look: 0 }),
  };
}
