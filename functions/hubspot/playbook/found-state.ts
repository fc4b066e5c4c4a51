import { versionIn } from '../../../src/api/playbook';
import { everyAppDataProperty } from '../../../src/crm/app-data';
import {
  stateKey,
  stateOf,
  versionKey,
  versionOf,
  type KeptVersion,
  type PlaybookState,
} from '../../../src/crm/playbook-record';
import { readAppData } from '../app-data';
import type { HttpOptions } from '../http';

/** The record that says which version runs, with the revision that was read; none before the first change. */
export interface FoundState extends PlaybookState {
  revision?: string | undefined;
  isThere: boolean;
  /** It was removed, or edited so that it cannot be read: what is said here is taken from the versions that exist. */
  damage?: 'removed' | 'unreadable' | undefined;
}

/**
 * Reads which version runs, and the draft; 1 API call. Where there is no such record, or it cannot be read, and there is a
 * first version, the versions that exist are looked for: the newest of them counts, or the one that is left of the record.
 * 1 call more for each hundred numbers, and 1.
 */
export async function readState(http: HttpOptions, kind?: 'lookUp'): Promise<FoundState> {
  const keys = [stateKey, versionKey(1)];
  const found = await readAppData(keys, everyAppDataProperty, http, kind);
  const propertiesOf = (key: string) =>
    found.find(({ properties }) => properties.data_key === key)?.properties;
  const p = propertiesOf(stateKey);
  const state = p && stateOf(p);
  const revision = p?.data_revision ?? undefined;
  if (state) return { ...state, revision, isThere: true };
  const newest = propertiesOf(versionKey(1)) && (await newestVersion(http));
  const left = p && versionIn(p.data_state || undefined);
  const version = newest?.version ?? 0;
  const skipped = newest?.published?.skipped;
  const known = { running: version, newest: version, ...(skipped && { skipped }) };
  if (!p) return { ...known, isThere: false, ...(newest && { damage: 'removed' }) };
  return { ...known, running: left || version, revision, isThere: true, damage: 'unreadable' };
}

const hundred = 100;

/** Finds the version with the highest number; 1 API call for each hundred numbers, and 1. */
async function newestVersion(http: HttpOptions): Promise<KeptVersion | undefined> {
  let newest: KeptVersion | undefined;
  for (let from = 1; ; from += hundred) {
    const keys = Array.from({ length: hundred }, (_, at) => versionKey(from + at));
    const found = (await readAppData(keys, everyAppDataProperty, http))
      .flatMap(({ properties }) => versionOf(properties) ?? [])
      .sort((a, b) => b.version - a.version);
    if (!found[0]) return newest;
    newest = found[0];
  }
}
