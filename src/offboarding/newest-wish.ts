import type { Offboarding } from './offboarding';
import type { ContactConsent } from './survey-state';
import { withContact } from './update-contact';

/**
 * Returns the client's newest wish of all their offboardings, with the number of the offboarding in which it was
 * given. Of two wishes of one day the one of the first offboarding in the list counts.
 */
export function newestWish(offboardings: readonly Offboarding[]): ContactConsent | undefined {
  const wishes = offboardings.flatMap(({ contact, number }) =>
    contact ? [{ ...contact, number: contact.number ?? number }] : [],
  );
  return wishes.sort((a, b) => b.on.localeCompare(a.on))[0];
}

/** Returns the offboarding with the client's newest wish, which may have been given in another offboarding. */
export function withNewestWish(o: Offboarding, others: readonly Offboarding[]): Offboarding {
  const newest = newestWish([o, ...others]);
  if (!newest || newest.on === o.contact?.on) return o;
  return withContact(o, newest);
}
