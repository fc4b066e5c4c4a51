import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { messagesFor } from '../../../src/messages/draft';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { hasPackage } from '../../../src/packages';
import { stageIds, type Message, type Step } from '../../../src/playbook/lookup';
import { openMoneyIn } from '../../shared/open-money';
import { Choice } from '../../shared/parts/Choice';
import { useCard } from '../card';
import { lastRead } from '../useLive';
import { finishesStep } from './message-request';
import { MessageDraft } from './MessageDraft';

interface StepMessagesProps {
  offboarding: Offboarding;
  step: Step;
}

/** The messages of a step to do: at once where one of them finishes it, else folded. Nothing if it has none. */
export function StepMessages({ offboarding, step }: StepMessagesProps) {
  const offered = useOffered(offboarding, step);
  if (!offered.some(({ id }) => finishesStep(id, offboarding)))
    return <Folded offboarding={offboarding} step={step} offered={offered} />;
  return (
    <>
      <Chosen offboarding={offboarding} step={step} offered={offered} />
      <Text variant="microcopy">Or mark it done without the message.</Text>
    </>
  );
}

/** The messages of a step that is done, folded. Nothing if it has none. */
export function FoldedMessages({ offboarding, step }: StepMessagesProps) {
  const offered = useOffered(offboarding, step);
  return <Folded offboarding={offboarding} step={step} offered={offered} />;
}

/** The messages that a step offers now: none without a link to the survey, or about money once nothing is open. */
function useOffered({ initiator, statedReason }: Offboarding, step: Step): Message[] {
  const { liveOf } = useCard();
  if (step.survey && !hasPackage('survey')) return [];
  const money = stageIds.map((stage) => openMoneyIn(lastRead(liveOf(stage))));
  const known = money.find((one) => one.known);
  return messagesFor(step.id, initiator, statedReason.id, known);
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
  const chosen = offered.find(({ id }) => id === form.draft.message) ?? offered[0];
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
