import type { PlaybookDesk as Told } from '../../../src/api/playbook';
import { everyAppDataProperty } from '../../../src/crm/app-data';
import {
  deskKey,
  deskOf,
  deskToProperties,
  versionKey,
  versionOf,
  versionToProperties,
  type KeptVersion,
  type PlaybookDesk,
  type Published,
} from '../../../src/crm/playbook-record';
import { versionIn } from '../../../src/api/playbook';
import { nextRevision } from '../../../src/crm/revision';
import type { PlaybookChanges, TeamPlaybook } from '../../../src/playbook/changes';
import { readAppData, withAppData } from '../app-data';
import { clientsFor } from '../clients';
import { HubSpotError, NotProvisioned } from '../errors';
import type { HttpOptions } from '../http';
import { loadPlaybook } from './versions';

/** The record that says which version runs, with the revision that was read; none before the first change. */
export interface FoundDesk extends PlaybookDesk {
  revision?: string | undefined;
  isThere: boolean;
  isUnreadable?: true | undefined;
}

/** Reads which version runs, and the draft; 1 API call. An edit by hand that cannot be read counts as far as it can. */
export async function readDesk(http: HttpOptions): Promise<FoundDesk> {
  const [found] = await readAppData([deskKey], everyAppDataProperty, http);
  if (!found) return { running: 0, newest: 0, isThere: false };
  const p = found.properties;
  const revision = p.data_revision ?? undefined;
  const desk = deskOf(p);
  if (desk) return { ...desk, revision, isThere: true };
  const running = versionIn(p.data_state) ?? 0;
  return { running, newest: running, revision, isThere: true, isUnreadable: true };
}

/** Number of versions that are told, from the newest; a batch read takes 100 records. */
const toldVersions = 100;

/** Reads all that a team works on; 1 API call besides that of the desk, none without a version. */
export async function withVersions(desk: FoundDesk, http: HttpOptions): Promise<Told> {
  const { running, newest, revision, draft, isUnreadable } = desk;
  const numbers = Array.from({ length: newest }, (_, back) => newest - back).slice(0, toldVersions);
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
    ...(isUnreadable && { isUnreadable }),
    ...(draft && { draft }),
    versions: numbers.map((version): KeptVersion => kept.get(version) ?? { version }),
  };
}

/** How long a process trusts which version runs, in milliseconds. */
const trustedMilliseconds = 60_000;
const trusted = new Map<string, { playbook: TeamPlaybook | undefined; until: number }>();
const cacheKey = ({ baseUrl, token }: HttpOptions) => `${baseUrl} ${token}`;

/**
 * Returns the version that new offboardings begin with; undefined for the built-in playbook, also in an account that cannot
 * keep another. At most 2 API calls, none within a minute.
 */
export async function runningPlaybook(http: HttpOptions): Promise<TeamPlaybook | undefined> {
  const known = trusted.get(cacheKey(http));
  if (known && Date.now() < known.until) return known.playbook;
  const playbook = await readRunningPlaybook(http);
  trusted.set(cacheKey(http), { playbook, until: Date.now() + trustedMilliseconds });
  return playbook;
}

/** Reads the playbook that runs now; 1 or 2 API calls. Undefined for the built-in one. */
export async function readRunningPlaybook(http: HttpOptions): Promise<TeamPlaybook | undefined> {
  const { running } = await readDesk(http).catch((error: unknown) => {
    if (error instanceof NotProvisioned) return { running: 0 };
    throw error;
  });
  return running > 0 ? loadPlaybook(running, http) : undefined;
}

/** Writes which version runs, and the draft, under the revision that was read; 1 API call. `outdated`: somebody wrote since. */
export async function writeDesk(
  before: FoundDesk,
  next: PlaybookDesk,
  http: HttpOptions,
): Promise<'written' | 'outdated' | 'too_long'> {
  const properties = deskToProperties(next);
  if (!properties) return 'too_long';
  trusted.delete(cacheKey(http));
  const data_revision = nextRevision(deskKey, before.revision);
  const all = { ...properties, data_revision };
  const { write } = clientsFor(http);
  try {
    await withAppData(http, (objectType) =>
      before.isThere
        ? write.basic.update(
            objectType,
            before.revision ?? deskKey,
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
  }
}

/** How many numbers are tried that publishing at the same moment, or a cut-off one, took. */
const mostTries = 20;

/**
 * Keeps a version under the first free number after `newest`; that of this request, if an earlier attempt kept it. 1 API
 * call, and 2 for each number that is taken. `too_long`: it does not fit.
 */
export async function keepVersion(
  newest: number,
  { changes, published }: { changes: PlaybookChanges; published: Published },
  http: HttpOptions,
): Promise<number | 'too_long' | 'busy'> {
  for (let version = newest + 1; version <= newest + mostTries; version += 1) {
    const properties = versionToProperties(version, changes, published);
    if (!properties) return 'too_long';
    if (await isCreated(properties, http)) return version;
    const [found] = await readAppData([versionKey(version)], everyAppDataProperty, http);
    if (found && versionOf(found.properties)?.published?.requestId === published.requestId)
      return version;
  }
  return 'busy';
}

async function isCreated(properties: Record<string, string>, http: HttpOptions): Promise<boolean> {
  try {
    await withAppData(http, (objectType) =>
      clientsFor(http).write.basic.create(objectType, { properties, associations: [] }),
    );
    return true;
  } catch (error) {
    if (error instanceof HubSpotError && error.isDuplicate) return false;
    throw error;
  }
}
