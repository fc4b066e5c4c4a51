import { StepIndicator } from '@hubspot/ui-extensions';
import type { Open } from '../../../src/offboarding/offboarding';
import type { Progress, StageView } from '../../../src/offboarding/progress';
import { useUnchanged } from '../../shared/parts/unchanged';
import { stageById, stageIds, stageIndex, type StageId } from '../../../src/playbook/lookup';

interface StagesProps {
  offboarding: Open;
  progress: Progress;
  onShow(stage: StageId): void;
}

/** The stages, the present one marked. A click shows a stage and does not move the offboarding. */
export function Stages({ offboarding, progress, onShow }: StagesProps) {
  const present = offboarding.stage;
  const names = useUnchanged(progress.stages.map(stageName));
  return (
    <StepIndicator
      stepNames={names}
      currentStep={stageIndex(present)}
      onClick={(index) => onShow(stageIds[index] ?? present)}
    />
  );
}

/** `Agreements 2/5`; the count of the present stage, and of an earlier one with something left. */
function stageName({ stage, state, done, total }: StageView): string {
  const { shortLabel } = stageById(stage);
  return state === 'present' || (state === 'passed' && done < total)
    ? `${shortLabel} ${done}/${total}`
    : shortLabel;
}
