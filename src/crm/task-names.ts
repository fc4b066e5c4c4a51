import type { RegisterId } from '../playbook/lookup';

/** Properties that the app adds to tasks. */
export const taskProperties = {
  /** Register of an item; `step` or `reminder` for a step's task. */
  register: 'offboarding_register',
  /** Step of a step's task. */
  step: 'offboarding_step',
  /** Key of the offboarding. */
  key: 'offboarding_key',
  /** Where an item was completed: `app` or `hubspot`; empty while open. */
  doneIn: 'offboarding_done_in',
  /** Name of who completed an item on the card; empty while open. */
  doneBy: 'offboarding_done_by',
  /** Reason of the offboarding: the analysed one, else the stated one. */
  reason: 'offboarding_reason',
} as const;

/** Returns the property of a field of a register's items. */
export const itemFieldProperty = (register: RegisterId, field: string) =>
  `offboarding_${register}_${field}` as const;
