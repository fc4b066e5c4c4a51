import { MultiSelect } from '@mantine/core';
import type { KnownOwner } from '../api/owners';

interface DeactivatedOwnersProps {
  owners: readonly KnownOwner[];
  save(owner: KnownOwner, archived: boolean): void;
}

/** Who of the account's owners is deactivated; saved as it is chosen, and kept with the account. */
export const DeactivatedOwners = ({ owners, save }: DeactivatedOwnersProps) => (
  <MultiSelect
    maw={640}
    searchable
    label="Deactivated users"
    description="Their owner is archived: it is no longer offered, and what they own stays theirs"
    data={owners.map(({ id, name }) => ({ value: id, label: name }))}
    value={owners.filter(({ archived }) => archived).map(({ id }) => id)}
    onChange={(ids) => {
      for (const owner of owners) {
        const archived = ids.includes(owner.id);
        if (archived !== owner.archived) save(owner, archived);
      }
    }}
  />
);
