import * as z from 'zod/mini';
import { instantField, namedField } from '../api/fields';
import { playbookChangesField } from '../api/playbook-changes';
import type { TeamPlaybook } from '../playbook/changes';
import { bodyParts, headPart, partsOf, textIn, type AppDataKind } from './app-data';
import type { Properties } from './names';
import { readJson } from './read';

/** Who published a version, when, and what they say of it. `isVerified`: HubSpot's signature proves who it was. */
const publishedField = z.lazy(() =>
  z.object({
    by: namedField,
    at: instantField,
    isVerified: z.boolean(),
    requestId: z.string(),
    note: z.optional(z.string()),
    /** Numbers that publications took before it which were cut off, so that no version of them ever ran. */
    skipped: z.optional(z.array(z.number())),
    /** Number of characters of the changes, by which a version that was cut off or edited is known. */
    length: z.number(),
  }),
);
export type Published = Omit<z.infer<typeof publishedField>, 'length'>;

/** A version as it is kept; its changes are unknown where they cannot be read. */
export interface KeptVersion {
  version: number;
  published?: Published | undefined;
  changes?: TeamPlaybook['changes'] | undefined;
}

/** What a team works on, and which version runs; 0 is the built-in playbook. */
export interface PlaybookState {
  running: number;
  newest: number;
  /** Numbers up to the newest that publications took which were cut off: no version of them ever ran. */
  skipped?: readonly number[] | undefined;
  /** Id of the request that changed it last. */
  requestId?: string | undefined;
  draft?: { changes: TeamPlaybook['changes']; by: z.infer<typeof namedField>; at: string };
}

/** Key of the record that says which version runs, and holds the draft. */
export const stateKey = 'playbook';
export const versionKey = (version: number): string => `${stateKey}.${version}`;
const kinds = {
  state: 'playbook',
  version: 'playbook_version',
} as const satisfies Record<string, AppDataKind>;

/** Returns the properties of a version's record; undefined where its changes are too long to be kept. */
export function versionToProperties(
  version: number,
  changes: TeamPlaybook['changes'],
  published: Published,
): Record<string, string> | undefined {
  const text = JSON.stringify(changes);
  const body = partsOf(text, bodyParts);
  if (!body) return undefined;
  return {
    data_name: `Playbook, version ${version}, ${published.at.slice(0, 10)}, by ${published.by.name}`,
    data_key: versionKey(version),
    data_kind: kinds.version,
    data_revision: `${versionKey(version)}.1`,
    data_state: 'published',
    [headPart]: JSON.stringify({ ...published, length: text.length }),
    ...body,
  };
}

/** Parses a version's record; undefined for any other record. */
export function versionOf(p: Properties): KeptVersion | undefined {
  const [, number] = /^playbook\.([1-9]\d{0,5})$/.exec(p.data_key ?? '') ?? [];
  if (!number) return undefined;
  const head = readJson(publishedField, p[headPart]);
  const text = textIn(p, bodyParts);
  const changes =
    head && head.length === text.length ? readJson(playbookChangesField, text) : undefined;
  if (!head) return { version: Number(number) };
  const { length: _, ...published } = head;
  return { version: Number(number), published, changes };
}

const stateHeadField = z.lazy(() =>
  z.object({
    running: z.int().check(z.gte(0)),
    newest: z.int().check(z.gte(0)),
    skipped: z.optional(z.array(z.number())),
    requestId: z.optional(z.string()),
    by: z.optional(namedField),
    at: z.optional(instantField),
  }),
);

/** Returns the properties of the record that says which version runs, without its revision. */
export function stateToProperties({ running, newest, skipped, requestId, draft }: PlaybookState) {
  const body = partsOf(draft ? JSON.stringify(draft.changes) : '', bodyParts);
  if (!body) return undefined;
  return {
    data_name:
      running > 0 ? `Playbook: version ${running} runs` : 'Playbook: the built-in one runs',
    data_key: stateKey,
    data_kind: kinds.state,
    data_state: String(running),
    [headPart]: JSON.stringify({
      running,
      newest,
      ...(skipped && skipped.length > 0 && { skipped }),
      requestId,
      ...(draft && { by: draft.by, at: draft.at }),
    }),
    ...body,
  };
}

/** Parses the record that says which version runs; undefined where it cannot be read. A draft that cannot is left out. */
export function stateOf(p: Properties): PlaybookState | undefined {
  const head = readJson(stateHeadField, p[headPart]);
  if (!head) return undefined;
  const { running, newest, skipped, requestId, by, at } = head;
  const changes = readJson(playbookChangesField, textIn(p, bodyParts));
  const known = { running, newest, requestId, ...(skipped && { skipped }) };
  return { ...known, ...(changes && by && at && { draft: { changes, by, at } }) };
}
