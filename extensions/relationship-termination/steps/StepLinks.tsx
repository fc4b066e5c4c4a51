import { Button, Flex } from '@hubspot/ui-extensions';
import { stepById, type StepId } from '../../../src/playbook/lookup';

/** Steps by name; a click opens one. */
export function StepLinks({
  steps,
  onOpen,
}: {
  steps: readonly StepId[];
  onOpen(step: StepId): void;
}) {
  return (
    <Flex gap="extra-small" wrap>
      {steps.map((step) => (
        <Button key={step} variant="transparent" size="xs" onClick={() => onOpen(step)}>
          {stepById(step).title}
        </Button>
      ))}
    </Flex>
  );
}
