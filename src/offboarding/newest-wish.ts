import type { Offboarding } from './offboarding';
import type { ContactConsent } from './survey-state';
import { withContact } from './update-contact';

interface Wish {
  contact: ContactConsent;
  /** The day on which it was given at the earliest; empty for an unknown one that was carried over. */
  since: string;
  /** The offboarding that has it. */
  in: Offboarding;
}

/**
 * Returns the client's newest wish of all their offboardings, with the number of the offboarding in which it was
 * given. Of two wishes of one day the later moment counts; where a moment is not known, the one of the first
 * offboarding in the list. A wish whose day is unknown counts as given at the start of its offboarding.
 */
export function newestWish(offboardings: readonly Offboarding[]): ContactConsent | undefined {
  const newest = newestOf(offboardings);
  return newest && { ...newest.contact, number: newest.contact.number ?? newest.in.number };
}

/** Returns the offboarding with the client's newest wish, which may have been given in another offboarding. */
export function withNewestWish(o: Offboarding, others: readonly Offboarding[]): Offboarding {
  const all = [o, ...others];
  const newest = newestWish(all);
  return newest && newestOf(all)?.in !== o ? withContact(o, newest) : o;
}

function newestOf(offboardings: readonly Offboarding[]): Wish | undefined {
  const wishes = offboardings.flatMap((one): Wish[] => {
    const { contact, startedOn } = one;
    if (!contact) return [];
    const since = contact.on ?? (contact.number === undefined ? startedOn : '');
    return [{ contact, since, in: one }];
  });
  return wishes.reduce<Wish | undefined>(
    (newest, wish) => (newest && !isLater(wish, newest) ? newest : wish),
    undefined,
  );
}

function isLater(a: Wish, b: Wish): boolean {
  const [at, other] = [a.contact.at, b.contact.at];
  return at && other ? Date.parse(at) > Date.parse(other) : a.since > b.since;
}
