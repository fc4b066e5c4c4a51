import { useEffect } from 'react';
import { versionIn } from '../../../src/api/playbook';
import type { Properties } from '../../../src/crm/names';
import type { TeamPlaybook } from '../../../src/playbook/changes';
import { lastOf, useOnDemand } from '../../shared/useOnDemand';
import { usePage } from '../page';

/** Finds the version of the playbook that a record goes by; undefined for the built-in one. */
type PlaybookOf = (record: Properties) => TeamPlaybook | undefined;

/** Reads the versions that records go by; nothing where all go by the built-in playbook. Undefined while they are read. */
export function usePlaybooks(records: readonly Properties[]): PlaybookOf | 'failed' | undefined {
  const named = [
    ...new Set(records.flatMap(({ playbook_version }) => versionIn(playbook_version) || [])),
  ];
  const { state, read } = useOnDemand(usePage(), ({ call }, versions: number[]) =>
    call('read_playbook', { versions }),
  );
  const wanted = named.join();
  useEffect(() => {
    if (wanted) read(wanted.split(',').map(Number));
  }, [wanted, read]);
  if (!wanted) return () => undefined;
  if (state.status === 'failed') return 'failed';
  const versions = lastOf(state)?.versions;
  return (
    versions &&
    (({ playbook_version }) =>
      versions.find(({ version }) => version === versionIn(playbook_version)))
  );
}
