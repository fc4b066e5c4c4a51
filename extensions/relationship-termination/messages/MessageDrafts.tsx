import { Accordion, Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { messagesFor } from '../../../src/messages/draft';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { hasPackage } from '../../../src/packages';
import type { Step } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { Choice } from '../../shared/parts/Choice';
import { MessageDraft } from './MessageDraft';

interface MessageDraftsProps {
  offboarding: Offboarding;
  step: Step;
}

/** The step's message drafts, folded. Nothing if it has none, or no link to the survey to put into them. */
export function MessageDrafts({ offboarding, step }: MessageDraftsProps) {
  const card = useCard();
  const [open, setOpen] = useState(false);
  const lacksLink = step.survey === true && !hasPackage('survey');
  const offered = lacksLink
    ? []
    : messagesFor(step.id, offboarding.initiator, offboarding.statedReason.id);
  const form = card.form(`step:${step.id}`);
  const chosen = offered.find(({ id }) => id === form.draft.message) ?? offered[0];
  if (!chosen) return null;
  return (
    <Accordion title="Message draft" size="xs" open={open} onClick={() => setOpen(!open)}>
      {open && (
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
      )}
    </Accordion>
  );
}
