import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import { sentInWords } from '../../../src/messages/sent-message';
import type { StepState } from '../../../src/offboarding/offboarding';
import type { Step } from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import type { Draft } from '../drafts';
import { SaveButton } from '../parts/SaveButton';
import { finishAfter } from './message-ask';

interface LoggedProps {
  desk: Desk;
  step: Step;
  state: StepState['state'];
  logged: NonNullable<Draft['logged']>;
}

/** The message is on the record; where that is all that the step asks for, it can be finished with it. */
export function Logged({ desk, step, state, logged }: LoggedProps) {
  const form = desk.form(`step:${step.id}`);
  const finish = finishAfter(step, state, logged);
  return (
    <Alert title={`Logged: ${logged.subject}`} variant="success">
      <Flex direction="column" gap="extra-small" align="start">
        <Text>{sentInWords(logged)}. It is kept as a note in the timeline.</Text>
        {finish && (
          <SaveButton
            size="xs"
            saving={form.saving !== undefined}
            onClick={() => form.submit(() => ({ ask: finish }))}
          >
            Mark the step done with it
          </SaveButton>
        )}
      </Flex>
    </Alert>
  );
}
