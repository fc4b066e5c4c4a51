import { Alert, Text } from '@hubspot/ui-extensions';
import type { SaveState } from '../save-state';
import { failedSentence, sentenceOf } from '../sentences';

/** A refusal or failure of the form's last save. Nothing otherwise. */
export function FormNotice({ form }: { form: { saveState: SaveState | undefined } }) {
  const { saveState } = form;
  if (saveState?.status === 'refused') {
    return <Alert title={sentenceOf(saveState.refusal)} variant="warning" />;
  }
  if (saveState?.status === 'failed') {
    return (
      <Alert title="Saving did not finish" variant="danger">
        {failedSentence}
        <Text variant="microcopy">Reference: {saveState.id}</Text>
      </Alert>
    );
  }
  return null;
}
