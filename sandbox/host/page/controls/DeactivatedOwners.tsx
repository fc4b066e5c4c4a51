import { MultiSelect, Title } from '@mantine/core';
import { loadOwners, saveArchived, type KnownOwner } from '../api/owners';
import { LoadedView } from '../parts/LoadedView';
import { Panel } from '../parts/Panel';
import { useLoaded } from '../use-loaded';

interface DeactivatedOwnersProps {
  /** Says what came of the work, and then reloads. */
  run(work: Promise<unknown>, text: string, reload: () => void): Promise<void>;
}

/** Who of the account's owners is deactivated; saved as it is chosen, and kept with the account. */
export function DeactivatedOwners({ run }: DeactivatedOwnersProps) {
  const { loaded, reload } = useLoaded(loadOwners);
  const save = ({ id, name }: KnownOwner, archived: boolean) =>
    void run(
      saveArchived(id, archived),
      archived ? `${name} is deactivated.` : `${name} is active again.`,
      reload,
    );
  return (
    <Panel aria-labelledby="owners">
      <Title order={2} id="owners" mb="sm">
        Owners
      </Title>
      <LoadedView loaded={loaded} failed="The owners could not be loaded" lines={2}>
        {(owners) => (
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
        )}
      </LoadedView>
    </Panel>
  );
}
