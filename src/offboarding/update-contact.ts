import type { DetailsCommand, Now } from './commands';
import { changeOf } from './change';
import type { Offboarding } from './offboarding';
import { changed, unchanged, type Outcome } from './outcome';
import { sameWish } from './survey';
import type { ContactConsent } from './survey-state';

/**
 * Records the client's wish about contact after the end, as told to the rep. The latest wish counts, also after
 * the close.
 */
export function updateContact(
  before: Offboarding,
  command: Extract<DetailsCommand, { field: 'contact' }>,
  now: Now,
): Outcome<Offboarding> {
  const { consent, ways } = command;
  if (sameWish(before.contact, command)) return unchanged(before);
  const contact: ContactConsent = { consent, ways, on: now.today, at: now.at, source: 'rep' };
  return changed({
    ...withContact(before, contact),
    lastChange: changeOf('change_contact', command, now),
  });
}

/** Returns the offboarding with the client's latest wish. A refusal clears the ways and the next item's day. */
export function withContact(before: Offboarding, contact: ContactConsent): Offboarding {
  if (contact.consent !== 'no') return { ...before, contact };
  const { nextItemDue: _none, ...rest } = before;
  return { ...rest, contact: { ...contact, ways: [] } };
}
