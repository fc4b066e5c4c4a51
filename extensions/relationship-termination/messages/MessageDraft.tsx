import { Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { greetsTheClient, missingIn } from '../../../src/messages/draft';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Message, Step } from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import { FormNotice } from '../parts/FormNotice';
import { addresseeOf, nameOf } from './addressee';
import { AddresseeField } from './AddresseeField';
import { ByHand } from './ByHand';
import { FindEmail } from './FindEmail';
import { Logged } from './Logged';
import { MessageText } from './MessageText';
import { draftFor } from './message-facts';
import { isByHand, messageAsk, shownMessage } from './message-ask';
import { SendButtons } from './SendButtons';
import { SentForm } from './SentForm';

interface MessageDraftProps {
  desk: Desk;
  offboarding: Offboarding;
  step: Step;
  message: Message;
}

/** One message: to edit, to take elsewhere, and to log once it is sent. What is typed is kept when it folds. */
export function MessageDraft({ desk, offboarding, step, message }: MessageDraftProps) {
  const [anew, setAnew] = useState(0);
  const form = desk.form(`message:${message.id}`);
  const written = draftFor(message.id, offboarding, desk);
  const shown = shownMessage(written, form.draft);
  const client = greetsTheClient(message) ? addresseeOf(desk) : undefined;
  const to = client?.name ?? written.to;
  const at = { desk, form, message: message.id };
  const missing = missingIn(`${shown.subject}\n${shown.body}`);
  const startAgain = () => {
    form.change({ subject: undefined, body: undefined });
    setAnew(anew + 1);
  };
  return (
    <Flex direction="column" gap="small">
      {form.draft.logged && (
        <Logged
          desk={desk}
          step={step}
          state={offboarding.steps[step.id].state}
          logged={form.draft.logged}
        />
      )}
      {greetsTheClient(message) && (
        <AddresseeField desk={desk} name={message.id} problem={form.problem('to')} />
      )}
      <MessageText key={anew} {...at} written={written} />
      {missing.length > 0 && <Text>Not known yet: {missing.join(', ')}.</Text>}
      {isByHand(written, form.draft) && (
        <ByHand unnamed={unnamedIn(shown.body, nameOf(client))} onStartAgain={startAgain} />
      )}
      {form.draft.confirming ? (
        <SentForm
          desk={desk}
          form={form}
          name={message.id}
          to={to}
          find={<FindEmail {...at} subject={shown.subject} since={offboarding.startedOn} />}
          make={(draft) => messageAsk(message.id, written, to, desk.today, draft)}
        />
      ) : (
        <SendButtons desk={desk} form={form} message={shown} />
      )}
      <FormNotice form={form} />
    </Flex>
  );
}

const unnamedIn = (body: string, name: string | undefined) =>
  name && !body.includes(name) ? name : undefined;
