import { Alert, Button, Flex } from '@hubspot/ui-extensions';
import type { RefusalCode } from '../../../src/offboarding/outcome';
import { stepById, stepIds } from '../../../src/playbook/lookup';
import type { FieldShape } from '../../../src/playbook/shape';
import type { Desk, Form } from '../desk';
import { Unsaved } from '../parts/Unsaved';
import type { Place } from '../screen';
import { sentenceOf } from '../sentences';

/** A form that an offboarding has while it is open, and the fields of its own that a step gave it. */
interface LeftBehind {
  place: Place;
  fields?: readonly FieldShape[];
}

/** The forms that are no longer there once it is closed. */
const leftBehind: readonly LeftBehind[] = [
  { place: 'close' },
  { place: 'pause' },
  { place: 'resume' },
  { place: 'gate' },
  { place: 'move_back' },
  { place: 'final_service_date' },
  { place: 'stated_reason' },
  { place: 'contract' },
  ...stepIds.map((step): LeftBehind => {
    const { evidence } = stepById(step);
    return { place: `step:${step}`, ...(evidence.kind === 'form' && { fields: evidence.fields }) };
  }),
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
      {leftBehind.map(({ place, fields = [] }) => (
        <NotSaved key={place} form={desk.form(place)} fields={fields} />
      ))}
    </>
  );
}

function NotSaved({ form, fields }: { form: Form; fields: readonly FieldShape[] }) {
  const { attempt } = form;
  if (attempt?.is !== 'refused' || !byTheClose.has(attempt.refusal.code)) return null;
  return (
    <Alert title={sentenceOf(attempt.refusal)} variant="warning">
      <Flex direction="column" gap="small" align="start">
        <Unsaved draft={form.draft} fields={fields} />
        <Button size="xs" onClick={() => form.change({ note: undefined, why: undefined })}>
          Understood
        </Button>
      </Flex>
    </Alert>
  );
}
