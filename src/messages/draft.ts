import { applies } from '../offboarding/applies';
import {
  factById,
  factIds,
  messageById,
  messageIds,
  type FactId,
  type InitiatorId,
  type Message,
  type MessageId,
  type Paragraph,
  type ReasonId,
  type StepId,
} from '../playbook/lookup';
import { factsIn, PLACEHOLDER } from '../playbook/message-shape';
import { isMeantFor } from '../playbook/only';
import type { Facts } from './facts';
import { shortened } from './in-words';

/** The offboarding that a message is for. `reason` is the stated one. */
export interface DraftContext {
  initiator: InitiatorId;
  reason: ReasonId;
  facts: Facts;
  /** Whether the last day of service has gone by. */
  isOver: boolean;
}

/** A piece of a draft's body; `label` names a missing fact, such as "the last day of service". */
export type DraftPart =
  { text: string } | { fact: FactId; value: string } | { missing: FactId; label: string };

/** A message filled in, as plain text. */
export interface Draft {
  /** One line of at most 120 characters. */
  subject: string;
  /** Paragraphs with a blank line between them; the parts in one. */
  body: string;
  /** The facts that subject or body lack, each once, in the order of reading. */
  missing: FactId[];
  /** The body in pieces, so that a preview can mark what was filled in and what is missing. */
  parts: DraftPart[];
  /** What is known of the case, to fill in what was typed around it. */
  facts: Facts;
  /** Whom the greeting names, where that is known. */
  to?: string | undefined;
}

const LONGEST_SUBJECT = 120;

/** Fills a message in. A missing fact reads "[the last day of service: not known]". */
export function draftMessage(message: MessageId, context: DraftContext): Draft {
  const { subject, greeting, body, closing } = messageById(message);
  const paragraphs = body.filter((it) => belongs(it, context)).map(({ text }) => text);
  const subjectParts = filledIn(subject, context.facts);
  const parts = filledIn([greeting, ...paragraphs, closing].join('\n\n'), context.facts);
  const missing = [...subjectParts, ...parts].flatMap((it) => ('missing' in it ? it.missing : []));
  return {
    subject: shortened(written(subjectParts).replace(/\s+/g, ' '), LONGEST_SUBJECT),
    body: written(parts),
    missing: [...new Set(missing)],
    parts,
    facts: context.facts,
    to: namedIn(greeting, context.facts),
  };
}

/** The labels of the facts that a text still marks as missing, also when it was edited since. */
export const missingIn = (text: string): string[] =>
  factIds.map((id) => factById(id).label).filter((label) => text.includes(missingMark(label)));

/** An edited text with what was missing in it filled in, as far as it is known by now. */
export const marksFilled = (text: string, facts: Facts): string =>
  factIds.reduce((filled, id) => {
    const value = valueOf(facts, id);
    return value === '' ? filled : filled.replaceAll(missingMark(factById(id).label), () => value);
  }, text);

/** Whether a message greets one of the client's people, and not the new provider's. */
export const greetsTheClient = ({ greeting }: Message): boolean =>
  factsIn(greeting).includes(clientContact);

const clientContact: FactId = 'client_contact_name';

function namedIn(greeting: string, facts: Facts): string | undefined {
  const fact = factIds.find((id) => factsIn(greeting).includes(id));
  return (fact && valueOf(facts, fact)) || undefined;
}

const missingMark = (label: string) => `[${label}: not known]`;

/** The messages that a step offers in such an offboarding; none when the step is not part of it. */
export function messagesFor(step: StepId, initiator: InitiatorId, reason: ReasonId): Message[] {
  if (!applies(step, initiator, reason)) return [];
  return messageIds.map(messageById).filter((message) => message.step === step);
}

function belongs({ only, ifKnown, when }: Paragraph, context: DraftContext): boolean {
  const { initiator, reason, facts, isOver } = context;
  const hasMatter = ifKnown === undefined || valueOf(facts, ifKnown) !== '';
  const isTime = when === undefined || (when === 'over') === isOver;
  return hasMatter && isTime && isMeantFor(only, initiator, reason);
}

/** Values are put in once and not read again, so that a typed "{{…}}" stays as it was typed. */
function filledIn(template: string, facts: Facts): DraftPart[] {
  return template
    .split(PLACEHOLDER)
    .map((piece, index) => (index % 2 === 0 ? { text: piece } : partFor(piece, facts)))
    .filter((part) => !('text' in part) || part.text !== '');
}

function partFor(placeholder: string, facts: Facts): DraftPart {
  const fact = factIds.find((id) => id === placeholder);
  if (fact === undefined) throw new Error(`A message names "${placeholder}", which is no fact.`);
  const value = valueOf(facts, fact);
  return value === '' ? { missing: fact, label: factById(fact).label } : { fact, value };
}

/** Without blank lines of its own, which would tear a paragraph apart. */
function valueOf(facts: Facts, fact: FactId): string {
  return (facts[fact] ?? '').trim().replace(/\s*\n\s*/g, '\n');
}

function written(parts: readonly DraftPart[]): string {
  return parts
    .map((part) => {
      if ('text' in part) return part.text;
      return 'fact' in part ? part.value : missingMark(part.label);
    })
    .join('');
}
