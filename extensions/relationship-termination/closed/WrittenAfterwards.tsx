import { Flex, Heading } from '@hubspot/ui-extensions';
import type { Closed } from '../../../src/offboarding/offboarding';
import type { Progress } from '../../../src/offboarding/progress';
import { stepById } from '../../../src/playbook/lookup';
import { Afterwards } from '../steps/Afterwards';

interface WrittenAfterwardsProps {
  offboarding: Closed;
  progress: Progress;
}

/** What may still be written down of steps that are done. Nothing where no step asks for it. */
export function WrittenAfterwards({ offboarding, progress }: WrittenAfterwardsProps) {
  const steps = progress.steps
    .filter(({ state }) => state === 'done')
    .map(({ id }) => stepById(id))
    .filter(({ afterwards }) => afterwards);
  if (steps.length === 0) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Heading>What we heard</Heading>
      {steps.map((step) => (
        <Afterwards key={step.id} offboarding={offboarding} step={step} />
      ))}
    </Flex>
  );
}
