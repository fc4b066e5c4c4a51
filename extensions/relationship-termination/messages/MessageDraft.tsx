import { Flex, Text } from '@hubspot/ui-extensions';
import { missingIn } from '../../../src/messages/draft';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Message, Step } from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import { FormNotice } from '../parts/FormNotice';
import { Words } from '../parts/Words';
import { FindEmail } from './FindEmail';
import { Logged } from './Logged';
import { draftFor } from './message-facts';
import { messageAsk, shownMessage } from './message-ask';
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
  const form = desk.form(`message:${message.id}`);
  const written = draftFor(message.id, offboarding, desk);
  const shown = shownMessage(written, form.draft);
  const at = { desk, form, message: message.id };
  const missing = missingIn(`${shown.subject}\n${shown.body}`);
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
      <Words
        key={`subject ${written.subject}`}
        label="Subject"
        name={`subject_${message.id}`}
        limit="short"
        lines={1}
        form={form}
        keep="subject"
        field="subject"
        stored={written.subject}
      />
      <Words
        key={`body ${written.body}`}
        label="Message"
        name={`body_${message.id}`}
        limit="message"
        lines={12}
        form={form}
        keep="body"
        field="body"
        stored={written.body}
      />
      {missing.length > 0 && <Text>Not known yet: {missing.join(', ')}.</Text>}
      {form.draft.confirming ? (
        <SentForm
          desk={desk}
          form={form}
          name={message.id}
          find={<FindEmail {...at} subject={shown.subject} since={offboarding.startedOn} />}
          make={(draft) => messageAsk(message.id, written, desk.today, draft)}
        />
      ) : (
        <SendButtons desk={desk} form={form} message={shown} />
      )}
      <FormNotice form={form} />
    </Flex>
  );
}
