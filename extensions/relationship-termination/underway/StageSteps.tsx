import { Box, Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import { stepsForWholeOnly } from '../../../src/offboarding/applies';
import type { Open } from '../../../src/offboarding/offboarding';
import type { Progress } from '../../../src/offboarding/progress';
import { stageOfStep, stepById } from '../../../src/playbook/book';
import { stageById, type StageId, type StepId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { StepItem } from '../steps/StepItem';
import type { Selection } from './selection';

interface StageStepsProps {
  offboarding: Open;
  progress: Progress;
  selection: Selection;
  /** The step that is worked on above the list. */
  above: StepId | undefined;
  onToggle(step: StepId): void;
  onShow(stage: StageId): void;
}

/** The steps of the selected stage, one open at a time, with those that the reason brings forward to it. */
export function StageSteps(props: StageStepsProps) {
  const { offboarding, progress, selection, above, onToggle, onShow } = props;
  const { readLive } = useCard();
  useEffect(() => readLive(selection.stage), [readLive, selection.stage]);
  const isPresent = selection.stage === offboarding.stage;
  const steps = progress.steps.filter(({ stage }) => stage === selection.stage);
  const { done = 0, total = 0 } =
    progress.stages.find(({ stage }) => stage === selection.stage) ?? {};
  const waived = steps.filter(({ state }) => state === 'waived').length;
  const left = stepsForWholeOnly(offboarding).filter(
    (id) => stageOfStep(id, offboarding) === selection.stage,
  );
  return (
    <Flex direction="column" gap="small">
      <Flex justify="between" align="baseline" gap="small" wrap>
        <Heading>{stageById(selection.stage).label}</Heading>
        <Text variant="microcopy">
          {`${done} of ${total} done${waived > 0 ? `, ${waived} of them waived` : ''}`}
        </Text>
      </Flex>
      {!isPresent && <Elsewhere present={offboarding.stage} onShow={onShow} />}
      <Flex direction="column">
        {steps.map((view) => (
          <StepItem
            key={view.id}
            offboarding={offboarding}
            view={view}
            above={above === view.id}
            open={selection.step === view.id}
            onToggle={() => onToggle(view.id)}
          />
        ))}
      </Flex>
      {left.length > 0 && (
        <Text variant="microcopy">
          {`Does not apply, as only a part ends: ${left.map((id) => stepById(id, offboarding).title).join(', ')}.`}
        </Text>
      )}
    </Flex>
  );
}

/** Says that the offboarding is in another stage than the one in view. */
function Elsewhere({ present, onShow }: { present: StageId; onShow(stage: StageId): void }) {
  return (
    <Flex gap="extra-small" align="center" wrap>
      <Box>
        <Text variant="microcopy">{`The offboarding is in “${stageById(present).label}”.`}</Text>
      </Box>
      <Button variant="transparent" size="xs" onClick={() => onShow(present)}>
        Back to it
      </Button>
    </Flex>
  );
}
