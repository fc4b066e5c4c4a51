import { Alert, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import { isByEmail, whyHeld, type Item } from '../../../src/offboarding/items';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Register } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { noEmailWords, withoutEmail } from '../messages/no-email';

/** Says which contacts get no e-mail by HubSpot's word, on a list of contacts with the client. Reads the contacts. */
export function NoEmail({ register }: { register: Register }) {
  const { contacts, readContacts } = useCard();
  const isAsked = register.draft !== undefined;
  useEffect(() => {
    if (isAsked) readContacts();
  }, [isAsked, readContacts]);
  const { contacts: without, isEverybody } = withoutEmail(contacts);
  if (!isAsked || without.length === 0) return null;
  const words = without.map((contact) => noEmailWords(contact)).join(' ');
  return isEverybody ? (
    <Alert title="Planned e-mails are on hold" variant="warning">
      <Text>{`${words} Plan a call, a letter or a visit instead.`}</Text>
    </Alert>
  ) : (
    <Text variant="microcopy">{words}</Text>
  );
}

/** Whether an item plans an e-mail that nobody at the company would get, and that nothing else holds. */
export function useIsHeldEmail(
  register: Register,
  offboarding: Offboarding,
): (item: Pick<Item, 'state' | 'values'>) => boolean {
  const { contacts } = useCard();
  const { isEverybody } = withoutEmail(contacts);
  return ({ state, values }) =>
    (state === 'held' || (state === 'open' && isEverybody)) &&
    isByEmail(register, values) &&
    whyHeld(register, offboarding) === undefined;
}
