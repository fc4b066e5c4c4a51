import { factsOfMessage } from '../../../src/messages/draft';
import type { Facts } from '../../../src/messages/facts';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { isLink } from '../../../src/offboarding/evidence';
import { factById, type FactId, type Message, type Step } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { Form } from '../form';
import { draftFrom } from '../steps/evidence-request';
import { finishesStep } from './message-request';

/**
 * The fact of a message that is the link its own step asks for, where the message finishes the step: it is asked for
 * once, by the message. Undefined if there is none.
 */
export function ownLinkOf(message: Message, step: Step, o: Offboarding): FactId | undefined {
  const { id, needs } = message;
  if (step.evidence.kind !== 'link' || needs || !finishesStep(id, o)) return undefined;
  const facts = factsOfMessage(message, {
    initiator: o.initiator,
    reason: o.statedReason.id,
    playbook: o.playbook,
  });
  return facts.find((fact) => {
    const { evidenceOf, isLink } = factById(fact);
    return evidenceOf === step.id && isLink;
  });
}

export interface OwnLink {
  fact: FactId | undefined;
  /** The step's form, with the evidence that it keeps where nothing else was entered. */
  form: Form;
  /** The fact as the form has it. */
  filled: Facts;
}

/** The link that a message asks for in place of its step's form; a list's item has none. */
export function useOwnLink(
  message: Message,
  step: Step,
  offboarding: Offboarding,
  isItem: boolean,
): OwnLink {
  const own = useCard().form(`step:${step.id}`);
  const draft = draftFrom(step.evidence, offboarding.steps[step.id].evidence, own.draft);
  const fact = isItem ? undefined : ownLinkOf(message, step, offboarding);
  const link = draft.link && isLink(draft.link) ? draft.link : '';
  return { fact, form: { ...own, draft }, filled: fact ? { [fact]: link } : {} };
}
