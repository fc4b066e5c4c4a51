import { Alert, Button, Flex } from '@hubspot/ui-extensions';
import type { RefusalCode } from '../../../src/offboarding/outcome';
import { everyStepId, fieldsOf } from '../../../src/playbook/lookup';
import type { FieldShape } from '../../../src/playbook/shape';
import { useCard } from '../card';
import type { Form } from '../form';
import { Unsaved } from '../parts/Unsaved';
import type { FormId } from '../screen';
import { sentenceOf } from '../../shared/sentences';

/** A form of an open offboarding, and the fields that its step adds. */
interface LeftBehind {
  formId: FormId;
  fields?: readonly FieldShape[];
}

/** Forms that a closed offboarding does not show. */
const leftBehind: readonly LeftBehind[] = [
  { formId: 'close' },
  { formId: 'pause' },
  { formId: 'resume' },
  { formId: 'gate' },
  { formId: 'move_back' },
  { formId: 'final_service_date' },
  { formId: 'stated_reason' },
  { formId: 'contract' },
  ...everyStepId.map((step): LeftBehind => {
    const fields = fieldsOf(step);
    return { formId: `step:${step}`, ...(fields.length > 0 && { fields }) };
  }),
];

/** Refusals that the close causes. */
const byTheClose: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'closed_meanwhile',
  'already_closed',
]);

/** Unsaved forms after somebody else closed the offboarding: why each was refused, and what was typed. */
export function ClosedMeanwhile() {
  const card = useCard();
  return (
    <>
      {leftBehind.map(({ formId, fields = [] }) => (
        <NotSaved key={formId} form={card.form(formId)} fields={fields} />
      ))}
    </>
  );
}

function NotSaved({ form, fields }: { form: Form; fields: readonly FieldShape[] }) {
  const { saveState } = form;
  if (saveState?.status !== 'refused' || !byTheClose.has(saveState.refusal.code)) return null;
  return (
    <Alert title={sentenceOf(saveState.refusal)} variant="warning">
      <Flex direction="column" gap="small" align="start">
        <Unsaved draft={form.draft} fields={fields} />
        <Button size="xs" onClick={() => form.change({ note: undefined, why: undefined })}>
          OK
        </Button>
      </Flex>
    </Alert>
  );
}
