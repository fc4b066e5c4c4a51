import type { Meeting } from '../../../src/api/live';
import { meetingsOf } from '../../../src/crm/meetings';
import type { HttpOptions } from '../http';
import { readMeetings } from '../meetings';
import type { Linked } from './linked';

/** The steps' meetings among those that hang on the offboarding, 1 call or none. */
export const readMeetingsOf = async ({ ids }: Linked, http: HttpOptions): Promise<Meeting[]> =>
  meetingsOf(await readMeetings(ids.meetings, http));
