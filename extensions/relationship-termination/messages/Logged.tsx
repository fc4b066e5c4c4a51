import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import { sentInWords } from '../../../src/messages/sent-message';
import type { StepId } from '../../../src/playbook/lookup';
import type { WriteRequest } from '../../shared/write-request';
import { useCard } from '../card';
import type { FormDraft } from '../drafts';
import { SaveButton } from '../../shared/parts/SaveButton';

interface LoggedProps {
  step: StepId;
  /** What finishes the step now, where the message is all that it asks for. */
  finish: WriteRequest | undefined;
  logged: NonNullable<FormDraft['logged']>;
}

/** The message is on the record; where that is all that the step asks for, it can be finished with it. */
export function Logged({ step, finish, logged }: LoggedProps) {
  const card = useCard();
  const form = card.form(`step:${step}`);
  return (
    <Alert title={`Logged: ${logged.subject}`} variant="success">
      <Flex direction="column" gap="extra-small" align="start">
        <Text>{sentInWords(logged)}. It is kept as a note in the timeline.</Text>
        {finish && (
          <SaveButton
            size="xs"
            saving={form.saving !== undefined}
            onClick={() => form.submit(() => ({ request: finish }))}
          >
            Mark the step done with it
          </SaveButton>
        )}
      </Flex>
    </Alert>
  );
}
