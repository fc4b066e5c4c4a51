import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Message, Step } from '../../../src/playbook/lookup';
import { Choice } from '../../shared/parts/Choice';
import { useCard } from '../card';
import { finishesStep } from './message-request';
import { MessageDraft } from './MessageDraft';
import { useChosen, useFinishingMessage, useOffered } from './useOffered';

interface StepMessagesProps {
  offboarding: Offboarding;
  step: Step;
}

/** The messages of a step to do: at once where one of them finishes it, else folded. Nothing if it has none. */
export function StepMessages({ offboarding, step }: StepMessagesProps) {
  const offered = useOffered(offboarding, step);
  const isOffered = useFinishingMessage(offboarding, step) === 'offered';
  if (!offered.some(({ id }) => finishesStep(id, offboarding)))
    return <Folded offboarding={offboarding} step={step} offered={offered} />;
  return (
    <>
      <Chosen offboarding={offboarding} step={step} offered={offered} />
      {isOffered && <Text variant="microcopy">Or mark it done without the message.</Text>}
    </>
  );
}

/** The messages of a step that is done, folded. Nothing if it has none. */
export function FoldedMessages({ offboarding, step }: StepMessagesProps) {
  const offered = useOffered(offboarding, step);
  return <Folded offboarding={offboarding} step={step} offered={offered} />;
}

type OfferedProps = StepMessagesProps & { offered: readonly Message[] };

function Folded(props: OfferedProps) {
  const [open, setOpen] = useState(false);
  const [first] = props.offered;
  if (!first) return null;
  return (
    <Accordion
      title={`Message: ${first.label}`}
      size="xs"
      open={open}
      onClick={() => setOpen(!open)}
    >
      {open && <Chosen {...props} />}
    </Accordion>
  );
}

/** The draft of the message that is chosen of those offered. */
function Chosen({ offboarding, step, offered }: OfferedProps) {
  const form = useCard().form(`step:${step.id}`);
  const chosen = useChosen(step, offered);
  if (!chosen) return null;
  return (
    <Flex direction="column" gap="small">
      {offered.length > 1 && (
        <Choice
          label="Which message"
          name={`message_${step.id}`}
          options={offered}
          value={chosen.id}
          onChoose={(message) => form.change({ message })}
        />
      )}
      <MessageDraft key={chosen.id} offboarding={offboarding} step={step} message={chosen} />
    </Flex>
  );
}
