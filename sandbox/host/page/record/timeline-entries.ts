import type { CrmRecord } from '../api/records';

export type EntryKind = 'notes' | 'tasks' | 'meetings';

/** One thing in the timeline; `at` is an ISO instant or `''`. */
export interface TimelineEntry {
  id: string;
  kind: EntryKind;
  at: string;
  title: string;
  /** HTML, as HubSpot keeps it. */
  body: string;
  ownerId: string;
  state: string;
}

interface KindShape {
  title: string | null;
  body: string;
  state: string | null;
}

const shapes: Record<EntryKind, KindShape> = {
  notes: { title: null, body: 'hs_note_body', state: null },
  tasks: { title: 'hs_task_subject', body: 'hs_task_body', state: 'hs_task_status' },
  meetings: { title: 'hs_meeting_title', body: 'hs_meeting_body', state: 'hs_meeting_outcome' },
};

export const entryKinds = ['notes', 'tasks', 'meetings'] as const satisfies readonly EntryKind[];

/** The properties to ask for, so that an entry can be made. */
export function entryProperties(kind: EntryKind): string[] {
  const { title, body, state } = shapes[kind];
  return ['hs_timestamp', 'hubspot_owner_id', 'hs_createdate', title, body, state].filter(
    (name) => name !== null,
  );
}

export function toEntry(kind: EntryKind, { id, properties }: CrmRecord): TimelineEntry {
  const shape = shapes[kind];
  const text = (name: string | null) => (name && properties[name]) || '';
  return {
    id,
    kind,
    at: text('hs_timestamp') || text('hs_createdate'),
    title: text(shape.title),
    body: text(shape.body),
    ownerId: text('hubspot_owner_id'),
    state: inWords(text(shape.state)),
  };
}

/** Newest first; of two at one moment, the one made later. */
export const newestFirst = (one: TimelineEntry, other: TimelineEntry): number =>
  instant(other.at) - instant(one.at) || Number(other.id) - Number(one.id);

function instant(at: string): number {
  if (!at) return 0;
  return new Date(/^\d+$/.test(at) ? Number(at) : at).getTime() || 0;
}

/** `NOT_STARTED` → `Not started`. */
const inWords = (state: string) =>
  state.charAt(0).toUpperCase() + state.slice(1).toLowerCase().replaceAll('_', ' ');
