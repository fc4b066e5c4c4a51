import { Alert, Text } from '@hubspot/ui-extensions';
import { useEffect, useRef } from 'react';
import type { StepState } from '../../../src/offboarding/offboarding';
import { stageOfStep, type StepId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { lastRead } from '../useLive';

/** Says that the step's task is done in HubSpot while the step is not. */
export function StepTaskLine({ step }: { step: StepId }) {
  const card = useCard();
  const tasks = lastRead(card.liveOf(stageOfStep(step)))?.tasks;
  if (tasks?.status !== 'loaded') return null;
  const ticked = tasks.value.steps.some(
    (task) => task.step === step && !task.reminder && task.done,
  );
  if (!ticked) return null;
  return (
    <Alert title="Its task was ticked off in HubSpot" variant="info">
      <Text>Fill in what this step asks for, and mark it done here too.</Text>
    </Alert>
  );
}

/** Reads the tasks again after a step changed; the read updates the task in HubSpot. */
export function useTaskSync(step: StepId, { mark }: StepState) {
  const { readLiveAgain } = useCard();
  const known = useRef(mark?.requestId);
  useEffect(() => {
    if (known.current === mark?.requestId) return;
    known.current = mark?.requestId;
    readLiveAgain(stageOfStep(step), ['tasks']);
  }, [readLiveAgain, step, mark?.requestId]);
}
