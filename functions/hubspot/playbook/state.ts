import type { PlaybookState as Told } from '../../../src/api/playbook';
import { accountCache } from '../account-cache';
import { everyAppDataProperty } from '../../../src/crm/app-data';
import {
  stateKey,
  stateToProperties,
  versionKey,
  versionOf,
  versionToProperties,
  type KeptVersion,
  type PlaybookState,
  type Published,
} from '../../../src/crm/playbook-record';
import { nextRevision } from '../../../src/crm/revision';
import type { PlaybookChanges, TeamPlaybook } from '../../../src/playbook/changes';
import { createAppData, readAppData, withAppData } from '../app-data';
import { clientsFor } from '../clients';
import { HubSpotError, NotProvisioned } from '../errors';
import type { HttpOptions } from '../http';
import { readState, type FoundState } from './found-state';
import { loadPlaybook } from './versions';

/** Number of versions that are told, from the newest; a batch read takes 100 records. */
const toldVersions = 100;

/** Reads all that a team works on; 1 API call besides that of `readState`, none without a version. None that never ran. */
export async function withVersions(
  state: FoundState,
  http: HttpOptions,
): Promise<Told & { versions: KeptVersion[] }> {
  const { running, newest, skipped, revision, draft, damage } = state;
  const numbers = Array.from({ length: newest }, (_, back) => newest - back)
    .filter((version) => !skipped?.includes(version))
    .slice(0, toldVersions);
  const found = await readAppData(numbers.map(versionKey), everyAppDataProperty, http);
  const kept = new Map(
    found.flatMap(({ properties }) => {
      const version = versionOf(properties);
      return version ? [[version.version, version] as const] : [];
    }),
  );
  return {
    running,
    ...(revision && { revision }),
    ...(damage && { damage }),
    ...(draft && { draft }),
    versions: numbers.map((version): KeptVersion => kept.get(version) ?? { version }),
  };
}

const cache = accountCache<TeamPlaybook | undefined>('running_playbook', 60_000);

/**
 * Returns the version that new offboardings begin with; undefined for the built-in playbook, also in an account that cannot
 * keep another. API calls as `readRunningPlaybook`, none within a minute.
 */
export const runningPlaybook = (http: HttpOptions): Promise<TeamPlaybook | undefined> =>
  cache.get(http, () => readRunningPlaybook(http));

/**
 * Reads the playbook that runs now; 2 look-ups, more where it or the record of what runs is damaged. Undefined for the
 * built-in one.
 */
export async function readRunningPlaybook(http: HttpOptions): Promise<TeamPlaybook | undefined> {
  const { running } = await readState(http, 'lookUp').catch((error: unknown) => {
    if (error instanceof NotProvisioned) return { running: 0 };
    throw error;
  });
  return running > 0 ? loadPlaybook(running, http) : undefined;
}

/** Writes which version runs, and the draft, under the revision that was read; 1 API call. `outdated`: somebody wrote since. */
export async function writeState(
  before: FoundState,
  next: PlaybookState,
  http: HttpOptions,
): Promise<'written' | 'outdated' | 'too_long'> {
  const properties = stateToProperties(next);
  if (!properties) return 'too_long';
  const data_revision = nextRevision(stateKey, before.revision);
  const all = { ...properties, data_revision };
  const { write } = clientsFor(http);
  try {
    await withAppData(http, (objectType) =>
      before.isThere
        ? write.basic.update(
            objectType,
            before.revision ?? stateKey,
            { properties: all },
            before.revision ? 'data_revision' : 'data_key',
          )
        : write.basic.create(objectType, { properties: all, associations: [] }),
    );
    return 'written';
  } catch (error) {
    const isOld = error instanceof HubSpotError && (error.status === 404 || error.isDuplicate);
    if (!isOld) throw error;
    return 'outdated';
  } finally {
    cache.forget(http);
  }
}

/** How many numbers are tried that publishing at the same moment, or a cut-off one, took. */
const mostTries = 20;

/**
 * Keeps a version under the first free number after the newest; that of this request, if an earlier attempt kept it. Numbers
 * that are taken are of publications that were cut off, or of one at this moment: they are skipped, since no version of
 * theirs runs. 1 API call, and 2 for each number that is taken. `too_long`: it does not fit.
 */
export async function keepVersion(
  { newest, skipped: before = [] }: PlaybookState,
  { changes, published }: { changes: PlaybookChanges; published: Published },
  http: HttpOptions,
): Promise<{ version: number; skipped: readonly number[] } | 'too_long' | 'busy'> {
  const skipped = [...before];
  for (let version = newest + 1; version <= newest + mostTries; version += 1) {
    const about = { ...published, ...(skipped.length > 0 && { skipped: [...skipped] }) };
    const properties = versionToProperties(version, changes, about);
    if (!properties) return 'too_long';
    if (await createAppData(properties, http)) return { version, skipped };
    const [found] = await readAppData([versionKey(version)], everyAppDataProperty, http);
    if (found && versionOf(found.properties)?.published?.requestId === published.requestId)
      return { version, skipped };
    skipped.push(version);
  }
  return 'busy';
}
