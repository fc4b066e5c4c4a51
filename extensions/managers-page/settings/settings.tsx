import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { playbookChangesField } from '../../../src/api/playbook-changes';
import type { PlaybookState } from '../../../src/api/playbook';
import type { PlaybookChanges } from '../../../src/playbook/changes';
import {
  partOfPath,
  differences,
  type AccountNames,
  type Difference,
  type PartId,
} from '../../../src/playbook/changes-in-words';
import { changesProblems } from '../../../src/playbook/changes-soundness';
import { ownerLabel } from '../../../src/api/owners';
import type { Dependencies } from '../../shared/dependencies';
import { wrongBy, type Wrong } from '../../shared/write-request';
import type { Owners } from '../../shared/useOwners';
import { usePage } from '../page';
import { runningOf } from './playbook-state';
import { useSettings } from './useSettings';

type Base = ReturnType<typeof useSettings>;
interface Settings extends Base {
  changes: PlaybookChanges;
  running: PlaybookChanges;
  /** What is not in HubSpot yet. */
  notKept: readonly Difference[];
  /** What would differ from the version that runs. */
  toPublish: readonly Difference[];
  /** What does not fit together. */
  problems: readonly string[];
  /** What is wrong with a value, by its path in the changes. */
  wrong: Wrong;
  /** The same without what is empty because nobody came to it yet; all of it after a try to keep it. */
  marked: Wrong;
  names: AccountNames;
}

const SettingsContext = createContext<Settings | undefined>(undefined);

/** The playbook as it is worked on, for every part of its settings. */
export function useTeamSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('useTeamSettings needs a SettingsProvider');
  return settings;
}

/** What is worked on, with what HubSpot has; for what is drawn once that is read. */
export function usePlaybookState(): Settings & { state: PlaybookState } {
  const settings = useTeamSettings();
  const { state } = settings.working;
  if (!state) throw new Error('The playbook is not read yet');
  return { ...settings, state };
}

export function SettingsProvider({
  dependencies,
  children,
}: {
  dependencies: Dependencies;
  children: ReactNode;
}) {
  const base = useSettings(dependencies);
  const { changes, kept, state } = base.working;
  const { tried, touched } = base;
  const { owners } = usePage();
  const names = useMemo(() => namesIn(owners), [owners]);
  const found = useMemo(() => {
    const running = state ? runningOf(state) : {};
    return {
      changes,
      running,
      notKept: differences(kept, changes, names),
      toPublish: differences(running, changes, names),
      problems: changesProblems(changes),
      wrong: wrongBy(playbookChangesField, changes),
    };
  }, [changes, kept, state, names]);
  const { wrong } = found;
  const marked = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(wrong).filter(
          ([path]) => tried || touched.has(path) || valueAt(changes, path) !== '',
        ),
      ),
    [wrong, changes, tried, touched],
  );
  return (
    <SettingsContext.Provider value={{ ...base, ...found, marked, names }}>
      {children}
    </SettingsContext.Provider>
  );
}

/** The value at a path such as `ownSteps.0.title`. */
const valueAt = (changes: PlaybookChanges, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
      changes,
    );

function namesIn(owners: Owners): AccountNames {
  if (owners.status !== 'loaded') return {};
  return {
    teams: Object.fromEntries(
      owners.owners.flatMap(({ teams = [] }) => teams.map(({ id, name }) => [id, name])),
    ),
    owners: Object.fromEntries(owners.owners.map((owner) => [owner.id, ownerLabel(owner)])),
    users: Object.fromEntries(
      owners.owners.flatMap((owner) => (owner.userId ? [[owner.userId, ownerLabel(owner)]] : [])),
    ),
  };
}

/** The parts in which a value is wrong. */
export const wrongParts = (wrong: Wrong): PartId[] => [
  ...new Set(Object.keys(wrong).flatMap((path) => partOfPath(path) ?? [])),
];
