import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import { activityKeyProperty } from '../../src/crm/names';
import type { ChangeNote } from '../../src/messages/change-note';
import { listLinked } from './associate';
import { readInBatches } from './batches';
import { clientsFor, type Clients } from './clients';
import { HubSpotError } from './errors';
import type { HttpOptions } from './http';
import { withIds, type AccountIds } from './ids';
import { withNoteIds, type TimelineIds } from './timeline-ids';

/** HubSpot-defined association type (developers.hubspot.com: note to company is 190). */
const noteToCompany = {
  associationCategory: objects.AssociationSpecAssociationCategoryEnum.HubspotDefined,
  associationTypeId: 190,
};

interface NoteTarget {
  companyId: string;
  recordId: string;
  /** Whether an earlier attempt, whose answer was lost, may have written the notes. */
  mayBeThere: boolean;
}

/**
 * Writes the notes of a change on company and offboarding. The activity key is a unique property: HubSpot refuses a
 * second note with the same key, which means that it was written before. On an account that allows no unique property
 * on notes (unverified), existing notes are read first, and a create is repeated only where
 * HubSpot refused it. On one that has no such property, notes that may be there are not written again.
 */
export const writeNotes = (
  notes: ChangeNote[],
  target: NoteTarget,
  clients: Clients,
  ids: AccountIds,
): Promise<void> =>
  withNoteIds(ids, clients.options, (own) => writeWith(own, notes, target, { clients, ids }));

async function writeWith(
  own: TimelineIds,
  notes: ChangeNote[],
  target: NoteTarget,
  { clients, ids }: { clients: Clients; ids: AccountIds },
): Promise<void> {
  if (own.lacksActivityKey && target.mayBeThere) return;
  const there =
    target.mayBeThere && !own.activityKeyIsUnique
      ? await activityKeysOf(target.recordId, clients, ids)
      : [];
  const { write } = own.activityKeyIsUnique
    ? clients
    : clientsFor({ ...clients.options, onlyIfRefused: true });
  for (const note of notes.filter(({ activityKey }) => !there.includes(activityKey))) {
    await write.basic.create('notes', noteInput(note, target, own)).catch((error: unknown) => {
      if (!(error instanceof HubSpotError && error.isDuplicate)) throw error;
    });
  }
}

const noteInput = (
  note: ChangeNote,
  target: NoteTarget,
  { toOffboarding, lacksActivityKey }: TimelineIds,
) => ({
  properties: {
    hs_timestamp: note.at,
    hs_note_body: note.body,
    ...(lacksActivityKey ? {} : { [activityKeyProperty]: note.activityKey }),
    ...(note.attachments ? { hs_attachment_ids: note.attachments.join(';') } : {}),
  },
  associations: [
    { to: { id: target.companyId }, types: [noteToCompany] },
    { to: { id: target.recordId }, types: [toOffboarding] },
  ],
});

/** Returns the notes that are not in HubSpot yet: 1 API call, or 2 without a unique property on notes. */
export function missingNotes(
  notes: ChangeNote[],
  recordId: string,
  http: HttpOptions,
): Promise<ChangeNote[]> {
  return withIds(http, (ids) =>
    withNoteIds(ids, http, async ({ activityKeyIsUnique, lacksActivityKey }) => {
      if (lacksActivityKey) return [];
      const clients = clientsFor(http);
      const there = activityKeyIsUnique
        ? await keysThere(notes, clients)
        : await activityKeysOf(recordId, clients, ids);
      return notes.filter(({ activityKey }) => !there.includes(activityKey));
    }),
  );
}

const readOptions = { properties: [activityKeyProperty], propertiesWithHistory: [] };

async function keysThere(notes: ChangeNote[], { read }: Clients) {
  const keys = notes.map(({ activityKey }) => activityKey);
  const idProperty = activityKeyProperty;
  const found = await readInBatches(keys, (inputs) =>
    read.batch.read('notes', { ...readOptions, idProperty, inputs }),
  );
  return found.map((note) => note.properties[activityKeyProperty]);
}

/**
 * Returns the activity keys of the record's notes; at least 2 API calls. Only for accounts without a unique property.
 */
async function activityKeysOf(recordId: string, { read, options }: Clients, ids: AccountIds) {
  const linked = await listLinked(ids.objectType, recordId, 'notes', options);
  const found = await readInBatches(linked, (inputs) =>
    read.batch.read('notes', { ...readOptions, inputs }),
  );
  return found.map((note) => note.properties[activityKeyProperty]);
}
