import { stageOfStep, type StageId, type StepId } from '../../../src/playbook/lookup';

/** What is being read: a stage, which need not be the present one, and at most one step open in it. */
export interface Reading {
  /** The present stage when this was chosen; a move makes it void. */
  at: StageId;
  stage: StageId;
  step?: StepId;
}

/** The reading that holds now: after a move it falls back to the present stage. */
export const readingAt = (present: StageId, chosen: Reading | undefined): Reading =>
  chosen?.at === present ? chosen : { at: present, stage: present };

/** Another stage, with every step folded. */
export const readStage = ({ at }: Reading, stage: StageId): Reading => ({ at, stage });

/** A step, wherever it is. */
export const readStep = ({ at }: Reading, step: StepId): Reading => ({
  at,
  stage: stageOfStep(step),
  step,
});

/** Opens a folded step, folds an open one. */
export const toggleStep = (reading: Reading, step: StepId): Reading =>
  reading.step === step ? readStage(reading, reading.stage) : readStep(reading, step);
