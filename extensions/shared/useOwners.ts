import { useCallback, useRef, useState } from 'react';
import type { NamedOwner } from '../../src/api/owners';
import type { Owner } from '../../src/offboarding/offboarding';
import type { Dependencies } from './dependencies';
import { retryWhileBusy } from './retry';

/** The account's owners, read when a form first asks for them. */
export type Owners =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'failed' }
  | {
      status: 'loaded';
      owners: NamedOwner[];
      /** Who owns the company in view, and is suggested. */
      ofCompany?: Owner | undefined;
    };

/** The owner who is suggested: the company's; undefined while that is not known. */
export const suggestedOwner = (owners: Owners): Owner | undefined =>
  owners.status === 'loaded' ? owners.ofCompany : undefined;

/** The owners and a way to read them; reading is skipped while it runs or when it is done. */
export function useOwners(dependencies: Pick<Dependencies, 'call' | 'wait'>): {
  owners: Owners;
  readOwners(): void;
} {
  const [owners, setOwners] = useState<Owners>({ status: 'idle' });
  const latest = useRef(dependencies);
  latest.current = dependencies;
  const asked = useRef(false);

  const readOwners = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    setOwners({ status: 'loading' });
    const { call, wait } = latest.current;
    void retryWhileBusy(wait, () => call('list_owners', {})).then((reply) => {
      if (reply.status !== 'done') asked.current = false;
      setOwners(
        reply.status === 'done' ? { status: 'loaded', ...reply.value } : { status: 'failed' },
      );
    });
  }, []);

  return { owners, readOwners };
}
