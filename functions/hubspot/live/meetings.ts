import type { Meeting } from '../../../src/api/live';
import { meetingsOf } from '../../../src/crm/meetings';
import type { HttpOptions } from '../http';
import { readMeetings } from '../meetings';
import type { LinkedRecords } from './linked-records';

/** Reads the step meetings of the offboarding; 1 API call, or none without meetings. */
export const readMeetingsOf = async (
  { ids }: LinkedRecords,
  http: HttpOptions,
): Promise<Meeting[]> => meetingsOf(await readMeetings(ids.meetings, http));
