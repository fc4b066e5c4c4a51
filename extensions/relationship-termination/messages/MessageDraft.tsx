import { AutoGrid, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { greetsTheClient, missingIn, whyNotYet, type Draft } from '../../../src/messages/draft';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { factLabel } from '../../../src/playbook/message-languages';
import type { FactId, Message, Step } from '../../../src/playbook/lookup';
import { useCard, type Card } from '../card';
import type { Form } from '../form';
import { FormNotice } from '../../shared/parts/FormNotice';
import { isBegun } from '../steps/evidence-request';
import { noEmailWords } from './no-email';
import { nameOf, useAddressee } from './useAddressee';
import { AddresseeField } from './AddresseeField';
import { ByHand } from './ByHand';
import { Gaps } from './Gaps';
import { madeHere } from './LinkGap';
import { FindEmail } from './FindEmail';
import { Logged } from './Logged';
import { LanguageField } from './LanguageField';
import { useOwnLink } from './own-link';
import { MessageText } from './MessageText';
import { useDraftOf } from './useDraftOf';
import { useFactsOf } from './useFactsOf';
import {
  finishAfter,
  finishesStep,
  formerLanguage,
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
export function MessageDraft(props: MessageDraftProps) {
  const { offboarding, step, message, item } = props;
  const card = useCard();
  const [anew, setAnew] = useState(0);
  const { name, form, own, facts, drafted, written } = useMessage(props);
  const addressee = useAddressee();
  const { logged } = form.draft;
  const shown = shownMessage(written, form.draft);
  const client = greetsTheClient(message) ? addressee : undefined;
  const at = {
    form,
    message: message.id,
    ofStep: item === undefined && !isTyped(card.form(`step:${step.id}`), own.fact),
  };
  if (logged) return <LoggedMessage {...{ form, step, logged }} finish={finishOf(props, logged)} />;
  const notYet = whyNotYet(message, drafted.facts);
  if (notYet) return <Text>{notYet}</Text>;
  return (
    <Flex direction="column" gap="small">
      <AutoGrid columnWidth={240} flexible gap="small">
        {greetsTheClient(message) && <AddresseeField name={name} problem={form.problem('to')} />}
        <LanguageField name={name} offboarding={offboarding} />
      </AutoGrid>
      <MessageText key={anew} form={form} name={name} written={written} />
      <Gaps {...{ form, name, facts, step, own }} left={drafted.missing} />
      {isByHand(written, form.draft) && (
        <ByHand
          isOutdated={isOutdated(written, form.draft)}
          language={written.language}
          former={formerLanguage(written, form.draft)}
          unnamed={unnamedIn(shown.body, nameOf(client))}
          onStartAgain={() => {
            form.change({ subject: undefined, body: undefined, drafted: undefined });
            setAnew(anew + 1);
          }}
        />
      )}
      {!isMadeFirst(shown) && (
        <Sending
          {...{ form, name, at, shown, written }}
          to={client?.name ?? written.to}
          noEmail={noEmailWords(client)}
          finishes={at.ofStep && finishesStep(message.id, offboarding)}
          since={offboarding.startedOn}
        />
      )}
      <FormNotice form={form} />
    </Flex>
  );
}

/** The message's forms and texts: as drafted from the record, and with what was filled in and changed by hand. */
function useMessage({ offboarding, step, message, item }: MessageDraftProps) {
  const card = useCard();
  const draftOf = useDraftOf(offboarding);
  useFactsOf(message, step, offboarding);
  const form = card.form(item ? `message:${message.id}:${item.id}` : `message:${message.id}`);
  const own = useOwnLink(message, step, offboarding, item !== undefined);
  const drafted = draftOf(message.id, undefined, { ...form.draft.gaps, ...own.filled });
  return {
    name: item ? `${message.id}_${item.id}` : message.id,
    form,
    own,
    facts: draftOf(message.id).missing.filter((id) => !isChosen(id, card)),
    drafted,
    written: withText(drafted, item?.byHand),
  };
}

/** Whether the text lacks what a click makes, so that nothing is sent before. */
const isMadeFirst = ({ body }: { body: string }): boolean => missingIn(body).includes(madeHere);

/** Whether something is typed in the step's form, which the message does not hold: then logging it only logs it. */
const isTyped = ({ draft }: Form, ownLink: FactId | undefined): boolean =>
  isBegun(ownLink ? { ...draft, link: undefined } : draft);

type Logging = NonNullable<Form['draft']['logged']>;

const finishOf = ({ message, offboarding, item }: MessageDraftProps, logged: Logging) =>
  item ? undefined : finishAfter(message.id, offboarding, logged);

interface LoggedMessageProps {
  form: Form;
  step: Step;
  logged: Logging;
  finish: ReturnType<typeof finishAfter>;
}

function LoggedMessage({ form, step, logged, finish }: LoggedMessageProps) {
  return (
    <Logged
      step={step.id}
      finish={finish}
      logged={logged}
      onAnother={() => form.change({ logged: undefined })}
    />
  );
}

interface SendingProps {
  form: Form;
  name: string;
  at: { form: Form; message: Message['id']; ofStep: boolean };
  /** To whom it goes, where that is known. */
  to: string | undefined;
  written: Draft;
  shown: { subject: string; body: string };
  /** Why the addressee gets no e-mail. */
  noEmail: string | undefined;
  /** Logging it finishes the step. */
  finishes: boolean;
  /** The day from which e-mails are looked for. */
  since: Offboarding['startedOn'];
}

/** The ways to send the message, and then to log it. */
function Sending({ form, name, at, to, written, shown, noEmail, finishes, since }: SendingProps) {
  const card = useCard();
  const missing = missingIn(`${shown.subject}\n${shown.body}`).map((id) => factLabel(id));
  const usual = noEmail ? undefined : 'email';
  if (!form.draft.confirming)
    return <SendButtons {...{ form, noEmail, missing, finishes }} message={shown} />;
  return (
    <SentForm
      form={form}
      name={name}
      to={to}
      missing={missing}
      finishes={finishes}
      usual={usual}
      find={<FindEmail {...at} subject={shown.subject} since={since} />}
      make={({ how = usual, ...draft }) =>
        messageRequest(at, written, to, card.today, { ...draft, ...(how ? { how } : {}) })
      }
    />
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
