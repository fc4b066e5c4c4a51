import { everyRecordProperty, type TimelineObject } from '../../../src/crm/names';
import type { Stored } from '../../../src/crm/store';
import { clientsFor } from '../clients';
import { HubSpotError } from '../errors';
import type { HttpOptions } from '../http';
import { withIds } from '../ids';
import { storedOf } from '../store';

/** A record with the ids of what hangs on it. */
export interface Linked {
  stored: Stored;
  ids: Record<TimelineObject, string[]>;
}

/**
 * The offboarding and the ids of its notes, tasks and meetings, 1 call. HubSpot gives the first 500 of
 * each (unverified), in no order that means anything.
 */
export function readLinked(
  recordId: string,
  objects: readonly TimelineObject[],
  options: HttpOptions,
): Promise<Linked> {
  return withIds(options, async (ids) => {
    const { read } = clientsFor(options);
    const record = await read.basic.getById(
      ids.objectType,
      recordId,
      [...everyRecordProperty],
      [],
      [...objects],
    );
    const stored = storedOf(record, ids);
    if (!stored) throw new HubSpotError(404, 'reading the record', { message: 'no offboarding' });
    const linkedTo = (object: TimelineObject) => [
      ...new Set(record.associations?.[object]?.results.map(({ id }) => id)),
    ];
    return {
      stored,
      ids: {
        notes: linkedTo('notes'),
        tasks: linkedTo('tasks'),
        meetings: linkedTo('meetings'),
      },
    };
  });
}
