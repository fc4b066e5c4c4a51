import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import { useCard } from '../card';
import { KeptMultiSelect } from '../../shared/parts/kept';

interface AttendeesProps {
  name: string;
  chosen: readonly string[];
  problem: string | undefined;
  onChoose(ids: string[]): void;
}

/** The client's attendees. Optional, and empty if contacts cannot be read. */
export function Attendees({ name, chosen, problem, onChoose }: AttendeesProps) {
  const { contacts, readContacts } = useCard();
  useEffect(() => readContacts(), [readContacts]);
  if (contacts.status === 'idle' || contacts.status === 'loading')
    return <Text variant="microcopy">Reading the company's contacts…</Text>;
  if (contacts.status === 'unavailable')
    return (
      <Text variant="microcopy">
        The company's contacts could not be read, so the meeting is kept without them.
      </Text>
    );
  if (contacts.items.length === 0)
    return (
      <Flex gap="small" align="center" wrap>
        <Text variant="microcopy">This company has no contacts in HubSpot.</Text>
        <Button size="xs" variant="transparent" onClick={readContacts}>
          Look again
        </Button>
      </Flex>
    );
  const options = contacts.items.map(({ id, name: who, hint }) => ({
    value: id,
    label: hint ? `${who} (${hint})` : who,
  }));
  return (
    <KeptMultiSelect
      label="Who comes"
      name={name}
      placeholder="Contacts of the company"
      options={options}
      value={[...chosen]}
      error={problem !== undefined}
      validationMessage={problem}
      onChange={(values) => onChoose(values.map(String))}
    />
  );
}
