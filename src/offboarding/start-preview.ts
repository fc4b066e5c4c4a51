import type { ByPlaybook } from '../playbook/changes';
import { stageIds, type InitiatorId, type ReasonId, type StageId } from '../playbook/lookup';
import { stepsThatApply } from './applies';
import { stageFor } from './due-date';
import type { Part } from './offboarding';

/** Step counts that a start would create. */
export interface StartPreview {
  steps: number;
  perStage: { stage: StageId; steps: number }[];
}

/** Returns the preview for the start form. */
export function startPreview(
  initiator: InitiatorId,
  reason: ReasonId,
  by: ByPlaybook,
  part?: Part,
): StartPreview {
  const { playbook } = by;
  const steps = stepsThatApply({ initiator, statedReason: { id: reason }, part, playbook });
  return {
    steps: steps.length,
    perStage: stageIds.map((stage) => ({
      stage,
      steps: steps.filter(
        (step) => stageFor(step, { initiator, statedReason: { id: reason }, playbook }) === stage,
      ).length,
    })),
  };
}
