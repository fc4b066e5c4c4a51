import { StepIndicator } from '@hubspot/ui-extensions';
import type { StageView } from '../../../src/offboarding/progress';
import { stageById, stageIndex, type StageId } from '../../../src/playbook/lookup';

interface StagesProps {
  present: StageId;
  stages: readonly StageView[];
  onShow(stage: StageId): void;
}

/** The stages, the present one marked. A click shows a stage and does not move the offboarding. */
export function Stages({ present, stages, onShow }: StagesProps) {
  return (
    <StepIndicator
      stepNames={stages.map(stageName)}
      currentStep={stageIndex(present)}
      onClick={(index) => onShow(stages[index]?.stage ?? present)}
    />
  );
}

/** `Agreements 2/5`; the count while there is something left in a stage that was begun. */
function stageName({ stage, state, done, total }: StageView): string {
  const { shortLabel } = stageById(stage);
  return state === 'present' || (done > 0 && done < total)
    ? `${shortLabel} ${done}/${total}`
    : shortLabel;
}
