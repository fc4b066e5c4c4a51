import { Alert, Button, Flex, LoadingButton, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import type { OneAct } from '../../../src/bulk/act';
import { SecretQuestion } from '../../shared/parts/SecretQuestion';
import { whyNotInWords } from '../../shared/why-not';
import type { ActState } from './useAct';

interface ActAnswerProps {
  state: ActState;
  /** What the act does, as a question: `Move to Agreements?` */
  question(act: OneAct): string;
  /** What was done: `Moved to Agreements.` */
  answer(act: OneAct): string;
  onCarryOut(act: OneAct): void;
  onCancel(): void;
}

/** What an act would come to, and the button that carries it out. */
export function ActAnswer({ state, question, answer, onCarryOut, onCancel }: ActAnswerProps) {
  switch (state.status) {
    case 'idle':
      return null;
    case 'asking':
      return <LoadingSpinner label="Checking" showLabel size="sm" />;
    case 'may':
    case 'changing':
      return (
        <Flex direction="column" gap="extra-small">
          <Text>{question(state.act)}</Text>
          <Flex gap="extra-small">
            <LoadingButton
              size="xs"
              variant="primary"
              loading={state.status === 'changing'}
              onClick={() => onCarryOut(state.act)}
            >
              Yes
            </LoadingButton>
            <Button size="xs" disabled={state.status === 'changing'} onClick={onCancel}>
              No
            </Button>
          </Flex>
        </Flex>
      );
    case 'cannot':
      return (
        <Flex direction="column" gap="extra-small" align="start">
          <Alert title="Not possible now" variant="warning">
            {whyNotInWords(state.why)}
          </Alert>
          <Button size="xs" onClick={onCancel}>
            OK
          </Button>
        </Flex>
      );
    case 'failed':
      return <Failed {...state} onCancel={onCancel} />;
    case 'asks':
      return (
        <SecretQuestion question={{ keepOut: onCancel, saveAsItIs: () => state.saveAsItIs() }} />
      );
    case 'done':
      return <Text>{answer(state.act)}</Text>;
  }
}

interface FailedProps {
  sentence: string;
  again(): void;
  onCancel(): void;
}

function Failed({ sentence, again, onCancel }: FailedProps) {
  return (
    <Flex direction="column" gap="extra-small" align="start">
      <Alert title="Not finished" variant="warning">
        {sentence}
      </Alert>
      <Flex gap="extra-small">
        <Button size="xs" variant="primary" onClick={again}>
          Try again
        </Button>
        <Button size="xs" onClick={onCancel}>
          Cancel
        </Button>
      </Flex>
    </Flex>
  );
}
