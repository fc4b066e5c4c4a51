import { factsIn, PLACEHOLDER, type MessageShape, type ParagraphShape } from './message-shape';
import type { MessageWords } from './message-words';
import { dependsOnReason } from './only';
import type { PlaybookShape } from './shape';
import { ids } from './step-soundness';
import { wrongWords, type Words } from './words-soundness';

/**
 * Returns what is wrong with the messages' texts in any language, one sentence each: missing or empty texts, paragraphs
 * and placeholders that differ from those of the first language, facts that do not exist or are not used, and texts that
 * reveal a reason although they must not.
 */
export function wrongMessageWords(
  playbook: PlaybookShape,
  languages: Readonly<Record<string, MessageWords>>,
  first: MessageWords,
): string[] {
  const keys = keysOf(playbook);
  return [
    ...Object.entries(languages).flatMap(([language, words]) =>
      [
        ...(words.months.length === 12 ? [] : ['does not have twelve months']),
        ...wrongWords('text', keys, textsOf(words), textsOf(first)),
        ...strayBraces(words),
      ].map((it) => `The messages in "${language}": it ${it}.`),
    ),
    ...playbook.messages.flatMap((message) => [
      ...unknownFacts(playbook, first, message),
      ...revealedReasons(playbook, first, message),
    ]),
    ...unusedFacts(playbook, first),
  ];
}

/** Returns all texts of a language by key, such as `facts.today` and `messages.thank_you.subject`. */
function textsOf(words: MessageWords): Words {
  const { months: _, thousands: __, decimals: ___, messages, ...phrases } = words;
  return Object.fromEntries([
    ...Object.entries(phrases).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[name, value] as const]
        : Object.entries(value).map(([id, text]) => [`${name}.${id}`, text] as const),
    ),
    ...Object.entries(messages).flatMap(([id, { subject, body }]) => [
      [`messages.${id}.subject`, subject] as const,
      ...Object.entries(body).map(([key, text]) => [`messages.${id}.${key}`, text] as const),
    ]),
  ]);
}

const phraseKeys = [
  'first_of_month',
  'date',
  'amount',
  'nothing',
  'and_more',
  'more_than_read',
  'amount_not_known',
  'and',
  'missing',
  'item',
  'invoice',
  'invoice_due',
  'greeting',
  'closing',
];

function keysOf(playbook: PlaybookShape): string[] {
  const { facts, messages, reasons, registers, stages } = playbook;
  const fieldsOf = (listOf: string | undefined) =>
    registers.find(({ id }) => id === listOf)?.fields ?? [];
  return [
    ...phraseKeys,
    ...facts.map(({ id }) => `facts.${id}`),
    ...facts.flatMap(({ id, choices = {} }) =>
      Object.keys(choices).flatMap((option) =>
        choices[option] ? [`choices.${id}.${option}`] : [],
      ),
    ),
    ...facts.flatMap(({ id, listOf, itemField }) =>
      fieldsOf(listOf)
        .filter((field) => field.id === itemField)
        .flatMap(({ options = [] }) => ids(options).map((option) => `options.${id}.${option}`)),
    ),
    ...facts.flatMap(({ id, allDone }) => (allDone ? [`all_done.${id}`] : [])),
    ...ids(reasons).map((id) => `reasons.${id}`),
    ...stages
      .flatMap(({ steps }) => steps)
      .flatMap(({ id, toTheClient }) => (toTheClient ? [`topics.${id}`] : [])),
    ...messages.flatMap(({ id, body }) =>
      ['subject', ...body.flatMap(({ id: own, bySender = [] }) => [own, bySender].flat())].map(
        (key) => `messages.${id}.${key}`,
      ),
    ),
  ];
}

/** Finds braces outside of placeholders, which the client would see. */
const strayBraces = (words: MessageWords): string[] =>
  Object.entries(textsOf(words))
    .filter(([, text]) => /[{}]/.test(text.replaceAll(PLACEHOLDER, '')))
    .map(([key]) => `has a brace outside of a placeholder in ${key}`);

/** Returns the texts of a message in a language; the subject applies to every offboarding. */
function paragraphsOf(
  words: MessageWords,
  { id, body }: MessageShape,
): (Partial<ParagraphShape> & { text: string })[] {
  const texts = words.messages[id];
  return [
    { text: texts?.subject ?? '' },
    ...body.flatMap((paragraph) =>
      [paragraph.id, paragraph.bySender ?? []]
        .flat()
        .map((key) => ({ ...paragraph, text: texts?.body[key] ?? '' })),
    ),
    { text: words.closing },
  ];
}

function unknownFacts(playbook: PlaybookShape, words: MessageWords, message: MessageShape) {
  const named = paragraphsOf(words, message).flatMap(({ text }) => factsIn(text));
  return [...new Set(named)]
    .filter((fact) => !ids(playbook.facts).includes(fact))
    .map((fact) => `Message ${message.id} refers to "${fact}", which does not exist.`);
}

function revealedReasons(playbook: PlaybookShape, words: MessageWords, message: MessageShape) {
  const telling = playbook.facts.filter(({ tellsReason }) => tellsReason).map(({ id }) => id);
  return paragraphsOf(words, message)
    .filter(({ mayTellReason }) => !mayTellReason)
    .filter(
      ({ text, only }) => dependsOnReason(only) || factsIn(text).some((id) => telling.includes(id)),
    )
    .flatMap(({ text, only }) =>
      playbook.reasonUnsaidBy
        .filter((initiator) => only?.initiators?.includes(initiator) ?? true)
        .map((it) => `Message ${message.id} tells the reason for initiator ${it}: "${text}".`),
    );
}

function unusedFacts(playbook: PlaybookShape, words: MessageWords): string[] {
  const used = playbook.messages.flatMap((message) => [
    message.greets ?? 'client_contact_name',
    message.needs?.fact,
    ...paragraphsOf(words, message).flatMap(({ text, ifKnown, unlessKnown }) => [
      ...factsIn(text),
      ifKnown,
      unlessKnown,
    ]),
  ]);
  return ids(playbook.facts)
    .filter((id) => !used.includes(id))
    .map((id) => `No message uses the fact ${id}.`);
}
