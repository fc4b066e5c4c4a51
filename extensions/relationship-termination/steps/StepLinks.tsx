import { Button, Flex } from '@hubspot/ui-extensions';
import { stepById } from '../../../src/playbook/book';
import { type StepId } from '../../../src/playbook/lookup';
import { useCard } from '../card';

/** Steps by name; a click opens one. */
export function StepLinks({
  steps,
  onOpen,
}: {
  steps: readonly StepId[];
  onOpen(step: StepId): void;
}) {
  const card = useCard();
  return (
    <Flex gap="extra-small" wrap>
      {steps.map((step) => (
        <Button key={step} variant="transparent" size="xs" onClick={() => onOpen(step)}>
          {stepById(step, card).title}
        </Button>
      ))}
    </Flex>
  );
}
