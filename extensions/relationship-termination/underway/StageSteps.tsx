import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Progress } from '../../../src/offboarding/progress';
import { stageById, type StepId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { StepItem } from '../steps/StepItem';
import type { Selection } from './selection';

interface StageStepsProps {
  offboarding: Offboarding;
  progress: Progress;
  selection: Selection;
  onToggle(step: StepId): void;
}

/** The selected stage: its purpose and its steps, one open at a time. */
export function StageSteps({ offboarding, progress, selection, onToggle }: StageStepsProps) {
  const { label, purpose } = stageById(selection.stage);
  const { readLive } = useCard();
  useEffect(() => readLive(selection.stage), [readLive, selection.stage]);
  const counts = progress.stages.find(({ stage }) => stage === selection.stage);
  const steps = progress.steps.filter(({ stage }) => stage === selection.stage);
  return (
    <Flex direction="column" gap="small">
      <Flex justify="between" align="baseline" wrap gap="small">
        <Heading>{label}</Heading>
        {counts && (
          <Text variant="microcopy">
            {counts.done} of {counts.total} done
          </Text>
        )}
      </Flex>
      <Text variant="microcopy">{purpose}</Text>
      <Flex direction="column">
        {steps.map((view) => (
          <StepItem
            key={view.id}
            offboarding={offboarding}
            view={view}
            open={selection.step === view.id}
            onToggle={() => onToggle(view.id)}
          />
        ))}
      </Flex>
    </Flex>
  );
}
