import { Button, Flex } from '@hubspot/ui-extensions';
import type { Item } from '../../../src/offboarding/items';
import type { Register } from '../../../src/playbook/lookup';
import type { Desk, Form } from '../desk';
import { FormNotice } from '../parts/FormNotice';
import { SaveButton } from '../parts/SaveButton';
import { FieldsForm } from '../steps/FieldsForm';
import { doneRequest } from './item-request';

interface DoneFormProps {
  desk: Desk;
  form: Form;
  register: Register;
  item: Item;
  onSaved(): void;
}

/** What is asked when an item is done. */
export function DoneForm({ desk, form, register, item, onSaved }: DoneFormProps) {
  return (
    <Flex direction="column" gap="small">
      <FieldsForm
        fields={register.done.fields}
        form={form}
        name={`${register.id}_${item.id}_done`}
        today={desk.today}
        path="values"
      />
      <FormNotice form={form} />
      <Flex gap="small" wrap>
        <SaveButton
          size="sm"
          saving={form.saving !== undefined}
          onClick={() =>
            form.submit((draft) => doneRequest(register, item, draft, desk.today), onSaved)
          }
        >
          {register.done.button}
        </SaveButton>
        <Button
          size="sm"
          variant="transparent"
          onClick={() => form.change({ editing: undefined, values: undefined })}
        >
          Cancel
        </Button>
      </Flex>
    </Flex>
  );
}
