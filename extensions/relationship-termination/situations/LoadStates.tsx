import { Alert, Button, ErrorState, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import type { Refusal } from '../../../src/offboarding/outcome';
import { againOrReload, lackingSentence, sentenceOf } from '../../shared/sentences';

/** Shown until the first answer. */
export const Loading = () => (
  <LoadingSpinner label="Reading the offboarding" showLabel layout="centered" />
);

/** An unexpected failure: a retry button and the id to report. */
export function Failed({ id, onRetry }: { id: string; onRetry(): void }) {
  return (
    <ErrorState title="The offboarding could not be read">
      <Text>Nothing was changed. {againOrReload}</Text>
      <Button onClick={() => onRetry()}>Try again</Button>
      <Text variant="microcopy">Reference: {id}</Text>
    </ErrorState>
  );
}

/** The read was refused, such as in an account that is not set up. */
export function NotReadable({ refusal, onRetry }: { refusal: Refusal; onRetry(): void }) {
  return (
    <Flex direction="column" gap="small" align="start">
      <Alert title={sentenceOf(refusal)} variant="warning" />
      <Button size="sm" onClick={() => onRetry()}>
        Try again
      </Button>
    </Flex>
  );
}

/** The account lacks properties: all but what they hold goes on. */
export function HubSpotLacks({ names }: { names: readonly string[] }) {
  return (
    <Alert title="Some of this account's set-up is missing" variant="warning">
      {lackingSentence(names)}. What is stored there is not known, and not written, until then;
      everything else works.
    </Alert>
  );
}

/** The change is saved, but the company's properties, a note or a task do not show it yet. */
export function HubSpotBehind() {
  return (
    <Alert title="Saved, but not everywhere in HubSpot yet" variant="warning">
      Lists, workflows, tasks or the timeline still show what was before. It is tried again with
      your next change and whenever this card opens; if this stays, ask an admin to run the command
      `npm run provision -- plan`.
    </Alert>
  );
}
