import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import type { Closed } from '../../../src/offboarding/offboarding';
import type { Progress, StepView } from '../../../src/offboarding/progress';
import { stageById, stepById } from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import { evidenceText } from '../steps/evidence-text';
import { stepLine } from '../steps/step-line';

interface StageRecordProps {
  desk: Desk;
  offboarding: Closed;
  progress: Progress;
}

/** Every step of the ending as it stood, folded. */
export function StageRecord({ desk, offboarding, progress }: StageRecordProps) {
  return (
    <Accordion title="All steps of this ending" size="sm">
      <Flex direction="column" gap="small">
        {progress.stages.map(({ stage }) => (
          <Flex key={stage} direction="column" gap="extra-small">
            <Text format={{ fontWeight: 'demibold' }}>{stageById(stage).label}</Text>
            {progress.steps
              .filter((view) => view.stage === stage)
              .map((view) => (
                <StepRecord key={view.id} desk={desk} offboarding={offboarding} view={view} />
              ))}
          </Flex>
        ))}
      </Flex>
    </Accordion>
  );
}

interface StepRecordProps {
  desk: Desk;
  offboarding: Closed;
  view: StepView;
}

function StepRecord({ desk, offboarding, view }: StepRecordProps) {
  const state = offboarding.steps[view.id];
  const { evidence } = stepById(view.id);
  const text = state.state === 'done' ? evidenceText(evidence, state.evidence) : undefined;
  return (
    <Flex direction="column">
      <Text>{stepLine(view, state, desk)}</Text>
      {text !== undefined && evidence.kind !== 'none' && (
        <Text variant="microcopy">
          {evidence.label}: {text}
        </Text>
      )}
    </Flex>
  );
}
