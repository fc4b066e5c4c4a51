import { evidenceAsked } from '../offboarding/applies';
import type { Now } from '../offboarding/commands';
import { isLink } from '../offboarding/evidence';
import { isToDo, type Evidence, type Offboarding } from '../offboarding/offboarding';
import { unchanged, type Outcome } from '../offboarding/outcome';
import { updateStep } from '../offboarding/update-step';
import { messageById, type Message } from '../playbook/lookup';
import { isMeantFor } from '../playbook/only';
import type { EvidenceShape } from '../playbook/shape';
import { shortened } from './in-words';
import {
  hubspotWay,
  sentInWords,
  type FoundEmail,
  type Sent,
  type SentCommand,
} from './sent-message';

/** A message that was sent; `body` is not known of an e-mail in HubSpot. */
export type SentText = Sent & { subject: string; body?: string | undefined };

/** Longest subject that evidence keeps. */
const longestSubject = 200;

/** Whether the step of a message is done once the message is logged: it is to do, and needs no more than that. */
export function isDoneWith({ step, finishes }: Message, o: Offboarding): boolean {
  const isOpen = isToDo(o.steps[step].state);
  return isOpen && !!finishes && isMeantFor(finishes, o.initiator, o.statedReason.id);
}

/** Returns the evidence that a message is for its step; undefined where the step needs more than a message. */
export function evidenceOfMessage(asked: EvidenceShape, sent: SentText): Evidence | undefined {
  const text = `${sentInWords(sent)}: ${shortened(sent.subject, longestSubject)}`;
  switch (asked.kind) {
    case 'none':
      return { kind: 'none' };
    case 'date':
      return { kind: 'date', date: sent.sentOn };
    case 'note':
      return { kind: 'note', text };
    case 'link': {
      if (!asked.orMessage) return undefined;
      const url = asked.orMessage === 'link_in_it' ? linkIn(sent.body) : undefined;
      return url ? { kind: 'link', url } : { kind: 'note', text };
    }
    default:
      return undefined;
  }
}

/** Returns the first link in a text, without the mark that ends its sentence. */
const linkIn = (text = ''): string | undefined =>
  (text.match(/https?:\/\/\S+/gi) ?? [])
    .map((link) => link.replace(/[.,;:)>\]]+$/, ''))
    .find(isLink);

/**
 * Finishes the step of a logged message with it, where the message is all that the step needs. A step that something else
 * holds stays as it is, and so does one whose list the message belongs to.
 */
export function finishWithMessage(
  before: Offboarding,
  command: SentCommand,
  now: Now,
  found?: FoundEmail,
): Outcome<Offboarding> {
  const message = messageById(command.message);
  const sent = textSent(command, found);
  const evidence =
    command.ofStep && sent && isDoneWith(message, before)
      ? evidenceOfMessage(evidenceAsked(message.step, before), sent)
      : undefined;
  if (!evidence) return unchanged(before);
  const { by, requestId } = command;
  const finish = { by, requestId, step: message.step, action: 'finish', evidence } as const;
  const finished = updateStep(before, finish, now);
  return finished.ok ? finished : unchanged(before);
}

function textSent(command: SentCommand, found: FoundEmail | undefined): SentText | undefined {
  const { how, sentOn } = command;
  if (how !== hubspotWay) return command;
  return found && { how, sentOn, to: found.to, subject: found.subject };
}
