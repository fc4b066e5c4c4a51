import { factsOfMessage } from '../../../src/messages/draft';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { factById, type FactId, type Message, type Step } from '../../../src/playbook/lookup';
import type { Card } from '../card';
import { draftFrom } from '../steps/evidence-request';
import { finishesStep } from './message-request';

/**
 * The fact of a message that is the link its own step asks for, where the message finishes the step: it is asked for
 * once, by the message. Undefined if there is none.
 */
export function ownLinkOf(message: Message, step: Step, o: Offboarding): FactId | undefined {
  const { id, needs } = message;
  if (step.evidence.kind !== 'link' || needs || !finishesStep(id, o)) return undefined;
  const facts = factsOfMessage(message, { initiator: o.initiator, reason: o.statedReason.id });
  return facts.find((fact) => {
    const { evidenceOf, isLink } = factById(fact);
    return evidenceOf === step.id && isLink;
  });
}

/** The form of a step, with the evidence that it keeps where nothing else was entered. */
export function stepFormOf({ form }: Pick<Card, 'form'>, step: Step, { steps }: Offboarding) {
  const own = form(`step:${step.id}`);
  const { evidence } = steps[step.id];
  return { ...own, draft: draftFrom(step.evidence, evidence, own.draft) };
}
