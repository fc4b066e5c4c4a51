import { useEffect } from 'react';
import type { Register } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { Form } from '../form';
import { OwnerField } from '../parts/OwnerField';
import { PeopleField } from '../parts/PeopleField';
import type { ItemDefaults } from './item-request';

interface ItemOwnerProps {
  form: Form;
  register: Register;
  name: string;
  stored: ItemDefaults;
  path: string;
}

/** The item's owner or owners. Reads the account's owners when it is first shown. */
export function ItemOwner({ form, register, name, stored, path }: ItemOwnerProps) {
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
