import type { DetailsCommand, Now } from './commands';
import { changeOf } from './change';
import type { Offboarding } from './offboarding';
import { changed, unchanged, type Outcome } from './outcome';
import { mayContact, sameWish } from './survey';
import type { ContactConsent } from './survey-state';

/** Writes down what the client told the rep about staying in touch; the newest word counts, also after the close. */
export function updateContact(
  before: Offboarding,
  command: Extract<DetailsCommand, { field: 'contact' }>,
  now: Now,
): Outcome<Offboarding> {
  const { consent, ways } = command;
  if (sameWish(before.contact, command)) return unchanged(before);
  const contact: ContactConsent = { consent, ways, on: now.today, source: 'rep' };
  return changed({
    ...withContact(before, contact),
    lastChange: changeOf('change_contact', command, now),
  });
}

/** With the client's newest word. Whoever wants no contact has no ways, and nothing is planned next. */
export function withContact(before: Offboarding, contact: ContactConsent): Offboarding {
  if (contact.consent !== 'no') return { ...before, contact };
  const { nextFollowUpOn: _none, ...rest } = before;
  return { ...rest, contact: { ...contact, ways: [] } };
}

const isUnwanted = (o: Offboarding) => mayContact(o) === 'no';

/** Whether the client's word, once it changed, holds planned contacts back or frees them. */
export const mustFollow = (before: Offboarding, after: Offboarding): boolean =>
  isUnwanted(before) !== isUnwanted(after);

/** Whether a contact that is known to be planned must not take place any more. */
export const mustPutOff = (before: Offboarding, after: Offboarding): boolean =>
  before.nextFollowUpOn !== undefined && mustFollow(before, after) && isUnwanted(after);
