import { AutoGrid, Button, Flex } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { isMeantFor } from '../../../src/playbook/only';
import type { FieldShape } from '../../../src/playbook/shape';
import { hasDay, shownFields, type Item } from '../../../src/offboarding/items';
import type { Register } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { FormDraft } from '../drafts';
import type { Form, FormResult } from '../form';
import { Day } from '../../shared/parts/Day';
import { FormNotice } from '../../shared/parts/FormNotice';
import { SaveButton } from '../../shared/parts/SaveButton';
import { dayLimits } from '../steps/day-limits';
import { FieldsForm, FoldedFields } from '../steps/FieldsForm';
import { entryRequest, plainRequest, type ItemDefaults } from './item-request';
import { ItemOwner } from './ItemOwner';
import { Usual } from './Usual';
import { useItemDefaults } from './useItemDefaults';

interface EntryFormProps {
  offboarding: Offboarding;
  form: Form;
  register: Register;
  /** The item to change; a new one without. */
  item?: Item;
  /** Options that the client declined, by field. */
  declined?: Readonly<Record<string, readonly string[]>>;
  /** What is on the list already. */
  listed?: readonly Item[];
  /** The form is there until something is entered. */
  staysOpen?: boolean;
  onSaved(): void;
}

/** Adds an item to a register, or changes one. */
export function EntryForm(props: EntryFormProps) {
  const { offboarding, form, register, item, declined = {}, listed = [], onSaved } = props;
  const card = useCard();
  const stored = useItemDefaults(offboarding, register, item);
  const path = item ? '' : 'entries.0.';
  const name = `${register.id}_${item?.id ?? 'new'}`;
  const fields = offered(register, offboarding, stored, declined);
  const isFolded = ({ id, required }: FieldShape) =>
    !item && !required && id !== register.due.unless?.field;
  const shared = {
    form,
    name,
    today: card.today,
    path: `${path}values`,
    ...(stored.values ? { stored: stored.values } : {}),
  };
  return (
    <Flex direction="column" gap="small">
      {!item && <Usual {...{ offboarding, form, register, listed }} />}
      <FieldsForm {...shared} fields={fields.filter((field) => !isFolded(field))} />
      <AutoGrid columnWidth={200} flexible gap="small">
        {hasDay(register, { ...stored.values, ...form.draft.values }) && (
          <Day
            label={register.due.label}
            name={`due_${name}`}
            required
            {...(item ? {} : dayLimits('future', card.today))}
            value={form.draft.date === undefined ? stored.date : form.draft.date}
            problem={form.problem(`${path}due`)}
            onPick={(date) => form.change({ date: date ?? null })}
          />
        )}
        <ItemOwner form={form} register={register} name={name} stored={stored} path={path} />
      </AutoGrid>
      <FoldedFields {...shared} fields={fields.filter(isFolded)} />
      <FormNotice form={form} />
      <Buttons {...{ form, register, item, onSaved }} staysOpen={props.staysOpen === true}>
        {(draft) => entryRequest(register, item, draft, stored, card.today)}
      </Buttons>
    </Flex>
  );
}

interface ButtonsProps extends Pick<EntryFormProps, 'form' | 'register' | 'onSaved'> {
  item: Item | undefined;
  staysOpen: boolean;
  children(draft: FormDraft): FormResult;
}

function Buttons({ form, register, item, onSaved, staysOpen, children: make }: ButtonsProps) {
  const saving = form.saving !== undefined;
  return (
    <Flex gap="small" wrap align="center">
      <SaveButton size="sm" saving={saving} onClick={() => form.submit(make, onSaved)}>
        {item ? 'Save' : `Add ${register.one}`}
      </SaveButton>
      {!staysOpen && (
        <Button size="sm" variant="transparent" onClick={() => form.restart({})}>
          Cancel
        </Button>
      )}
      {item && (
        <Button
          size="sm"
          variant="transparent"
          disabled={saving}
          onClick={() => form.submit(() => plainRequest(register, item, 'remove'), onSaved)}
        >
          Remove
        </Button>
      )}
    </Flex>
  );
}

/** The fields with the options for this offboarding's reasons that were not declined, and the stored one. */
function offered(
  register: Register,
  o: Offboarding,
  { values = {} }: ItemDefaults,
  declined: NonNullable<EntryFormProps['declined']>,
): FieldShape[] {
  const fields = shownFields(register.fields);
  const reasons = [o.statedReason.id, ...(o.analysedReason ? [o.analysedReason.id] : [])];
  return fields.map((field) => {
    if (!field.options) return field;
    const options = field.options.filter(
      ({ id, only }) =>
        id === values[field.id] ||
        (!declined[field.id]?.includes(id) &&
          reasons.some((reason) => isMeantFor(only, o.initiator, reason))),
    );
    return { ...field, options };
  });
}
