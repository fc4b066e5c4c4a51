import { useRef } from 'react';
import type { MadeDossier } from '../../../src/contract/dossier';
import type { Outside } from '../outside';
import { useOnDemand, type OnDemand } from '../useOnDemand';

/**
 * The dossier and the way to make it. The deed is kept until the file is, so that trying again after a lost
 * answer makes no second one.
 */
export function useDossier(outside: Outside): { state: OnDemand<MadeDossier>; ask(): void } {
  const deed = useRef<string>(undefined);
  return useOnDemand(outside, async ({ call, me, today, zone, newDeed, refreshRecord }) => {
    deed.current ??= newDeed();
    const asked = { today: today(), by: me, deed: deed.current };
    const reply = await call('make_dossier', { ...asked, zone });
    if (reply.is === 'done' && reply.value.file.is === 'kept') {
      deed.current = undefined;
      refreshRecord();
    }
    return reply;
  });
}
