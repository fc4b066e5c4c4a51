import {
  stageIds,
  stepIds,
  type InitiatorId,
  type ReasonId,
  type StageId,
} from '../playbook/lookup';
import { applies } from './applies';
import { stageFor } from './due-date';
import type { Part } from './offboarding';

/** Step counts that a start would create. */
export interface StartPreview {
  steps: number;
  perStage: { stage: StageId; steps: number }[];
}

/** Returns the preview for the start form. */
export function startPreview(initiator: InitiatorId, reason: ReasonId, part?: Part): StartPreview {
  const steps = stepIds.filter((step) =>
    applies(step, { initiator, statedReason: { id: reason }, part }),
  );
  return {
    steps: steps.length,
    perStage: stageIds.map((stage) => ({
      stage,
      steps: steps.filter(
        (step) => stageFor(step, { initiator, statedReason: { id: reason } }) === stage,
      ).length,
    })),
  };
}
