import { keyOf, type Company } from '../../../src/crm/company';
import { everyRecordProperty, type TimelineObject } from '../../../src/crm/names';
import type { StoredOffboarding } from '../../../src/crm/store';
import { listLinked } from '../associate';
import { clientsFor } from '../clients';
import { HubSpotError } from '../errors';
import type { HttpOptions } from '../http';
import { withIds } from '../ids';
import { storedOf } from '../store';

/** A record with the ids of what hangs on it. */
export interface Linked {
  stored: StoredOffboarding;
  ids: Record<TimelineObject, string[]>;
}

/**
 * The offboarding and the ids of its notes, tasks and meetings, 1 call. HubSpot lists so many with a record
 * (unverified: 100 or 500) and says whether there are more; then they are listed anew, one more call each.
 * The company's property names the record and anybody may edit it, so that the record's own key must agree.
 */
export async function readLinked(
  company: Company,
  objects: readonly TimelineObject[],
  options: HttpOptions,
): Promise<Linked> {
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
    const stored = storedOf(record, ids);
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
  if (linked.stored.offboarding.key !== keyOf(company, company.number))
    throw new HubSpotError(404, 'reading the record', {
      message: 'the record of another offboarding',
    });
  return linked;
}
