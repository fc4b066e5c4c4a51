import { Button, Flex } from '@hubspot/ui-extensions';
import type { Item } from '../../../src/offboarding/items';
import type { Register } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { Form } from '../form';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { FieldsForm } from '../steps/FieldsForm';
import { doneRequest } from './item-request';

interface DoneFormProps {
  form: Form;
  register: Register;
  item: Item;
  onSaved(): void;
}

/** What is asked when an item is done. */
export function DoneForm({ form, register, item, onSaved }: DoneFormProps) {
  const card = useCard();
  return (
    <Flex direction="column" gap="small">
      <FieldsForm
        fields={register.done.fields}
        form={form}
        name={`${register.id}_${item.id}_done`}
        today={card.today}
        path="values"
      />
      <FormNotice form={form} />
      <Flex gap="small" wrap>
        <SaveButton
          size="sm"
          saving={form.saving !== undefined}
          onClick={() =>
            form.submit((draft) => doneRequest(register, item, draft, card.today), onSaved)
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
