import { AutoGrid, Button, Flex, Text } from '@hubspot/ui-extensions';
import { sendingWayLabels, sendingWays } from '../../../src/messages/sent-message';
import type { Ask } from '../asks';
import type { Desk, Form, Made } from '../desk';
import type { Draft } from '../drafts';
import { Choice } from '../parts/Choice';
import { Day } from '../parts/Day';
import { SaveButton } from '../parts/SaveButton';

type LogRequest = Extract<Ask, { name: 'log_message' }>['parameters'];
const ways = sendingWays.map((id) => ({ id, label: sendingWayLabels[id] }));

interface SentFormProps {
  desk: Desk;
  form: Form;
  name: string;
  make(draft: Draft): Made;
}

/** What was logged, by its subject: the rep's, or that of the e-mail in HubSpot. */
function loggedBy(sent: LogRequest, { email }: Draft): NonNullable<Draft['logged']> {
  const { how, sentOn } = sent;
  return { how, sentOn, subject: 'subject' in sent ? sent.subject : (email?.title ?? '') };
}

/** Asks whether the message was sent, how and when. Nothing counts as sent until the rep says so. */
export function SentForm({ desk, form, name, make }: SentFormProps) {
  const { draft } = form;
  const log = () =>
    form.submit(make, (ask) => {
      if (ask.name === 'log_message') form.change({ logged: loggedBy(ask.parameters, draft) });
    });
  return (
    <Flex direction="column" gap="small">
      <Text format={{ fontWeight: 'demibold' }}>Sent?</Text>
      <AutoGrid columnWidth={200} flexible gap="small">
        <Choice
          label="How"
          name={`how_${name}`}
          required
          options={ways}
          value={draft.how}
          problem={form.problem('how')}
          onChoose={(how) => form.change({ how })}
        />
        <Day
          label="When"
          name={`sent_on_${name}`}
          value={draft.date ?? desk.today}
          problem={form.problem('sentOn')}
          onPick={(date) => form.change({ date })}
        />
      </AutoGrid>
      <Text variant="microcopy">The text above is kept as a note in the timeline.</Text>
      <Flex gap="small" wrap>
        <SaveButton variant="primary" size="sm" saving={form.saving !== undefined} onClick={log}>
          Yes, log it
        </SaveButton>
        <Button size="sm" variant="transparent" onClick={() => form.change({ confirming: false })}>
          Not yet
        </Button>
      </Flex>
    </Flex>
  );
}
