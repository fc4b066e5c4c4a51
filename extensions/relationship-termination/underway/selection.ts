import { stageOfStep } from '../../../src/playbook/book';
import { type StageId, type StepId } from '../../../src/playbook/lookup';
import type { ByPlaybook } from '../../../src/playbook/changes';

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

/** A step, wherever it is. */
export const selectStep = ({ at }: Selection, step: StepId, by: ByPlaybook): Selection => ({
  at,
  stage: stageOfStep(step, by),
  step,
});

/** Opens a folded step, folds an open one. */
export const toggleStep = (reading: Selection, step: StepId, by: ByPlaybook): Selection =>
  reading.step === step ? selectStage(reading, reading.stage) : selectStep(reading, step, by);
