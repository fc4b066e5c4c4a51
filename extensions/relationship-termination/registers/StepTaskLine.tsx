import { Alert, Text } from '@hubspot/ui-extensions';
import { stageOfStep } from '../../../src/playbook/book';
import { type StepId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { lastRead } from '../useLive';

interface StepTaskLineProps {
  step: StepId;
  /** When the step was reopened: a reading from before that says nothing of its task. */
  reopenedAt: string | undefined;
}

/** Says that the step's task is done in HubSpot while the step is not. */
export function StepTaskLine({ step, reopenedAt }: StepTaskLineProps) {
  const card = useCard();
  const live = lastRead(card.liveOf(stageOfStep(step, card)));
  if (live?.tasks?.status !== 'loaded' || (reopenedAt && reopenedAt > live.readAt)) return null;
  const ticked = live.tasks.value.steps.some(
    (task) => task.step === step && !task.reminder && task.done,
  );
  if (!ticked) return null;
  return (
    <Alert title="Its task was ticked off in HubSpot" variant="info">
      <Text>Fill in what this step asks for, and mark it done here too.</Text>
    </Alert>
  );
}
