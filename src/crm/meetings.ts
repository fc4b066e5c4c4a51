import { instantField } from '../api/fields';
import type { Meeting } from '../api/live';
import { meetingStates, type MeetingState } from '../offboarding/meeting';
import type { Instant } from '../offboarding/offboarding';
import { stepsWithMeeting } from '../playbook/lookup';
import { activityKeyProperty, meetingStepProperty, type Properties } from './names';
import { readInstant, read } from './read';

/** Meeting properties that the app reads (developers.hubspot.com, meetings API). */
export const meetingProperties = [
  'hs_timestamp',
  'hs_meeting_title',
  'hs_meeting_start_time',
  'hs_meeting_end_time',
  'hs_meeting_outcome',
  'hs_meeting_location',
  'hs_meeting_external_url',
  activityKeyProperty,
  meetingStepProperty,
] as const;

/** Meeting outcomes as HubSpot's API names them. A meeting without an outcome is scheduled. */
const outcomes: Record<MeetingState, string> = {
  scheduled: 'SCHEDULED',
  moved: 'RESCHEDULED',
  held: 'COMPLETED',
  no_show: 'NO_SHOW',
  cancelled: 'CANCELED',
};

export const outcomeProperties = (state: MeetingState) => ({ hs_meeting_outcome: outcomes[state] });

/** Returns the properties for start and end; `hs_timestamp` is its place in the timeline. */
export function timeProperties({ start, minutes }: { start: Instant; minutes: number }) {
  const end = new Date(Date.parse(start) + minutes * 60_000).toISOString();
  return { hs_timestamp: start, hs_meeting_start_time: start, hs_meeting_end_time: end };
}

/** Returns the properties for a place, or for a URL, which HubSpot opens from the calendar. */
export function whereProperties(where: string | undefined): Record<string, string> {
  if (!where) return {};
  return isLink(where)
    ? { hs_meeting_location: where, hs_meeting_external_url: where }
    : { hs_meeting_location: where };
}

const isLink = (where: string) => /^https?:\/\/\S+$/i.test(where) && URL.canParse(where);

/** Returns the step meetings among a record's meetings, earliest first; those without a step are left out. */
export function meetingsOf(found: readonly { id: string; properties: Properties }[]): Meeting[] {
  return found
    .flatMap((one) => meetingOf(one) ?? [])
    .sort((a, b) => a.start.localeCompare(b.start));
}

function meetingOf({ id, properties: p }: { id: string; properties: Properties }) {
  const step = stepsWithMeeting.find((known) => known === p[meetingStepProperty]);
  const start = startOf(p);
  if (!step || !start) return undefined;
  const where = p.hs_meeting_external_url || p.hs_meeting_location;
  const minutes = minutesBetween(start, p.hs_meeting_end_time);
  const meeting: Meeting = {
    id,
    activityKey: p[activityKeyProperty] ?? '',
    step,
    title: p.hs_meeting_title || 'Meeting',
    start,
    state: stateOf(p.hs_meeting_outcome),
    ...(minutes ? { minutes } : {}),
    ...(where ? { where } : {}),
  };
  return meeting;
}

/** Returns a meeting's start in UTC; `hs_timestamp` if HubSpot has no start time. */
export const startOf = (p: Properties): Instant | undefined =>
  readInstant(p.hs_meeting_start_time) ?? readInstant(p.hs_timestamp);

export const stateOf = (outcome: string | null | undefined): MeetingState =>
  meetingStates.find((state) => outcomes[state] === outcome) ?? 'scheduled';

function minutesBetween(start: Instant, end: string | null | undefined): number | undefined {
  const until = read(instantField, end);
  return until ? Math.round((Date.parse(until) - Date.parse(start)) / 60_000) : undefined;
}
