import { Accordion, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { continuesAfterClose } from '../../../src/offboarding/after-close';
import type { Closed } from '../../../src/offboarding/offboarding';
import type { Progress } from '../../../src/offboarding/progress';
import { stepById } from '../../../src/playbook/book';
import { type Step } from '../../../src/playbook/lookup';
import { dateInWords } from '../../shared/dates';
import { StepMeetings } from '../meetings/StepMeetings';

interface ClosedMeetingsProps {
  offboarding: Closed;
  progress: Progress;
}

/** The meetings of finished steps: those that may still change after the close folded, the others with their day. */
export function ClosedMeetings({ offboarding, progress }: ClosedMeetingsProps) {
  const steps = progress.steps
    .filter(({ state }) => state === 'done')
    .map(({ id }) => stepById(id, offboarding))
    .filter(({ meeting }) => meeting);
  if (steps.length === 0) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Heading>Meetings</Heading>
      {steps.map((step) =>
        continuesAfterClose(step.id, offboarding) ? (
          <Folded key={step.id} offboarding={offboarding} step={step} />
        ) : (
          <Held key={step.id} offboarding={offboarding} step={step} />
        ),
      )}
    </Flex>
  );
}

type OfStep = Omit<ClosedMeetingsProps, 'progress'> & { step: Step };

/** `Talk about our work together: 5 January 2027 · They were calm.` */
function Held({ offboarding, step }: OfStep) {
  const state = offboarding.steps[step.id];
  const evidence = state.state === 'done' ? state.evidence : undefined;
  const title = step.meeting?.title ?? step.title;
  if (evidence?.kind !== 'date') return <Text>{title}</Text>;
  const words = [`${title}: ${dateInWords(evidence.date)}`, evidence.words];
  return <Text>{words.filter(Boolean).join(' · ')}</Text>;
}

/** Reads the meetings when it is opened. */
function Folded({ offboarding, step }: OfStep) {
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
