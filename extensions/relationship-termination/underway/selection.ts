import { stageOfStep, type StageId, type StepId } from '../../../src/playbook/lookup';

/** What is being read: a stage, which need not be the present one, and at most one step open in it. */
export interface Selection {
  /** The present stage when this was chosen; a move makes it void. */
  at: StageId;
  stage: StageId;
  step?: StepId;
}

/** The reading that holds now: after a move it falls back to the present stage. */
export const selectionAt = (present: StageId, chosen: Selection | undefined): Selection =>
  chosen?.at === present ? chosen : { at: present, stage: present };

/** Another stage, with every step folded. */
export const selectStage = ({ at }: Selection, stage: StageId): Selection => ({ at, stage });

/** A step, wherever it is. */
export const selectStep = ({ at }: Selection, step: StepId): Selection => ({
  at,
  stage: stageOfStep(step),
  step,
});

/** Opens a folded step, folds an open one. */
export const toggleStep = (reading: Selection, step: StepId): Selection =>
  reading.step === step ? selectStage(reading, reading.stage) : selectStep(reading, step);
