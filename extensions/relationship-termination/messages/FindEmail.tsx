import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { FoundInHubSpot } from '../../../src/api/found';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { hasPackage } from '../../../src/packages';
import { useCard } from '../card';
import type { Form } from '../form';
import { FoundList } from '../../shared/parts/FoundList';
import type { Listing } from '../../shared/listing';
import { emailRequest } from './message-request';
import type { MessageId } from '../../../src/playbook/lookup';
import { unknownWords } from '../timeline/timeline-words';

interface FindEmailProps {
  form: Form;
  message: MessageId;
  /** It is the step's own message, not one of an item. */
  ofStep: boolean;
  /** The draft's subject: an e-mail with the same comes first. */
  subject: string;
  since: CalendarDate;
}

/** E-mails sent from HubSpot to this company; one can be logged. */
export function FindEmail({ form, message, ofStep, subject, since }: FindEmailProps) {
  const card = useCard();
  const [asked, setAsked] = useState(false);
  const find = () => {
    setAsked(true);
    card.find('emails', since);
  };
  const take = (found: FoundInHubSpot) =>
    form.submit(
      () => emailRequest({ message, ofStep }, found, card.portalDay),
      (request) => {
        if (request.name !== 'log_message') return;
        const { how, sentOn } = request.parameters;
        const to = found.hint || undefined;
        form.change({ logged: { how, sentOn, to, subject: found.title } });
      },
    );
  if (!hasPackage('emails'))
    return <Text>E-mails in HubSpot: {unknownWords.left_out}. Say below how it was sent.</Text>;
  if (!asked)
    return (
      <Flex>
        <LoadingButton size="sm" loading={card.found.emails.status === 'loading'} onClick={find}>
          Find it in HubSpot
        </LoadingButton>
      </Flex>
    );
  return (
    <FoundList
      listing={matchingFirst(card.found.emails, subject)}
      formatInstant={card.formatInstant}
      nothing="No e-mail that was sent from HubSpot was found on this company."
      notAllowed="This app may not read e-mails on this account. Say below how it was sent."
      saving={form.saving !== undefined}
      onAgain={find}
      onTake={take}
    />
  );
}

function matchingFirst(listing: Listing<FoundInHubSpot>, subject: string): Listing<FoundInHubSpot> {
  if (listing.status !== 'loaded') return listing;
  const plain = (text: string) => text.trim().toLowerCase();
  const matches = ({ title }: FoundInHubSpot) => plain(title) === plain(subject);
  const { items } = listing;
  return { ...listing, items: [...items.filter(matches), ...items.filter((one) => !matches(one))] };
}
