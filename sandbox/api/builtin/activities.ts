import { area, choice, common, external, instant, number, readOnly, text } from './shape';
import type { BuiltInProperty, BuiltInType } from './shape';

/** What every activity has. Source: HubSpot's guides, by way of the project's reference, section 11. */
export function activity(
  shape: Pick<BuiltInType, 'id' | 'name' | 'pathName' | 'labels' | 'primaryDisplayProperty'>,
  properties: BuiltInProperty[],
): BuiltInType {
  return {
    ...shape,
    requiredProperties: ['hs_timestamp'],
    searchableProperties: properties
      .filter(({ type }) => type === 'string')
      .map(({ name }) => name),
    defaultProperties: [],
    createdProperty: 'hs_createdate',
    modifiedProperty: 'hs_lastmodifieddate',
    group: { name: shape.name, label: `${shape.labels.singular} information` },
    properties: [
      ...common.filter((property) => property.name !== 'hubspot_owner_id'),
      external('hubspot_owner_id', 'Activity assigned to'),
      instant('hs_timestamp', 'Activity date'),
      text('hs_attachment_ids', 'Attached file IDs'),
      ...properties,
      readOnly(instant('hs_createdate', 'Create date')),
      readOnly(instant('hs_lastmodifieddate', 'Last modified date')),
    ],
  };
}

export const html = (name: string, label: string): BuiltInProperty => ({
  ...area(name, label),
  fieldType: 'html',
});

export const note = activity(
  {
    id: '0-46',
    name: 'note',
    pathName: 'notes',
    labels: { singular: 'Note', plural: 'Notes' },
    primaryDisplayProperty: 'hs_note_body',
  },
  [html('hs_note_body', 'Note body'), readOnly(text('hs_body_preview', 'Body preview'))],
);

export const task = activity(
  {
    id: '0-27',
    name: 'task',
    pathName: 'tasks',
    labels: { singular: 'Task', plural: 'Tasks' },
    primaryDisplayProperty: 'hs_task_subject',
  },
  [
    text('hs_task_subject', 'Task Title'),
    html('hs_task_body', 'Task Notes'),
    choice('hs_task_status', 'Task Status', {
      NOT_STARTED: 'Not started',
      IN_PROGRESS: 'In progress',
      COMPLETED: 'Completed',
      DEFERRED: 'Deferred',
      WAITING: 'Waiting',
    }),
    choice('hs_task_priority', 'Priority', {
      NONE: 'None',
      LOW: 'Low',
      MEDIUM: 'Medium',
      HIGH: 'High',
    }),
    choice('hs_task_type', 'Task Type', {
      TODO: 'To Do',
      CALL: 'Call',
      EMAIL: 'Email',
      LINKED_IN_MESSAGE: 'LinkedIn',
    }),
    text('hs_task_reminders', 'Reminders'),
    instant('hs_task_completion_date', 'Completed at'),
  ],
);

export const meeting = activity(
  {
    id: '0-47',
    name: 'meeting',
    pathName: 'meetings',
    labels: { singular: 'Meeting', plural: 'Meetings' },
    primaryDisplayProperty: 'hs_meeting_title',
  },
  [
    text('hs_meeting_title', 'Meeting name'),
    html('hs_meeting_body', 'Meeting description'),
    html('hs_internal_meeting_notes', 'Internal meeting notes'),
    instant('hs_meeting_start_time', 'Start time'),
    instant('hs_meeting_end_time', 'End time'),
    choice('hs_meeting_outcome', 'Meeting outcome', {
      SCHEDULED: 'Scheduled',
      COMPLETED: 'Completed',
      RESCHEDULED: 'Rescheduled',
      NO_SHOW: 'No show',
      CANCELED: 'Canceled',
    }),
    text('hs_meeting_location', 'Location'),
    text('hs_meeting_external_url', 'Meeting URL'),
    text('hs_activity_type', 'Call and meeting type'),
    number('hs_meeting_duration', 'Duration in milliseconds'),
  ],
);
