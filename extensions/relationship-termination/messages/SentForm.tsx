import { AutoGrid, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { sendingWayLabels, sendingWays } from '../../../src/messages/sent-message';
import { useCard } from '../card';
import type { Form, FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { Choice } from '../../shared/parts/Choice';
import { Day } from '../../shared/parts/Day';
import { SaveButton } from '../../shared/parts/SaveButton';
import { demibold } from '../../shared/parts/unchanged';

const ways = sendingWays.map((id) => ({ id, label: sendingWayLabels[id] }));

interface SentFormProps {
  form: Form;
  name: string;
  /** To whom it goes, where that is known. */
  to: string | undefined;
  make(draft: FormDraft): FormResult;
  /** How it was sent unless the rep says otherwise. */
  usual: FormDraft['how'];
  /** Logging it finishes the step. */
  finishes: boolean;
  /** What the text does not fill in. */
  missing: readonly string[];
  /** The search for the e-mail in HubSpot. */
  find: ReactNode;
}

/** Asks whether the message was sent, how and when. Nothing counts as sent until the rep says so. */
export function SentForm(props: SentFormProps) {
  const { form, name, to, make, missing, find, usual, finishes } = props;
  const card = useCard();
  const { draft } = form;
  const log = () =>
    form.submit(make, (request) => {
      if (request.name === 'log_message' && 'subject' in request.parameters)
        form.change({ logged: request.parameters });
    });
  return (
    <Flex direction="column" gap="small">
      <Text format={demibold}>Sent?</Text>
      {find}
      <AutoGrid columnWidth={200} flexible gap="small">
        <Choice
          label="How"
          name={`how_${name}`}
          required
          options={ways}
          value={draft.how ?? usual}
          problem={form.problem('how')}
          onChoose={(how) => form.change({ how })}
        />
        <Day
          label="When"
          name={`sent_on_${name}`}
          value={draft.date ?? card.today}
          problem={form.problem('sentOn')}
          onPick={(date) => form.change({ date })}
        />
      </AutoGrid>
      <Text variant="microcopy">
        {to
          ? `The text above is kept as a note in the timeline, as sent to ${to}.`
          : 'The text above is kept as a note in the timeline.'}
      </Text>
      {missing.length > 0 && (
        <Text>{`The text still has gaps: ${missing.join(', ')}. Was it sent like this?`}</Text>
      )}
      <Flex gap="small" wrap>
        <SaveButton
          variant={missing.length > 0 ? 'secondary' : 'primary'}
          size="sm"
          saving={form.saving !== undefined}
          onClick={log}
        >
          {logLabel(missing.length > 0, finishes)}
        </SaveButton>
        <Button size="sm" variant="transparent" onClick={() => form.change({ confirming: false })}>
          Not yet
        </Button>
      </Flex>
    </Flex>
  );
}

const logLabel = (hasGaps: boolean, finishes: boolean) =>
  `Yes, log it${hasGaps ? ' with the gaps' : ''}${finishes ? ' and mark the step done' : ''}`;
