import { useCallback, useRef, useState } from 'react';
import { ownerLabel, type NamedOwner } from '../../src/api/owners';
import type { Owner } from '../../src/offboarding/offboarding';
import type { Dependencies } from './dependencies';
import { retryWhileBusy } from './retry';

/** The account's owners, read when they are first asked for. */
export type Owners =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'failed' }
  | {
      status: 'loaded';
      owners: NamedOwner[];
      /** Who owns the company in view, and is suggested. */
      ofCompany?: Owner | undefined;
      /** The account has more than were read. */
      isPart?: boolean | undefined;
      /** Owners who were deactivated; absent until they are asked for and read. */
      former?: NamedOwner[];
    };

/** The owner who is suggested: the company's; undefined while that is not known. */
export const suggestedOwner = (owners: Owners): Owner | undefined =>
  owners.status === 'loaded' ? owners.ofCompany : undefined;

/** Whether an owner is surely none of the active ones. */
export const isInactive = (id: string, owners: Owners): boolean =>
  owners.status === 'loaded' && !owners.isPart && !owners.owners.some((owner) => owner.id === id);

/** Returns the stored name of an owner, with the e-mail address where others have the name by now. */
export function nameOfOwner(stored: Owner, owners: Owners): string {
  const found =
    owners.status === 'loaded' ? owners.owners.find(({ id }) => id === stored.id) : undefined;
  return found?.email ? ownerLabel(found) : stored.name;
}

/** Returns the name of one of the active owners, where it was read. */
export function nameOfId(id: string, owners: Owners): string | undefined {
  const found =
    owners.status === 'loaded' ? owners.owners.find((owner) => owner.id === id) : undefined;
  return found && ownerLabel(found);
}

/** Returns an owner's e-mail address, where it was read. */
export const addressOf = (owner: Owner | undefined, owners: Owners): string | undefined =>
  owners.status === 'loaded'
    ? owners.owners.find(({ id }) => id === owner?.id)?.address
    : undefined;

/**
 * Returns who an owner is, and for one who is no longer active what to do where it is still `open`; empty while that is
 * not read. HubSpot names who was deactivated.
 */
export function ownerInWords(id: string, owners: Owners, open: boolean): string {
  if (owners.status !== 'loaded') return '';
  const active = owners.owners.find((owner) => owner.id === id);
  if (active) return ownerLabel(active);
  const former = owners.former?.find((owner) => owner.id === id);
  const advice = open ? ': choose another owner' : '';
  if (former) return `${ownerLabel(former)} (deactivated${advice})`;
  if (owners.isPart) return 'an owner whose name was not read';
  return owners.former ? `an owner who is gone from HubSpot${advice}` : '';
}

type Reading = Pick<Dependencies, 'call' | 'wait'>;

/**
 * The owners and ways to read them: the active ones, and those who were deactivated too. Reading is skipped while it runs
 * or when it is done.
 */
export function useOwners(dependencies: Reading): {
  owners: Owners;
  readOwners(): void;
  readFormerOwners(): void;
} {
  const [owners, setOwners] = useState<Owners>({ status: 'idle' });
  const latest = useRef(dependencies);
  latest.current = dependencies;
  const asked = useRef({ active: false, former: false });

  const readOwners = useCallback(() => {
    if (asked.current.active) return;
    asked.current.active = true;
    setOwners({ status: 'loading' });
    void listOf(latest.current, false).then((value) => {
      asked.current.active = value !== undefined;
      setOwners(value ? { status: 'loaded', ...value } : { status: 'failed' });
    });
  }, []);

  const readFormerOwners = useCallback(() => {
    if (asked.current.former) return;
    asked.current.former = true;
    void listOf(latest.current, true).then((value) =>
      setOwners((now) =>
        value && now.status === 'loaded' ? { ...now, former: value.owners } : now,
      ),
    );
  }, []);

  return { owners, readOwners, readFormerOwners };
}

async function listOf({ call, wait }: Reading, former: boolean) {
  const reply = await retryWhileBusy(wait, () => call('list_owners', former ? { former } : {}));
  return reply.status === 'done' ? reply.value : undefined;
}
