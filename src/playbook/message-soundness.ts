import {
  factsIn,
  PLACEHOLDER,
  type MessageShape,
  type ParagraphShape,
  type FactShape,
} from './message-shape';
import { dependsOnReason, isMeantFor, reasonsNamed } from './only';
import type { PlaybookShape } from './shape';

/**
 * What is wrong with a playbook's messages, one sentence each: that they name what does not exist,
 * that one says nothing for some offboarding, or that one tells a reason that is to stay unsaid.
 */
export function wrongMessages(playbook: PlaybookShape): string[] {
  return [
    ...unknown('The playbook', playbook.reasonUnsaidBy, ids(playbook.initiators)),
    ...playbook.messages.flatMap((message) => [
      ...deadReferences(playbook, message),
      ...strayBraces(message),
      ...silent(playbook, message),
      ...tellingTooMuch(playbook, message),
    ]),
    ...unusedFacts(playbook),
    ...factsWithoutSource(playbook),
  ];
}

function deadReferences(playbook: PlaybookShape, message: MessageShape): string[] {
  const who = `Message ${message.id}`;
  const { body } = message;
  return [
    ...unknown(
      who,
      [message.step],
      playbook.stages.flatMap((stage) => ids(stage.steps)),
    ),
    ...unknown(who, factsOf(message), ids(playbook.facts)),
    ...unknown(
      who,
      body.flatMap(({ only }) => only?.initiators ?? []),
      ids(playbook.initiators),
    ),
    ...unknown(
      who,
      body.flatMap(({ only }) => reasonsNamed(only)),
      ids(playbook.reasons),
    ),
  ];
}

function unknown(who: string, references: readonly string[], known: readonly string[]): string[] {
  return [...new Set(references)]
    .filter((reference) => !known.includes(reference))
    .map((reference) => `${who} refers to "${reference}", which does not exist.`);
}

/** Half a placeholder would reach the client as it stands. */
function strayBraces(message: MessageShape): string[] {
  return paragraphsOf(message)
    .filter(({ text }) => /[{}]/.test(text.replaceAll(PLACEHOLDER, '')))
    .map(({ text }) => `Message ${message.id} has a brace outside of a placeholder: "${text}".`);
}

/** Paragraphs that may be left out for want of a fact, or by the day, do not count. */
function silent(playbook: PlaybookShape, message: MessageShape): string[] {
  const sure = message.body.filter(({ ifKnown, when }) => ifKnown === undefined && !when);
  return playbook.initiators
    .flatMap(({ id }) => playbook.reasons.map((reason) => [id, reason.id] as const))
    .filter((combination) => !sure.some(({ only }) => isMeantFor(only, ...combination)))
    .map((combination) => `Message ${message.id} says nothing for ${combination.join(' with ')}.`);
}

function tellingTooMuch(playbook: PlaybookShape, message: MessageShape): string[] {
  const telling = playbook.facts.filter(({ tellsReason }) => tellsReason).map(({ id }) => id);
  const tells = ({ text, only }: ParagraphShape) =>
    dependsOnReason(only) || factsIn(text).some((id) => telling.includes(id));
  return paragraphsOf(message)
    .filter((paragraph) => !paragraph.mayTellReason && tells(paragraph))
    .flatMap(({ text, only }) =>
      playbook.reasonUnsaidBy
        .filter((initiator) => only?.initiators?.includes(initiator) ?? true)
        .map((it) => `Message ${message.id} tells the reason for initiator ${it}: "${text}".`),
    );
}

function unusedFacts(playbook: PlaybookShape): string[] {
  const used = playbook.messages.flatMap(factsOf);
  return ids(playbook.facts)
    .filter((id) => !used.includes(id))
    .map((id) => `No message uses the fact ${id}.`);
}

function factsOf(message: MessageShape): string[] {
  return paragraphsOf(message).flatMap(({ text, ifKnown }) =>
    [...factsIn(text), ifKnown ?? []].flat(),
  );
}

/** A fact taken from a register needs the register, and its field where it names one. */
function wrongList({ registers }: PlaybookShape, { id, listOf = '', itemField }: FactShape) {
  const fields = registers.find((register) => register.id === listOf)?.fields ?? [];
  return [
    ...unknown(`Fact ${id}`, [listOf], ids(registers)),
    ...(itemField ? unknown(`Fact ${id}`, [itemField], ['due', ...ids(fields)]) : []),
  ];
}

/** A fact taken from a step needs the step, and words for each option where the step asks for a choice. */
function factsWithoutSource(playbook: PlaybookShape): string[] {
  const steps = playbook.stages.flatMap((stage) => stage.steps);
  return playbook.facts.flatMap((fact) => {
    const { id, evidenceOf, evidenceField, listOf, choices = {} } = fact;
    if (listOf !== undefined) return wrongList(playbook, fact);
    if (evidenceOf === undefined) return [];
    const evidence = steps.find((step) => step.id === evidenceOf)?.evidence;
    const fields = evidence?.kind === 'form' ? evidence.fields : [];
    const field = fields.find((one) => one.id === evidenceField);
    const options = evidence?.kind === 'choice' ? ids(evidence.options) : ids(field?.options ?? []);
    return [
      ...unknown(`Fact ${id}`, [evidenceOf], ids(steps)),
      ...(fields.length > 0
        ? unknown(`Fact ${id}`, [evidenceField ?? 'no field'], ids(fields))
        : []),
      ...options
        .filter((option) => !Object.hasOwn(choices, option))
        .map((option) => `Fact ${id} has no words for the option "${option}".`),
    ];
  });
}

/** Every text of a message; what frames the body is meant for every offboarding. */
function paragraphsOf({ subject, greeting, body, closing }: MessageShape): ParagraphShape[] {
  return [{ text: subject }, { text: greeting }, ...body, { text: closing }];
}

function ids(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id);
}
