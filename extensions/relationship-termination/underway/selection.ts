import type { StageId, StepId } from '../../../src/playbook/lookup';

/** The stage that is shown, and at most one open step in it. */
export interface Selection {
  /** The present stage when this was selected. The selection ends when that changes. */
  at: StageId;
  stage: StageId;
  step?: StepId;
}

/** The selection, or the present stage if the offboarding moved since. */
export const selectionAt = (present: StageId, chosen: Selection | undefined): Selection =>
  chosen?.at === present ? chosen : { at: present, stage: present };

/** Another stage, with every step folded. */
export const selectStage = ({ at }: Selection, stage: StageId): Selection => ({ at, stage });

/** A step in the stage that it counts with. */
export const selectStep = ({ at }: Selection, stage: StageId, step: StepId): Selection => ({
  at,
  stage,
  step,
});

/** Opens a folded step, folds an open one. */
export const toggleStep = (reading: Selection, step: StepId): Selection =>
  reading.step === step
    ? selectStage(reading, reading.stage)
    : selectStep(reading, reading.stage, step);
