import type { DetailsCommand, Now } from './commands';
import { deedOf } from './deed';
import type { Offboarding } from './offboarding';
import { changed, unchanged, type Outcome } from './outcome';
import { sameWish } from './survey';

/** Writes down what the client told the rep about staying in touch; the newest word counts, also after the close. */
export function updateContact(
  before: Offboarding,
  command: Extract<DetailsCommand, { field: 'contact' }>,
  now: Now,
): Outcome<Offboarding> {
  const { consent, ways } = command;
  if (sameWish(before.contact, command)) return unchanged(before);
  return changed({
    ...before,
    contact: { consent, ways, on: now.today, source: 'rep' },
    lastDeed: deedOf('change_contact', command, now),
  });
}
