import type { Part } from '../../../src/offboarding/offboarding';
import type { Form } from '../form';
import { Words } from '../parts/Words';

interface PartFieldsProps {
  form: Form;
  stored?: Part | undefined;
}

/** What ends and what stays, where only a part of the business ends. */
export function PartFields({ form, stored }: PartFieldsProps) {
  const shared = { required: true, limit: 'note', lines: 2, form } as const;
  return (
    <>
      <Words
        {...shared}
        label="What ends"
        name="what_ends"
        keep="ends"
        field="part.ends"
        stored={stored?.ends}
      />
      <Words
        {...shared}
        label="What stays"
        name="what_stays"
        keep="stays"
        field="part.stays"
        stored={stored?.stays}
      />
    </>
  );
}
