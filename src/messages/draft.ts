import { applies, type Ending } from '../offboarding/applies';
import {
  factIds,
  messageById,
  messageIds,
  type FactId,
  type Message,
  type MessageId,
  type Paragraph,
  type StepId,
} from '../playbook/lookup';
import type { Offboarding } from '../offboarding/offboarding';
import { isMoneyOpen, type OpenMoney } from '../offboarding/open-money';
import { factsIn, PLACEHOLDER } from '../playbook/message-shape';
import { firstLanguage, languageIds, type Language } from '../playbook/languages';
import type { ByPlaybook } from '../playbook/changes';
import { factLabel, messageLanguages, messageWordsOf } from '../playbook/message-languages';
import type { MessageWords } from '../playbook/message-words';
import { isMeantFor } from '../playbook/only';
import type { Facts } from './facts';
import { shortened } from './in-words';
import { phrase } from './phrases';

/** The offboarding of a message. `reason` is the stated one. */
export interface DraftContext extends ByPlaybook {
  initiator: Offboarding['initiator'];
  reason: Offboarding['statedReason']['id'];
  facts: Facts;
  /** Whether the final service date has passed. */
  isOver: boolean;
  /** English by default. */
  language?: Language;
}

/** A part of a draft's body; `label` names a missing fact in the draft's language, such as "the last day of service". */
export type DraftPart =
  { text: string } | { fact: FactId; value: string } | { missing: FactId; label: string };

/** A message with its facts filled in, as plain text. */
export interface Draft {
  /** One line of at most 120 characters. */
  subject: string;
  /** Paragraphs separated by blank lines; the text of `parts`. */
  body: string;
  /** The facts missing in subject or body, each once, in the order of the text. */
  missing: FactId[];
  /** The body in parts, so that a preview can mark what was filled in and what is missing. */
  parts: DraftPart[];
  /** The known facts, to fill in an edited text. */
  facts: Facts;
  /** Name in the greeting, if known. */
  to?: string | undefined;
  language: Language;
}

const LONGEST_SUBJECT = 120;

/** Returns a message with its facts filled in. A missing fact reads "[the last day of service: not known]". */
export function draftMessage(message: MessageId, context: DraftContext): Draft {
  const { body, greets = clientContact } = messageById(message);
  const { language = firstLanguage } = context;
  const words = messageWordsOf(language, context);
  const texts = textsOf(words, message);
  const isOwner = isSenderOwner(context.facts);
  const paragraphs = body
    .filter((it) => belongs(it, context))
    .map(({ id, bySender }) => texts.body[(isOwner && bySender) || id] ?? '');
  const fill = (text: string) => filledIn(text, context.facts, words);
  const greeting = phrase(words.greeting, { name: `{{${greets}}}` });
  const subjectParts = fill(texts.subject);
  const parts = fill([greeting, ...paragraphs, closingOf(words, context)].join('\n\n'));
  const missing = [...subjectParts, ...parts].flatMap((it) => ('missing' in it ? it.missing : []));
  return {
    subject: shortened(written(subjectParts, words).replace(/[^\S\u00a0]+/g, ' '), LONGEST_SUBJECT),
    body: written(parts, words),
    missing: [...new Set(missing)],
    parts,
    facts: context.facts,
    to: valueOf(context.facts, greets) || undefined,
    language,
  };
}

/** Who sends it: the rep, and the name, the way to be reached and the reply address of the team. */
function closingOf({ closing }: MessageWords, { playbook }: DraftContext): string {
  const { name, contact, replyTo } = playbook?.changes.brand ?? {};
  return [closing, name, contact, replyTo].filter(Boolean).join('\n');
}

/**
 * Whether the sender looks after the offboarding. HubSpot tells the card a user's id and not which owner that is, so the
 * names are compared; owners of one name are stored with their e-mail address.
 */
const isSenderOwner = ({ owner_name: owner, sender_name: sender }: Facts): boolean =>
  owner !== undefined && owner === sender;

/** Returns the facts that a text marks as missing in any language; also for an edited text. */
export const missingIn = (text: string): FactId[] =>
  factIds.filter((id) => marksOf(id).some((mark) => text.includes(mark)));

