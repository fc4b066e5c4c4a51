import { Alert, Text } from '@hubspot/ui-extensions';
import type { Form } from '../desk';
import { failedSentence, sentenceOf } from '../sentences';

/** What became of a form's last save, at the form. Nothing while it is unsaved, saving or done. */
export function FormNotice({ form }: { form: Form }) {
  const { attempt } = form;
  if (attempt?.is === 'refused') {
    return <Alert title={sentenceOf(attempt.refusal)} variant="warning" />;
  }
  if (attempt?.is === 'failed') {
    return (
      <Alert title="Saving did not finish" variant="danger">
        {failedSentence}
        <Text variant="microcopy">Reference: {attempt.id}</Text>
      </Alert>
    );
  }
  return null;
}
