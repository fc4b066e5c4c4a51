import { Button, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { Unknown } from '../../../src/api/live';
import { useCard } from '../card';
import { Choice } from '../../shared/parts/Choice';
import { contactLabel } from './no-email';
import { useAddressee } from './useAddressee';

interface AddresseeFieldProps {
  name: string;
  problem: string | undefined;
}

const somebodyElse = 'somebody_else';

/** The addressee: one of the company's contacts, or somebody else. Contacts are read on first use. */
export function AddresseeField({ name, problem }: AddresseeFieldProps) {
  const card = useCard();
  const addressee = useAddressee();
  const { contacts, readContacts } = card;
  useEffect(() => readContacts(), [readContacts]);
  if (contacts.status === 'idle' || contacts.status === 'loading')
    return <LoadingSpinner label="Reading the company's contacts" showLabel size="xs" />;
  if (contacts.status === 'unavailable')
    return <NotRead why={contacts.why} onAgain={readContacts} />;
  if (contacts.items.length === 0)
    return (
      <Text variant="microcopy">
        This company has no contacts in HubSpot. Fill the name in below.
      </Text>
    );
  const form = card.form('addressee');
  const options = contacts.items.map((contact) => ({
    id: contact.id,
    label: contactLabel(contact),
  }));
  const elsewhere = form.draft.addressee === null ? somebodyElse : undefined;
  return (
    <Choice
      label="To"
      name={`to_${name}`}
      placeholder="Choose a contact"
      description="In HubSpot you choose the recipient yourself."
      options={[...options, { id: somebodyElse, label: 'Somebody else, or not known yet' }]}
      value={addressee?.id ?? elsewhere}
      problem={problem}
      onChoose={(id) => form.change({ addressee: id === somebodyElse ? null : id })}
    />
  );
}

/** The message can be written without them. */
function NotRead({ why, onAgain }: { why: Unknown['why']; onAgain(): void }) {
  if (why !== 'failed')
    return (
      <Text variant="microcopy">
        This app may not read contacts on this account. Fill the name in below.
      </Text>
    );
  return (
    <Flex gap="small" align="center" wrap>
      <Text>The company's contacts could not be read.</Text>
      <Button variant="transparent" size="xs" onClick={onAgain}>
        Try again
      </Button>
    </Flex>
  );
}
