import { Button, Flex, StepIndicator, Text } from '@hubspot/ui-extensions';
import type { StageView } from '../../../src/offboarding/progress';
import { stageById, stageIds, stageIndex, type StageId } from '../../../src/playbook/lookup';

interface StagesProps {
  present: StageId;
  inView: StageId;
  counts: readonly StageView[];
  onShow(stage: StageId): void;
}

/** The stages, the present one marked. A click shows a stage and does not move the offboarding. */
export function Stages({ present, inView, counts, onShow }: StagesProps) {
  return (
    <Flex direction="column" gap="extra-small">
      <StepIndicator
        variant="compact"
        stepNames={stageIds.map((stage) => stageById(stage).shortLabel)}
        currentStep={stageIndex(present)}
        onClick={(index) => onShow(stageIds[index] ?? present)}
      />
      <Flex gap="small" wrap justify="center">
        {counts.map(({ stage, done, total }) => (
          <Button
            key={stage}
            size="xs"
            variant={stage === inView ? 'secondary' : 'transparent'}
            onClick={() => onShow(stage)}
          >
            {`${stageById(stage).shortLabel} ${done}/${total}`}
          </Button>
        ))}
      </Flex>
      {inView !== present && (
        <Flex gap="extra-small" align="center" justify="center" wrap>
          <Text variant="microcopy">
            You are reading “{stageById(inView).label}”. The offboarding is in “
            {stageById(present).label}”.
          </Text>
          <Button variant="transparent" size="xs" onClick={() => onShow(present)}>
            Back to it
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
