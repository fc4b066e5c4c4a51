import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import type { Closed } from '../../../src/offboarding/offboarding';
import type { Progress, StepView } from '../../../src/offboarding/progress';
import { stepById } from '../../../src/playbook/book';
import { stageById } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { evidenceLines } from '../../../src/messages/evidence-lines';
import { stepLine } from '../steps/step-line';
import { demibold } from '../../shared/parts/unchanged';

interface StageRecordProps {
  offboarding: Closed;
  progress: Progress;
}

/** Every step of the offboarding as it stood, folded. */
export function StageRecord({ offboarding, progress }: StageRecordProps) {
  return (
    <Accordion title="All steps of this ending" size="sm">
      <Flex direction="column" gap="small">
        {progress.stages.map(({ stage }) => (
          <Flex key={stage} direction="column" gap="extra-small">
            <Text format={demibold}>{stageById(stage).label}</Text>
            {progress.steps
              .filter((view) => view.stage === stage)
              .map((view) => (
                <StepRecord key={view.id} offboarding={offboarding} view={view} />
              ))}
          </Flex>
        ))}
      </Flex>
    </Accordion>
  );
}

interface StepRecordProps {
  offboarding: Closed;
  view: StepView;
}

function StepRecord({ offboarding, view }: StepRecordProps) {
  const card = useCard();
  const state = offboarding.steps[view.id];
  const { evidence } = stepById(view.id, offboarding);
  const lines = state.state === 'done' ? evidenceLines(evidence, state.evidence) : [];
  return (
    <Flex direction="column">
      <Text>{stepLine(view, state, card)}</Text>
      {lines.map(({ label, text }) => (
        <Text key={label} variant="microcopy">
          {label}: {text}
        </Text>
      ))}
    </Flex>
  );
}
