import type { ClosedStageShape, OutcomeShape, WaiverRoleShape } from './shape';

/** Closed stages of the pipeline. */
export const closedStages = [
  { id: 'completed', label: 'Completed' },
  { id: 'retained', label: 'Retained' },
  { id: 'withdrawn', label: 'Withdrawn' },
] as const satisfies readonly ClosedStageShape[];

/** Outcomes with which an offboarding can be closed. */
export const outcomes = [
  {
    id: 'completed',
    label: 'Completed',
    guidance: 'Choose this when the relationship has ended and every step is done or waived.',
    closedStage: 'completed',
    needsEveryGate: true,
    ends: 'whole',
  },
  {
    id: 'partly_ended',
    label: 'Partly ended',
    guidance:
      'Choose this when part of the business has ended, another part goes on, ' +
      'and every step for the ended part is done or waived.',
    closedStage: 'completed',
    needsEveryGate: true,
    ends: 'part',
  },
  {
    id: 'retained',
    label: 'Retained',
    guidance: 'Choose this when the client has decided to stay after all.',
    closedStage: 'retained',
    needsEveryGate: false,
    asksWhyStayed: true,
  },
  {
    id: 'withdrawn',
    label: 'Withdrawn',
    guidance: 'Choose this when the offboarding was started by mistake or no longer makes sense.',
    closedStage: 'withdrawn',
    needsEveryGate: false,
  },
] as const satisfies readonly OutcomeShape[];

/** Roles that may waive a step. */
export const waiverRoles = [
  { id: 'owner', label: "The offboarding's owner", held: ['owner', 'manager'] },
  { id: 'manager', label: 'A manager', held: ['manager'] },
  { id: 'legal', label: 'Legal' },
  { id: 'finance', label: 'Finance' },
  { id: 'data_protection', label: 'Data protection' },
] as const satisfies readonly WaiverRoleShape[];
