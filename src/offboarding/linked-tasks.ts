import type { CalendarDate } from '../calendar/calendar-date';
import type { StepId } from '../playbook/lookup';
import type { Item } from './items';
import type { Instant } from './offboarding';

/** A task in HubSpot that stands for a step, or reminds of a date that the step left behind. */
export interface StepTask {
  /** HubSpot's id of the task. */
  id: string;
  step: StepId;
  reminder: boolean;
  due?: CalendarDate;
  done: boolean;
  /** Deferred, by the app or by a person. */
  held: boolean;
  /** When it was completed or last changed. */
  changedAt: Instant;
}

/** The tasks of an offboarding as they are in HubSpot; an item's `id` is HubSpot's id of its task. */
export interface LinkedTasks {
  steps: readonly StepTask[];
  items: readonly { id: string; item: Item }[];
}

/** Which task of a step: the step's own, or the reminder of a date that it left behind. */
export interface TaskOf {
  step: StepId;
  reminder: boolean;
}

export interface WantedTask extends TaskOf {
  due: CalendarDate;
}

/** What is set on a task; what is absent stays. */
export interface TaskState {
  due?: CalendarDate;
  done?: boolean;
  /** Deferred: nobody waits for it just now. */
  held?: boolean;
  /** Where an item was done; empty for nowhere. */
  doneIn?: 'hubspot' | '';
}

/** A change of a task by HubSpot's id of it. */
export type TaskChange = TaskState & { id: string };
/** A change of a step's task whose id in HubSpot is not known. */
export type StepTaskChange = TaskState & TaskOf;

/** The name of a step's task on the record: `meet_client`, `stay_available.reminder`. */
export const taskName = ({ step, reminder }: TaskOf) => (reminder ? `${step}.reminder` : step);