/** Replaces the marks of missing facts in an edited text by the facts that are known now. */
export const fillMissing = (text: string, facts: Facts): string =>
  factIds.reduce((filled, id) => {
    const value = valueOf(facts, id);
    if (value === '') return filled;
    return marksOf(id).reduce((text, mark) => text.replaceAll(mark, () => value), filled);
  }, text);

/** Returns what stands for a missing fact in each language. */
const marksOf = (id: FactId): string[] =>
  languageIds.map((language) => missingMark(id, messageLanguages[language]));

/** Whether a message greets the client's contact, not the new provider's. */
export const greetsTheClient = ({ greets = clientContact }: Message): boolean =>
  greets === clientContact;

const clientContact: FactId = 'client_contact_name';

const textsOf = ({ messages }: MessageWords, message: MessageId) =>
  messages[message] ?? { subject: '', body: {} };

/** Returns the ids of the facts that a message uses for this initiator and reason, whether or not they are known. */
export function factsOfMessage(
  { id, greets = clientContact, body, needs }: Message,
  context: Pick<DraftContext, 'initiator' | 'reason' | 'playbook'>,
): FactId[] {
  const { initiator, reason } = context;
  const meant = body.filter(({ only }) => isMeantFor(only, initiator, reason));
  const words = messageWordsOf(firstLanguage, context);
  const texts = textsOf(words, id);
  const used = [texts.subject, ...meant.map((it) => texts.body[it.id]), words.closing].join();
  const asked = meant.flatMap(({ ifKnown, unlessKnown }) => [ifKnown, unlessKnown, needs?.fact]);
  const ids: (string | undefined)[] = [greets, ...factsIn(used), ...asked];
  return factIds.filter((fact) => ids.includes(fact));
}

/** Returns what the rep has to do first, when the message would say what is not so; undefined if it may be sent. */
export const whyNotYet = ({ needs }: Message, facts: Facts): string | undefined =>
  needs && valueOf(facts, needs.fact) === '' ? needs.otherwise : undefined;

const missingMark = (fact: FactId, words: MessageWords): string =>
  phrase(words.missing, { label: factLabel(fact, words) });

/**
 * Returns the messages that a step offers in an offboarding; none if the step does not apply, and none about money once
 * `money` says that nothing is open.
 */
export function messagesFor(
  step: StepId,
  ending: Ending,
  money: OpenMoney = { known: false },
): Message[] {
  if (!applies(step, ending)) return [];
  const isSettled = money.known && !isMoneyOpen(money, 0);
  return messageIds
    .map(messageById)
    .filter((message) => message.step === step)
    .filter(({ needsOpen }) => needsOpen !== 'money' || !isSettled);
}

function belongs({ only, ifKnown, unlessKnown, when }: Paragraph, context: DraftContext): boolean {
  const { initiator, reason, facts, isOver } = context;
  const isKnown = (fact: FactId) => valueOf(facts, fact) !== '';
  const hasMatter = (!ifKnown || isKnown(ifKnown)) && (!unlessKnown || !isKnown(unlessKnown));
  const isTime = when === undefined || (when === 'over') === isOver;
  return hasMatter && isTime && isMeantFor(only, initiator, reason);
}

/** Fills in the facts. A value is not parsed again, so that a typed "{{…}}" stays. */
function filledIn(template: string, facts: Facts, words: MessageWords): DraftPart[] {
  return template
    .split(PLACEHOLDER)
    .map((piece, index) => (index % 2 === 0 ? { text: piece } : partFor(piece, facts, words)))
    .filter((part) => !('text' in part) || part.text !== '');
}

function partFor(placeholder: string, facts: Facts, words: MessageWords): DraftPart {
  const fact = factIds.find((id) => id === placeholder);
  if (fact === undefined) throw new Error(`A message names "${placeholder}", which is no fact.`);
  const value = valueOf(facts, fact);
  return value === '' ? { missing: fact, label: factLabel(fact, words) } : { fact, value };
}

/** Returns a fact's value without blank lines, which would split a paragraph. */
function valueOf(facts: Facts, fact: FactId): string {
  return (facts[fact] ?? '').trim().replace(/\s*\n\s*/g, '\n');
}

function written(parts: readonly DraftPart[], words: MessageWords): string {
  return parts
    .map((part) => {
      if ('text' in part) return part.text;
      return 'fact' in part ? part.value : missingMark(part.missing, words);
    })
    .join('');
}
