import { Accordion, Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { messagesFor } from '../../../src/messages/draft';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { hasPackage } from '../../../src/packages';
import type { Message, Step } from '../../../src/playbook/lookup';
import { openMoneyIn } from '../../shared/open-money';
import { Choice } from '../../shared/parts/Choice';
import { useCard, type Card } from '../card';
import { stageIds } from '../../../src/playbook/lookup';
import { lastRead } from '../useLive';
import { MessageDraft } from './MessageDraft';

interface MessageDraftsProps {
  offboarding: Offboarding;
  step: Step;
}

/** The messages that a step offers now: none without a link to the survey, or about money once nothing is open. */
export function messagesOffered(card: Card, offboarding: Offboarding, step: Step): Message[] {
  if (step.survey && !hasPackage('survey')) return [];
  const money = stageIds.map((stage) => openMoneyIn(lastRead(card.liveOf(stage))));
  const { initiator, statedReason } = offboarding;
  return messagesFor(
    step.id,
    initiator,
    statedReason.id,
    money.find(({ known }) => known),
  );
}

/** The step's message, before the form that finishes the step. Nothing if it has none. */
export function MessageDrafts({ offboarding, step }: MessageDraftsProps) {
  const card = useCard();
  const offered = messagesOffered(card, offboarding, step);
  const form = card.form(`step:${step.id}`);
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

/** The messages of a step that they do not finish, or that is done: folded. */
export function FoldedMessages({ offboarding, step }: MessageDraftsProps) {
  const card = useCard();
  const [open, setOpen] = useState(false);
  const [first] = messagesOffered(card, offboarding, step);
  if (!first) return null;
  return (
    <Accordion
      title={`Message: ${first.label}`}
      size="xs"
      open={open}
      onClick={() => setOpen(!open)}
    >
      {open && <MessageDrafts offboarding={offboarding} step={step} />}
    </Accordion>
  );
}
