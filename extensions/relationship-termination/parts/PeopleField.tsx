import { ownerLabel, ownerToSave } from '../../../src/api/owners';
import type { Owner } from '../../../src/offboarding/offboarding';
import { useCard } from '../card';
import type { Form } from '../form';
import { OwnersNotReady } from '../../shared/parts/OwnersNotReady';
import { KeptMultiSelect } from '../../shared/parts/kept';

interface PeopleFieldProps {
  form: Form;
  label: string;
  name: string;
  required: boolean;
  problem: string | undefined;
  /** Who is taken until others are chosen. */
  suggested: readonly Owner[];
}

/** Several of the account's owners. */
export function PeopleField({ form, label, name, required, problem, suggested }: PeopleFieldProps) {
  const { owners, readOwners } = useCard();
  if (owners.status !== 'loaded') return <OwnersNotReady owners={owners} onRead={readOwners} />;
  return (
    <KeptMultiSelect
      label={label}
      name={name}
      required={required}
      placeholder="Choose people"
      options={owners.owners.map((owner) => ({ value: owner.id, label: ownerLabel(owner) }))}
      value={(form.draft.people ?? suggested).map(({ id }) => id)}
      error={problem !== undefined}
      validationMessage={problem}
      onChange={(ids) =>
        form.change({
          people: owners.owners.filter(({ id }) => ids.includes(id)).map(ownerToSave),
        })
      }
    />
  );
}
