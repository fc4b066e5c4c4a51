import type { Form } from '../form';
import { Words } from '../parts/Words';

/** Why something changes; kept with the change in the timeline. */
export function WhyField({ form }: { form: Form }) {
  return (
    <Words
      label="Why it changes"
      name={`why_${form.formId}`}
      required
      limit="note"
      lines={2}
      form={form}
      keep="why"
      field="why"
    />
  );
}
