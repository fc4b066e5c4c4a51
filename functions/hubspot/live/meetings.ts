import type { Meeting } from '../../../src/api/live';
import { meetingsOf } from '../../../src/crm/meetings';
import { linkedBy } from '../associate';
import type { HttpOptions } from '../http';
import { readMeetings } from '../meetings';
import type { LinkedRecords } from './linked-records';
import { settle } from './settle';

/**
 * Reads the step meetings of the offboarding and the contacts who come; 2 API calls at once, or none without meetings.
 * Contacts that cannot be read are left out.
 */
export async function readMeetingsOf(
  { ids }: LinkedRecords,
  http: HttpOptions,
): Promise<Meeting[]> {
  const [found, contacts] = await Promise.all([
    readMeetings(ids.meetings, http),
    settle(linkedBy('meetings', ids.meetings, 'contacts', http)),
  ]);
  const meetings = meetingsOf(found);
  if (contacts.status !== 'loaded') return meetings;
  return meetings.map((one) => ({ ...one, attendees: contacts.value[one.id] ?? [] }));
}
