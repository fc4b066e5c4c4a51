import { AutoGrid, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { greetsTheClient, missingIn, whyNotYet } from '../../../src/messages/draft';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { factLabel } from '../../../src/playbook/message-languages';
import type { FactId, Message, Step } from '../../../src/playbook/lookup';
import { useCard, type Card } from '../card';
import { FormNotice } from '../../shared/parts/FormNotice';
import { noEmailWords } from './no-email';
import { nameOf, useAddressee } from './useAddressee';
import { AddresseeField } from './AddresseeField';
import { ByHand } from './ByHand';
import { Gaps } from './Gaps';
import { FindEmail } from './FindEmail';
import { Logged } from './Logged';
import { LanguageField } from './LanguageField';
import { MessageText } from './MessageText';
import { useDraftOf } from './useDraftOf';
import { useFactsOf } from './useFactsOf';
import {
  finishAfter,
  finishesStep,
  isByHand,
  isOutdated,
  messageRequest,
  shownMessage,
  withText,
} from './message-request';
import { SendButtons } from './SendButtons';
import { SentForm } from './SentForm';

interface MessageDraftProps {
  offboarding: Offboarding;
  step: Step;
  message: Message;
  /** The list's item that it goes with, and its text where that was changed by hand. */
  item?: { id: string; byHand?: string | undefined };
}

/** One message to edit, copy or e-mail, and log. Folding keeps what is typed. */
export function MessageDraft({ offboarding, step, message, item }: MessageDraftProps) {
  const card = useCard();
  const [anew, setAnew] = useState(0);
  const name = item ? `${message.id}_${item.id}` : message.id;
  const form = card.form(item ? `message:${message.id}:${item.id}` : `message:${message.id}`);
  const draftOf = useDraftOf(offboarding);
  const addressee = useAddressee();
  const { gaps, logged } = form.draft;
  const unknown = draftOf(message.id).missing;
  const drafted = draftOf(message.id, undefined, gaps);
  useFactsOf(message, step, offboarding);
  const notYet = whyNotYet(message, drafted.facts);
  const written = withText(drafted, item?.byHand);
  const shown = shownMessage(written, form.draft);
  const client = greetsTheClient(message) ? addressee : undefined;
  const to = client?.name ?? written.to;
  const at = { form, message: message.id, ofStep: item === undefined };
  const noEmail = noEmailWords(client);
  const missing = missingIn(`${shown.subject}\n${shown.body}`).map((id) => factLabel(id));
  const finish = item ? undefined : finishAfter(message.id, offboarding, logged);
  const finishes = !item && finishesStep(message.id, offboarding);
  const startAgain = () => {
    form.change({ subject: undefined, body: undefined, drafted: undefined });
    setAnew(anew + 1);
  };
  if (logged)
    return (
      <Logged
        step={step.id}
        finish={finish}
        logged={logged}
        onAnother={() => form.change({ logged: undefined })}
      />
    );
  if (notYet) return <Text>{notYet}</Text>;
  return (
    <Flex direction="column" gap="small">
      <AutoGrid columnWidth={240} flexible gap="small">
        {greetsTheClient(message) && <AddresseeField name={name} problem={form.problem('to')} />}
        <LanguageField name={name} offboarding={offboarding} />
      </AutoGrid>
      <MessageText key={anew} form={form} name={name} written={written} />
      <Gaps form={form} name={name} facts={unknown.filter((id) => !isChosen(id, card))} />
      {isByHand(written, form.draft) && (
        <ByHand
          isOutdated={isOutdated(written, form.draft)}
          unnamed={unnamedIn(shown.body, nameOf(client))}
          onStartAgain={startAgain}
        />
      )}
      {form.draft.confirming ? (
        <SentForm
          form={form}
          name={name}
          to={to}
          missing={missing}
          finishes={finishes}
          usual={noEmail ? undefined : 'email'}
          find={<FindEmail {...at} subject={shown.subject} since={offboarding.startedOn} />}
          make={({ how = noEmail ? undefined : 'email', ...draft }) =>
            messageRequest(at, written, to, card.today, { ...draft, ...(how ? { how } : {}) })
          }
        />
      ) : (
        <SendButtons form={form} message={shown} noEmail={noEmail} missing={missing} />
      )}
      <FormNotice form={form} />
    </Flex>
  );
}

const unnamedIn = (body: string, name: string | undefined) =>
  name && !body.includes(name) ? name : undefined;

/** The client's contact is chosen from HubSpot's; only somebody else's name is asked for. */
const isChosen = (fact: FactId, { contacts, form }: Card): boolean =>
  fact === 'client_contact_name' &&
  contacts.status === 'loaded' &&
  contacts.items.length > 0 &&
  form('addressee').draft.addressee !== null;
