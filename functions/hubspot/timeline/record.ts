import type * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import { everyRecordProperty } from '../../../src/crm/names';
import { readInstant } from '../../../src/crm/read';
import { fromRecord } from '../../../src/crm/read-record';
import { expectedNotes } from '../../../src/messages/expected-notes';
import type { OffboardingInTimeline, FoundTimeline } from '../../../src/timeline/found';
import type { TeamPlaybook } from '../../../src/playbook/changes';
import { historyProperties } from '../../../src/timeline/history-entries';
import { clientsFor } from '../clients';
import type { HttpOptions } from '../http';
import { playbooksOf } from '../store';
import type { AccountIds } from '../ids';

const linkedKinds = ['notes', 'tasks', 'meetings'] as const;
type LinkedKind = (typeof linkedKinds)[number];

/** The properties of an offboarding record that the timeline needs. */
export interface TimelineRecord {
  offboarding: OffboardingInTimeline;
  /** Start time of the offboarding (ISO). */
  since: string;
  history: FoundTimeline['history'];
  /** Activity keys of the notes that the offboarding must have. */
  expected: string[];
  /** Ids of the record's notes, tasks and meetings. */
  linked: Record<LinkedKind, string[]>;
  /** Whether the record has more activities than HubSpot listed. */
  more: boolean;
}

/** Reads the record with its history and the ids of its activities; 1 API call. */
export async function timelineRecord(
  recordId: string,
  ids: AccountIds,
  http: HttpOptions,
): Promise<TimelineRecord> {
  const { read } = clientsFor(http);
  const record = await read.basic.getById(
    ids.objectType,
    recordId,
    [...everyRecordProperty],
    [...historyProperties],
    [...linkedKinds],
  );
  const { properties: p, associations = {} } = record;
  const playbook = (await playbooksOf([record], http))(p.playbook_version);
  const owner = { id: p.hubspot_owner_id ?? '', name: p.owner_name ?? '' };
  return {
    offboarding: {
      key: p.offboarding_key ?? '',
      owner: owner.id && owner.name ? owner : undefined,
      playbook,
    },
    since: readInstant(p.started_at) ?? record.createdAt.toISOString(),
    history: historyOf(record),
    expected: expectedKeys(record, ids, playbook),
    linked: {
      notes: idsIn(associations.notes),
      tasks: idsIn(associations.tasks),
      meetings: idsIn(associations.meetings),
    },
    more: linkedKinds.some((kind) => associations[kind]?.paging?.next !== undefined),
  };
}

function expectedKeys(
  { properties }: objects.SimplePublicObject,
  { stages }: AccountIds,
  playbook: TeamPlaybook | undefined,
): string[] {
  const stored = fromRecord(properties, stages, playbook);
  return stored ? expectedNotes(stored.offboarding).map(({ activityKey }) => activityKey) : [];
}

/** Returns each id once; HubSpot lists it once for each association type. */
const idsIn = (found: objects.CollectionResponseAssociatedId | undefined): string[] => [
  ...new Set(found?.results.map(({ id }) => id)),
];

function historyOf({
  propertiesWithHistory = {},
}: objects.SimplePublicObjectWithAssociations): FoundTimeline['history'] {
  const entries = Object.entries(propertiesWithHistory).map(([name, values]) => [
    name,
    values.map(({ value, timestamp, sourceType }) => ({
      value,
      at: timestamp.toISOString(),
      sourceType,
    })),
  ]);
  return Object.fromEntries(entries);
}
