import { isKeyOfLast, type Company } from '../../../src/crm/company';
import { everyRecordProperty, type TimelineObject } from '../../../src/crm/names';
import type { StoredOffboarding } from '../../../src/crm/store';
import { listLinked } from '../associate';
import { clientsFor } from '../clients';
import { HubSpotError } from '../errors';
import type { HttpOptions } from '../http';
import { withIds } from '../ids';
import { playbooksOf, storedOf } from '../store';

/** A record, and the ids of its notes, tasks and meetings. */
export interface LinkedRecords {
  stored: StoredOffboarding;
  ids: Record<TimelineObject, string[]>;
}

/**
 * Reads the offboarding and the ids of its notes, tasks and meetings; 1 API call. HubSpot returns a limited number with
 * a record (unverified: 100 or 500) and says whether there are more; then they are listed, with 1 more call for each
 * object. The company property with the record's id is editable in HubSpot, so the record's own key is compared.
 */
export async function readLinkedRecords(
  company: Company,
  objects: readonly TimelineObject[],
  options: HttpOptions,
): Promise<LinkedRecords> {
  const { recordId } = company;
  const linked = await withIds(options, async (ids) => {
    const { read } = clientsFor(options);
    const record = await read.basic.getById(
      ids.objectType,
      recordId,
      [...everyRecordProperty],
      [],
      [...objects],
    );
    const stored = storedOf(record, ids, await playbooksOf([record], options));
    if (!stored) throw new HubSpotError(404, 'reading the record', { message: 'no offboarding' });
    const linkedTo = async (object: TimelineObject) => {
      const found = record.associations?.[object];
      if (found?.paging?.next) return listLinked(ids.objectType, recordId, object, options);
      return [...new Set(found?.results.map(({ id }) => id))];
    };
    const [notes, tasks, meetings] = await Promise.all([
      linkedTo('notes'),
      linkedTo('tasks'),
      linkedTo('meetings'),
    ]);
    return { stored, ids: { notes, tasks, meetings } };
  });
  if (!isKeyOfLast(company, linked.stored.offboarding.key))
    throw new HubSpotError(404, 'reading the record', {
      message: 'the record of another offboarding',
    });
  return linked;
}
