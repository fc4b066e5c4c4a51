import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { sentInWords } from '../../../src/messages/sent-message';
import type { StepId } from '../../../src/playbook/lookup';
import type { WriteRequest } from '../../shared/write-request';
import { useCard } from '../card';
import type { FormDraft } from '../drafts';
import { SaveButton } from '../../shared/parts/SaveButton';

interface LoggedProps {
  step: StepId;
  /** The request that finishes the step, if the message is all that it needs. */
  finish: WriteRequest | undefined;
  logged: NonNullable<FormDraft['logged']>;
  /** Opens the draft again. */
  onAnother(): void;
}

/** In place of the draft: that the message is logged, and what it was. Offers to finish the step if that is all it needs. */
export function Logged({ step, finish, logged, onAnother }: LoggedProps) {
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
        <Button size="xs" variant="transparent" onClick={onAnother}>
          Write another
        </Button>
      </Flex>
    </Alert>
  );
}
