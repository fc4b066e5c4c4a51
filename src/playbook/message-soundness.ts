import type { FactShape, MessageShape } from './message-shape';
import { isMeantFor, reasonsNamed } from './only';
import type { EvidenceShape, PlaybookShape } from './shape';

/**
 * Returns what is wrong with a playbook's messages, one sentence each: references that do not exist, and messages that
 * are empty for some offboarding. `message-words-soundness.ts` checks their texts.
 */
export function wrongMessages(playbook: PlaybookShape): string[] {
  return [
    ...unknown('The playbook', playbook.reasonUnsaidBy, ids(playbook.initiators)),
    ...playbook.messages.flatMap((message) => [
      ...deadReferences(playbook, message),
      ...emptyMessages(playbook, message),
      ...unfinishable(playbook, message),
    ]),
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
    ...unknown(who, factsAsked(message), ids(playbook.facts)),
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

/** Finds offboardings with an empty message. Paragraphs that depend on a fact or on the day do not count. */
function emptyMessages(playbook: PlaybookShape, message: MessageShape): string[] {
  const sure = message.body.filter(
    ({ ifKnown, unlessKnown, when }) => !ifKnown && !unlessKnown && !when,
  );
  return playbook.initiators
    .flatMap(({ id }) => playbook.reasons.map((reason) => [id, reason.id] as const))
    .filter((combination) => !sure.some(({ only }) => isMeantFor(only, ...combination)))
    .map((combination) => `Message ${message.id} says nothing for ${combination.join(' with ')}.`);
}

/** Finds a message that is to finish a step which asks for more than a message. */
function unfinishable(playbook: PlaybookShape, { id, step, finishes }: MessageShape): string[] {
  const found = playbook.stages.flatMap((stage) => stage.steps).find((it) => it.id === step);
  if (!finishes || !found || takesMessage(found.evidence)) return [];
  return [`Message ${id} is to finish ${step}, which asks for more than a message.`];
}

const takesMessage = (evidence: EvidenceShape): boolean =>
  ['none', 'date', 'note'].includes(evidence.kind) ||
  (evidence.kind === 'link' && evidence.orMessage !== undefined);

/** Returns the facts that a message names besides those in its texts. */
const factsAsked = ({ body, needs, greets }: MessageShape): string[] =>
  [
    greets ?? [],
    needs?.fact ?? [],
    ...body.map(({ ifKnown, unlessKnown }) => [ifKnown ?? [], unlessKnown ?? []].flat()),
  ].flat();

/** Checks that a fact's register and its field exist. */
function wrongList({ registers }: PlaybookShape, fact: FactShape) {
  const { listOf = '', itemField, itemsWhere } = fact;
  const register = registers.find(({ id }) => id === listOf);
  const fields = [...(register?.fields ?? []), ...(register?.done.fields ?? [])];
  const asked = fields.find(({ id }) => id === itemsWhere?.field);
  const who = `Fact ${fact.id}`;
  return [
    ...unknown(who, [listOf], ids(registers)),
    ...(itemField ? unknown(who, [itemField], ['due', ...ids(fields)]) : []),
    ...(itemsWhere ? unknown(who, itemsWhere.options, ids(asked?.options ?? [])) : []),
  ];
}

/** Checks that a fact's step exists, and that a choice has a text for each option. */
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
        .map(
          (option) => `Fact ${id} does not say whether it has words for the option "${option}".`,
        ),
    ];
  });
}

function ids(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id);
}
