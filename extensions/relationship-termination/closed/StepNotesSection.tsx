import { Flex, Heading } from '@hubspot/ui-extensions';
import type { Closed } from '../../../src/offboarding/offboarding';
import type { Progress } from '../../../src/offboarding/progress';
import { stepById } from '../../../src/playbook/book';
import { StepNotes } from '../steps/StepNotes';

interface StepNotesSectionProps {
  offboarding: Closed;
  progress: Progress;
}

/** Notes on steps that are done. Nothing if no step takes notes. */
export function StepNotesSection({ offboarding, progress }: StepNotesSectionProps) {
  const steps = progress.steps
    .filter(({ state }) => state === 'done')
    .map(({ id }) => stepById(id, offboarding))
    .filter(({ notes }) => notes);
  if (steps.length === 0) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Heading>What came later</Heading>
      {steps.map((step) => (
        <StepNotes key={step.id} offboarding={offboarding} step={step} />
      ))}
    </Flex>
  );
}
