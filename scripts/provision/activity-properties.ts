import { meetingProperties } from '../../src/crm/meetings';
import { activityKeyProperty, timelineObjects, type TimelineObject } from '../../src/crm/names';
import { everyTaskProperty } from '../../src/crm/tasks';
import { activityProperties } from '../../src/timeline/found';

const more: Record<TimelineObject, readonly string[]> = {
  notes: ['hs_attachment_ids'],
  tasks: [...everyTaskProperty, 'hs_task_priority'],
  meetings: meetingProperties,
};

/** What is read of each note, task and meeting of ours. */
export const readOfActivities = Object.fromEntries(
  timelineObjects.map((kind) => [
    kind,
    [...new Set([activityKeyProperty, ...activityProperties[kind], ...more[kind]])],
  ]),
) as Record<TimelineObject, string[]>;

/** Returns the offboarding's key that an activity key contains; undefined in a key of somebody else's. */
export const offboardingIn = (activityKey: string | null | undefined): string | undefined =>
  /^(?:(?:item|task|reminder):)?(\d+-\d{1,6}):/.exec(activityKey ?? '')?.[1];
