import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import {
  closedStageById,
  closedStageIds,
  stageById,
  stageIds,
  type ClosedStageId,
  type StageId,
  type StepId,
} from '../../../src/playbook/lookup';
import { StepLinks } from '../steps/StepLinks';

interface MovedNoticeProps {
  from: StageId | ClosedStageId;
  to: StageId | ClosedStageId;
  passed: readonly StepId[];
  onOpen(step: StepId): void;
}

/** Says that somebody moved the record on HubSpot's board, and which steps were passed over. */
export function MovedNotice({ from, to, passed, onOpen }: MovedNoticeProps) {
  return (
    <Alert title="Moved in HubSpot" variant={passed.length > 0 ? 'warning' : 'info'}>
      <Flex direction="column" gap="extra-small">
        <Text>
          Someone moved this offboarding in HubSpot from “{placeLabel(from)}” to “{placeLabel(to)}”.
          {passed.length > 0 && ' These steps were passed over:'}
        </Text>
        {passed.length > 0 && <StepLinks steps={passed} onOpen={onOpen} />}
      </Flex>
    </Alert>
  );
}

/** The label of a working stage or of a closed one. */
export function placeLabel(formId: StageId | ClosedStageId): string {
  const working = stageIds.find((stage) => stage === formId);
  if (working) return stageById(working).label;
  const closed = closedStageIds.find((stage) => stage === formId);
  return closed ? closedStageById(closed).label : formId;
}
