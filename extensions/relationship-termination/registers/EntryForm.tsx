import { AutoGrid, Button, Flex } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { isMeantFor } from '../../../src/playbook/only';
import type { FieldShape } from '../../../src/playbook/shape';
import { hasDay, shownFields, type Item } from '../../../src/offboarding/items';
import type { Register } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { Form } from '../form';
import { Day } from '../../shared/parts/Day';
import { FormNotice } from '../../shared/parts/FormNotice';
import { OwnerField } from '../parts/OwnerField';
import { PeopleField } from '../parts/PeopleField';
import { SaveButton } from '../../shared/parts/SaveButton';
import { FieldsForm } from '../steps/FieldsForm';
import { entryRequest, plainRequest, type ItemDefaults } from './item-request';
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
  const save = (make: Parameters<Form['submit']>[0]) => form.submit(make, onSaved);
  return (
    <Flex direction="column" gap="small">
      {!item && <Usual {...{ offboarding, form, register, listed }} />}
      <FieldsForm
        fields={offered(register, offboarding, stored, declined)}
        form={form}
        name={name}
        today={card.today}
        path={`${path}values`}
        {...(stored.values ? { stored: stored.values } : {})}
        {...(item ? {} : { folds: true })}
      />
      <AutoGrid columnWidth={200} flexible gap="small">
        {hasDay(register, { ...stored.values, ...form.draft.values }) && (
          <Day
            label={register.due.label}
            name={`due_${name}`}
            required
            value={form.draft.date === undefined ? stored.date : form.draft.date}
            problem={form.problem(`${path}due`)}
            onPick={(date) => form.change({ date: date ?? null })}
          />
        )}
        <ItemOwner form={form} register={register} name={name} stored={stored} path={path} />
      </AutoGrid>
      <FormNotice form={form} />
      <Flex gap="small" wrap align="center">
        <SaveButton
          size="sm"
          saving={form.saving !== undefined}
          onClick={() => save((draft) => entryRequest(register, item, draft, stored, card.today))}
        >
          {item ? 'Save' : `Add ${register.one}`}
        </SaveButton>
        {!props.staysOpen && (
          <Button size="sm" variant="transparent" onClick={() => form.restart({})}>
            Cancel
          </Button>
        )}
        {item && (
          <Button
            size="sm"
            variant="transparent"
            disabled={form.saving !== undefined}
            onClick={() => save(() => plainRequest(register, item, 'remove'))}
          >
            Remove
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

interface ItemOwnerProps extends Pick<EntryFormProps, 'form' | 'register'> {
  name: string;
  stored: ItemDefaults;
  path: string;
}

/** The item's owner or owners. Reads the account's owners when it is first shown. */
function ItemOwner({ form, register, name, stored, path }: ItemOwnerProps) {
  const { owner } = register;
  const { readOwners } = useCard();
  const asks = owner !== undefined;
  useEffect(() => {
    if (asks) readOwners();
  }, [asks, readOwners]);
  if (!owner) return null;
  const shared = { form, label: owner.label, required: owner.required };
  const problem = form.problem(`${path}owner`);
  return owner.several && path !== '' ? (
    <PeopleField
      {...shared}
      name={`owner_${name}`}
      problem={problem}
      suggested={stored.owner ? [stored.owner] : []}
    />
  ) : (
    <OwnerField
      {...shared}
      name={`owner_${name}`}
      description=""
      problem={problem}
      value={form.draft.owner ?? stored.owner}
    />
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
