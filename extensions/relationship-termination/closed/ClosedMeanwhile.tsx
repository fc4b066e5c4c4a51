import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { RefusalCode } from '../../../src/offboarding/outcome';
import { stepIds } from '../../../src/playbook/lookup';
import type { Desk, Form } from '../desk';
import type { Place } from '../screen';
import { sentenceOf } from '../sentences';

/** The forms that an offboarding has while it is open, and no longer once it is closed. */
const leftBehind: readonly Place[] = [
  'close',
  'pause',
  'resume',
  'gate',
  'move_back',
  'final_service_date',
  ...stepIds.map((step): Place => `step:${step}`),
];

/** What is refused because of the close; any other refusal is from before it. */
const byTheClose: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'closed_meanwhile',
  'already_closed',
]);

/** What this person was about to do when somebody else closed it: why it was not saved, and what they had written. */
export function ClosedMeanwhile({ desk }: { desk: Desk }) {
  return (
    <>
      {leftBehind.map((place) => (
        <NotSaved key={place} form={desk.form(place)} />
      ))}
    </>
  );
}

function NotSaved({ form }: { form: Form }) {
  const { attempt, draft } = form;
  if (attempt?.is !== 'refused' || !byTheClose.has(attempt.refusal.code)) return null;
  const written = draft.note ?? draft.why;
  return (
    <Alert title={sentenceOf(attempt.refusal)} variant="warning">
      <Flex direction="column" gap="small" align="start">
        {written && <Text>{`You had written: “${written}”`}</Text>}
        <Button size="xs" onClick={() => form.change({ note: undefined, why: undefined })}>
          Understood
        </Button>
      </Flex>
    </Alert>
  );
}
