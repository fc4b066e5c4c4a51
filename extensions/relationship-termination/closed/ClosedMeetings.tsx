import { Accordion, Flex, Heading } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { continuesAfterClose } from '../../../src/offboarding/after-close';
import type { Closed } from '../../../src/offboarding/offboarding';
import type { Progress } from '../../../src/offboarding/progress';
import { stepById, type Step } from '../../../src/playbook/lookup';
import { StepMeetings } from '../meetings/StepMeetings';

interface ClosedMeetingsProps {
  offboarding: Closed;
  progress: Progress;
}

/** Meetings planned before the close for a day after it, each folded. */
export function ClosedMeetings({ offboarding, progress }: ClosedMeetingsProps) {
  const steps = progress.steps
    .filter(({ id, state }) => state === 'done' && continuesAfterClose(id))
    .map(({ id }) => stepById(id))
    .filter(({ meeting }) => meeting);
  if (steps.length === 0) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Heading>Meetings</Heading>
      {steps.map((step) => (
        <Folded key={step.id} offboarding={offboarding} step={step} />
      ))}
    </Flex>
  );
}

/** Reads the meetings when it is opened. */
function Folded({ offboarding, step }: Omit<ClosedMeetingsProps, 'progress'> & { step: Step }) {
  const [open, setOpen] = useState(false);
  return (
    <Accordion
      title={step.meeting?.title ?? step.title}
      size="xs"
      open={open}
      onClick={() => setOpen(!open)}
    >
      {open && <StepMeetings offboarding={offboarding} step={step} />}
    </Accordion>
  );
}
