import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import type { Closed } from '../../../src/offboarding/offboarding';
import type { Progress } from '../../../src/offboarding/progress';
import { stageById } from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
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
          <Flex key={stage} direction="column">
            <Text format={{ fontWeight: 'demibold' }}>{stageById(stage).label}</Text>
            {progress.steps
              .filter((view) => view.stage === stage)
              .map((view) => (
                <Text key={view.id}>{stepLine(view, offboarding.steps[view.id], desk)}</Text>
              ))}
          </Flex>
        ))}
      </Flex>
    </Accordion>
  );
}
