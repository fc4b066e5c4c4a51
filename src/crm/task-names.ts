import type { RegisterId } from '../playbook/lookup';

/** What the app keeps on a task besides HubSpot's own properties. */
export const taskProperties = {
  /** Which register an item is on; `step` or `reminder` for a step's own task. */
  register: 'offboarding_register',
  /** The step of a step's own task. */
  step: 'offboarding_step',
  /** The offboarding's key. */
  key: 'offboarding_key',
  /** Where an item was done: `app` or `hubspot`; empty while it is not. */
  doneIn: 'offboarding_done_in',
  /** The offboarding's reason, analysed or else stated. */
  reason: 'offboarding_reason',
} as const;

/** A field of a register's items. */
export const itemFieldProperty = (register: RegisterId, field: string) =>
  `offboarding_${register}_${field}` as const;
