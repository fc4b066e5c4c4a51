import type { TeamPlaybook } from '../playbook/changes';
import type { Properties } from '../crm/names';
import { taskProperties } from '../crm/task-names';
import { endlessProperties } from '../crm/tasks';

/** A record as HubSpot returns it. */
export interface FoundRecord {
  id: string;
  properties: Properties;
}

/** A past value of a property, the instant from which it held, and its source (`INTEGRATION` is an app). */
export interface PastValue {
  value: string;
  at: string;
  sourceType: string;
}

/** The part of an offboarding that timeline entries need. */
export interface OffboardingInTimeline {
  key: string;
  owner?: { id: string; name: string } | undefined;
  playbook?: TeamPlaybook | undefined;
}

/** Records and property history for the timeline. */
export interface FoundTimeline {
  notes: readonly FoundRecord[];
  tasks: readonly FoundRecord[];
  meetings: readonly FoundRecord[];
  emails: readonly FoundRecord[];
  /** By property, newest value first. */
  history: Readonly<Record<string, readonly PastValue[] | undefined>>;
}

/**
 * Properties to read of each activity type, by HubSpot's names (developers.hubspot.com, the guides on
 * activities).
 */
export const activityProperties = {
  notes: ['hs_timestamp', 'hs_createdate', 'hs_note_body', 'hubspot_owner_id'],
  tasks: [
    'hs_timestamp',
    'hs_createdate',
    'hs_task_subject',
    'hs_task_body',
    'hs_task_status',
    'hs_task_completion_date',
    taskProperties.register,
    taskProperties.doneBy,
    taskProperties.doneIn,
    ...endlessProperties,
    'hubspot_owner_id',
  ],
  meetings: [
    'hs_timestamp',
    'hs_createdate',
    'hs_meeting_title',
    'hs_meeting_body',
    'hs_internal_meeting_notes',
    'hs_meeting_start_time',
    'hs_meeting_outcome',
    'hubspot_owner_id',
  ],
  emails: [
    'hs_timestamp',
    'hs_createdate',
    'hs_email_subject',
    'hs_email_text',
    'hs_email_direction',
    'hs_email_from_email',
    'hs_email_to_email',
  ],
} as const;
