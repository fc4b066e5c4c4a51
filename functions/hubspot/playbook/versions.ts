import { everyAppDataProperty } from '../../../src/crm/app-data';
import { versionKey, versionOf } from '../../../src/crm/playbook-record';
import { versionIn } from '../../../src/api/playbook';
import type { TeamPlaybook } from '../../../src/playbook/changes';
import { accountCache } from '../account-cache';
import { readAppData } from '../app-data';
import type { HttpOptions } from '../http';
import { readState } from './found-state';

/** Finds the version of the playbook that a record names; undefined for the built-in one. */
export type Playbooks = (version: string | null | undefined) => TeamPlaybook | undefined;

/** Versions never change, but in an account where they were removed and others published. */
const cache = accountCache<Pick<TeamPlaybook, 'changes' | 'isVerified'>>('playbooks');

/** A version that is not there, was cut off or was edited by hand. It is not kept: somebody may put it right. */
class Unreadable extends Error {}

/**
 * Reads the versions that records name; no API call for the built-in playbook and for what this process knows. 1 for each
 * other version, all at one moment. One that cannot be read goes by the last sound one before it: 1 call more, and 1 for
 * each that is tried.
 */
export async function playbooksFor(
  named: readonly (string | null | undefined)[],
  http: HttpOptions,
): Promise<Playbooks> {
  const versions = new Set(named.flatMap((value) => versionIn(value) || []));
  const loaded = await Promise.all(
    [...versions].map(async (version) => [version, await loadPlaybook(version, http)] as const),
  );
  const byVersion = new Map(loaded);
  return (value) => byVersion.get(versionIn(value) ?? 0);
}

/**
 * Reads one version. One that cannot be read goes by the last sound one before it that ever ran, or by the built-in
 * playbook, and says so.
 */
export async function loadPlaybook(version: number, http: HttpOptions): Promise<TeamPlaybook> {
  const found = await changesOf(version, http);
  if (found !== 'unreadable') return { version, ...found };
  const { skipped = [] } = await readState(http);
  for (let before = version - 1; before > 0; before -= 1) {
    const sound = skipped.includes(before) ? 'unreadable' : await changesOf(before, http);
    if (sound === 'unreadable') continue;
    return { version, changes: sound.changes, insteadOf: 'unreadable', goesBy: before };
  }
  return { version, changes: {}, insteadOf: 'unreadable', goesBy: 0 };
}

function changesOf(version: number, http: HttpOptions) {
  const read = async () => {
    const [found] = await readAppData([versionKey(version)], everyAppDataProperty, http, 'lookUp');
    const kept = found && versionOf(found.properties);
    if (!kept?.changes) throw new Unreadable(`version ${version}`);
    const isVerified = kept.published?.isVerified ? { isVerified: true as const } : {};
    return { changes: kept.changes, ...isVerified };
  };
  return cache.get(http, read, String(version)).catch((error: unknown) => {
    if (error instanceof Unreadable) return 'unreadable' as const;
    throw error;
  });
}
