import {
  stageIds,
  stepById,
  stepIds,
  stageOfStep,
  type InitiatorId,
  type ReasonId,
  type StageId,
} from '../playbook/lookup';
import { applies } from './applies';

/** What a start would create, in numbers of steps. */
export interface WhatWillBe {
  steps: number;
  /** How many of them not every offboarding has: they are there for this initiator or reason. */
  forThisReason: number;
  perStage: { stage: StageId; steps: number }[];
}

/** The start form's preview: what would be created, before it is created. */
export function whatWillBeCreated(initiator: InitiatorId, reason: ReasonId): WhatWillBe {
  const steps = stepIds.filter((step) => applies(step, initiator, reason));
  const selective = steps.filter((step) => stepById(step).only !== undefined);
  return {
    steps: steps.length,
    forThisReason: selective.length,
    perStage: stageIds.map((stage) => ({
      stage,
      steps: steps.filter((step) => stageOfStep(step) === stage).length,
    })),
  };
}
