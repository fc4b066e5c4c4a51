import { StepIndicator } from '@hubspot/ui-extensions';
import { countsIn } from '../../../src/offboarding/next-thing';
import type { Open } from '../../../src/offboarding/offboarding';
import type { Progress } from '../../../src/offboarding/progress';
import { stageById, stageIds, stageIndex, type StageId } from '../../../src/playbook/lookup';

interface StagesProps {
  offboarding: Open;
  progress: Progress;
  onShow(stage: StageId): void;
}

/** The stages, the present one marked. A click shows a stage and does not move the offboarding. */
export function Stages({ offboarding, progress, onShow }: StagesProps) {
  const present = offboarding.stage;
  return (
    <StepIndicator
      stepNames={stageIds.map((stage) => stageName(stage, offboarding, progress))}
      currentStep={stageIndex(present)}
      onClick={(index) => onShow(stageIds[index] ?? present)}
    />
  );
}

/** `Agreements 2/5`; the count of the present stage, and of an earlier one with something left. */
function stageName(stage: StageId, offboarding: Open, progress: Progress): string {
  const { shortLabel } = stageById(stage);
  const { done, total } = countsIn(stage, offboarding, progress);
  const isPassed = stageIndex(stage) < stageIndex(offboarding.stage);
  return stage === offboarding.stage || (isPassed && done < total)
    ? `${shortLabel} ${done}/${total}`
    : shortLabel;
}
