import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import { deedProperty } from '../../src/crm/names';
import type { DeedNote } from '../../src/messages/deed-note';
import { listLinked } from './associate';
import { readInBatches } from './batches';
import { clientsFor, type Clients } from './clients';
import { HubSpotError } from './errors';
import type { AccountIds } from './ids';
import { timelineIds, type TimelineIds } from './timeline-ids';

/** Note to company, HubSpot-defined (developers.hubspot.com, associations: note to company is 190). */
const noteToCompany = {
  associationCategory: objects.AssociationSpecAssociationCategoryEnum.HubspotDefined,
  associationTypeId: 190,
};

interface Place {
  companyId: string;
  recordId: string;
  /** A former attempt may have written them: its answer was lost. */
  mayBeThere: boolean;
}

/**
 * Writes the notes of a deed on company and offboarding. The deed is a unique property, so that HubSpot
 * refuses a second note for it, which means that it was written before. An account that allows no unique
 * property on notes (unverified) is asked first what is there, and nothing is repeated blindly.
 */
export async function writeNotes(
  notes: DeedNote[],
  place: Place,
  clients: Clients,
  ids: AccountIds,
): Promise<void> {
  const own = await timelineIds('notes', ids, clients.options);
  const there = place.mayBeThere && !own.deedIsUnique ? await deedsOf(place, clients, ids) : [];
  const { write } = own.deedIsUnique ? clients : clientsFor({ ...clients.options, retryUntil: 0 });
  for (const note of notes.filter(({ deed }) => !there.includes(deed))) {
    await write.basic.create('notes', noteInput(note, place, own)).catch((error: unknown) => {
      if (!(error instanceof HubSpotError && error.isDuplicate)) throw error;
    });
  }
}

const noteInput = (note: DeedNote, place: Place, { toOffboarding }: TimelineIds) => ({
  properties: {
    hs_timestamp: note.at,
    hs_note_body: note.body,
    [deedProperty]: note.deed,
    ...(note.attachments ? { hs_attachment_ids: note.attachments.join(';') } : {}),
  },
  associations: [
    { to: { id: place.companyId }, types: [noteToCompany] },
    { to: { id: place.recordId }, types: [toOffboarding] },
  ],
});

/** The deeds that the record's notes carry; 2 calls or more, only where an account has no unique property. */
async function deedsOf({ recordId }: Place, { read, options }: Clients, ids: AccountIds) {
  const linked = await listLinked(ids.objectType, recordId, 'notes', options);
  const asked = { properties: [deedProperty], propertiesWithHistory: [] };
  const found = await readInBatches(linked, (inputs) =>
    read.batch.read('notes', { ...asked, inputs }),
  );
  return found.map((note) => note.properties[deedProperty]);
}
