import type { CalendarDate } from '../calendar/calendar-date';
import type { StepId } from '../playbook/lookup';
import type { Item } from './items';
import type { Instant } from './offboarding';

/** The date that a reminder is for: a field's id, or `date` for evidence that is a date; false for a step's own task. */
export type Reminder = false | string;

/** What a task is of: a step, or the pause, whose end has a reminder. */
export type TaskSubject = StepId | 'pause';

/** A HubSpot task of a step, or a reminder of a step or of the pause. */
export interface StepTask {
  /** HubSpot's id of the task. */
  id: string;
  step: TaskSubject;
  reminder: Reminder;
  due?: CalendarDate;
  done: boolean;
  /** Deferred (`DEFERRED` in HubSpot), by the app or by a person. */
  held: boolean;
  ownerId?: string;
  /** When it was completed or last changed. */
  changedAt: Instant;
}

/**
 * The HubSpot tasks of an offboarding. In `items`, `id` is HubSpot's id of the task, and `doneOn` the day in the portal's zone
 * on which it was completed.
 */
export interface LinkedTasks {
  steps: readonly StepTask[];
  items: readonly { id: string; item: Item; doneOn?: CalendarDate }[];
}

/** Returns the list items alone. */
export const itemsIn = ({ items }: LinkedTasks): Item[] => items.map(({ item }) => item);

/** The step and which of its tasks: its own, or its reminder. */
export interface TaskOf {
  step: TaskSubject;
  reminder: Reminder;
}

export interface WantedTask extends TaskOf {
  due: CalendarDate;
}

/** Properties to set on a task; absent ones do not change. */
export interface TaskState {
  due?: CalendarDate;
  done?: boolean;
  /** Deferred (`DEFERRED` in HubSpot). */
  held?: boolean;
  /** Where an item was completed; empty for open. */
  doneIn?: 'hubspot' | '';
  /** Title and notes of a step's task are written anew, because it is waived now, or is no longer. */
  words?: true;
}

/** A change of a task, by HubSpot's id; `of`: the step's task that it is, where its words change. */
export type TaskChange = TaskState & { id: string; of?: TaskOf };
/** A change of a step's task, by step; HubSpot's id is not known. */
export type StepTaskChange = TaskState & TaskOf;

/** Returns the name of a step's task on the record: `meet_client`, `stay_available.until`, `pause.until`. */
export const taskName = ({ step, reminder }: TaskOf) => (reminder ? `${step}.${reminder}` : step);
