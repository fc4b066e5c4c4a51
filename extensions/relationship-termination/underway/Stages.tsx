import { Button, Flex, StepIndicator, Text } from '@hubspot/ui-extensions';
import { stageById, stageIds, stageIndex, type StageId } from '../../../src/playbook/lookup';

interface StagesProps {
  present: StageId;
  inView: StageId;
  onShow(stage: StageId): void;
}

/** The stages with the present one marked; a click reads a stage, which does not move the offboarding. */
export function Stages({ present, inView, onShow }: StagesProps) {
  return (
    <Flex direction="column" gap="extra-small">
      <StepIndicator
        stepNames={stageIds.map((stage) => stageById(stage).shortLabel)}
        currentStep={stageIndex(present)}
        onClick={(index) => onShow(stageIds[index] ?? present)}
      />
      {inView !== present && (
        <Flex gap="extra-small" align="center" wrap>
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
