import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import type { Closed } from '../../../src/offboarding/offboarding';
import type { Progress, StepView } from '../../../src/offboarding/progress';
import { stageById, stepById } from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import { evidenceLines } from '../../../src/messages/evidence-lines';
import { stepLine } from '../steps/step-line';

interface StageRecordProps {
  desk: Desk;
  offboarding: Closed;
  progress: Progress;
}

/** Every step of the offboarding as it stood, folded. */
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
  const lines = state.state === 'done' ? evidenceLines(evidence, state.evidence) : [];
  return (
    <Flex direction="column">
      <Text>{stepLine(view, state, desk)}</Text>
      {lines.map(({ label, text }) => (
        <Text key={label} variant="microcopy">
          {label}: {text}
        </Text>
      ))}
    </Flex>
  );
}
