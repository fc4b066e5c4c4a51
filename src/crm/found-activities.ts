import type { FoundInHubSpot } from '../api/found';
import { startOf } from './meetings';
import { activityKeyProperty, type Properties } from './names';
import { readInstant } from './read';

type Found = { id: string; properties: Properties };

/** Properties of meetings and e-mails shown for a choice (developers.hubspot.com, engagements APIs). */
export const foundProperties = {
  meetings: [
    'hs_timestamp',
    'hs_meeting_title',
    'hs_meeting_start_time',
    'hs_meeting_location',
    activityKeyProperty,
  ],
  emails: ['hs_timestamp', 'hs_email_subject', 'hs_email_to_email', 'hs_email_direction'],
} as const;

/** Returns the meetings that belong to no step. */
export const foundMeetings = (found: readonly Found[]): FoundInHubSpot[] =>
  found.flatMap(({ id, properties: p }) => {
    const at = startOf(p);
    if (!at || p[activityKeyProperty]) return [];
    return [{ id, title: p.hs_meeting_title || 'Meeting', at, hint: p.hs_meeting_location ?? '' }];
  });

export const foundEmails = (found: readonly Found[]): FoundInHubSpot[] =>
  found.flatMap(({ id, properties: p }) => {
    const at = readInstant(p.hs_timestamp);
    if (!at) return [];
    return [{ id, title: p.hs_email_subject || 'No subject', at, hint: p.hs_email_to_email ?? '' }];
  });
