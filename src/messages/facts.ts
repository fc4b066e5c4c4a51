import { isCalendarDate, type CalendarDate } from '../calendar/calendar-date';
import type { Item } from '../offboarding/items';
import type { Evidence, Offboarding } from '../offboarding/offboarding';
import { whoseWords } from '../offboarding/reason-rules';
import { factById, factIds, type MessageFact, type FactId, type StepId } from '../playbook/lookup';
import { firstLanguage, type Language } from '../playbook/languages';
import { messageWordsOf } from '../playbook/message-languages';
import type { MessageWords } from '../playbook/message-words';
import { shortened } from './in-words';
import { mattersOf } from './matters';
import { amountIn, dayIn, listIn } from './phrases';

/** Known facts of an offboarding, as they read in a message. An unknown fact has no key. */
export type Facts = Partial<Record<FactId, string>>;

/** Sources of facts besides the offboarding: the sender, today, and facts from other records or the rep. */
export interface FactSources {
  sender: { name: string };
  today: CalendarDate;
  /** These override the offboarding's facts. A date may be `YYYY-MM-DD`. */
  known?: Facts;
  /** Items of the offboarding's lists; absent where not all were read. */
  items?: readonly Item[] | undefined;
  /** Of dates, amounts and other words; English by default. */
  language?: Language;
}

/** Maximum characters of a quotation; longer ones are cut. */
const LONGEST_QUOTE = 300;

/** Returns the known facts of an offboarding, with dates and amounts in words. */
export function factsOf(o: Offboarding, sources: FactSources): Facts {
  const { sender, today, known = {}, items, language = firstLanguage } = sources;
  const words = messageWordsOf(language, o);
  const { settled, left } = mattersOf(o, { items, today });
  const own: Facts = {
    company_name: o.companyName,
    sender_name: sender.name,
    owner_name: o.owner?.name,
    today,
    final_service_date: o.finalServiceDate,
    reason_in_words: words.reasons[o.statedReason.id],
    settled_matters: topicsOf(settled, words),
    left_matters: topicsOf(left, words),
    notice_given_on: noticeDay(o, today),
    client_words: clientWords(o),
  };
  const facts: Facts = {};
  for (const id of factIds) {
    const value = filled(known[id]) ?? filled(own[id]) ?? fromEvidence(o, factById(id), words);
    const isOver = factById(id).untilOver && value !== undefined && value < today;
    if (value !== undefined && !isOver) facts[id] = inWords(factById(id), value, words);
  }
  return facts;
}

/** Returns what the client said, cut to `LONGEST_QUOTE`; undefined if the words are ours, or nobody knows whose. */
const clientWords = ({ initiator, statedWords }: Offboarding): string | undefined =>
  whoseWords(initiator) === 'clients' ? shortened(unquoted(statedWords), LONGEST_QUOTE) : undefined;

const topicsOf = (steps: readonly StepId[], words: MessageWords): string =>
  listIn(
    words,
    steps.flatMap((step) => words.topics[step] ?? []),
  );

/** Returns the day of the notice; undefined for one that is only planned. */
function noticeDay({ contract }: Offboarding, today: CalendarDate): CalendarDate | undefined {
  const given = contract?.given;
  return given && given.on <= today ? given.on : undefined;
}

const quotationMarks = '"“”„‟«»‘’‚';

/** Returns words without the quotation marks around the whole, because messages add their own. */
function unquoted(words: string): string {
  const text = words.trim();
  const isQuoted =
    text.length > 1 && quotationMarks.includes(text[0]!) && quotationMarks.includes(text.at(-1)!);
  return isQuoted ? text.slice(1, -1).trim() : text;
}

function filled(value: string | undefined): string | undefined {
  return value?.trim() ? value.trim() : undefined;
}

function inWords({ kind }: MessageFact, value: string, words: MessageWords): string {
  return kind === 'date' && isCalendarDate(value) ? dayIn(words, value) : value;
}

/** Returns the evidence of the fact's step in words; undefined while the step is not done. */
function fromEvidence(o: Offboarding, fact: MessageFact, words: MessageWords): string | undefined {
  const { evidenceOf } = fact;
  const step = evidenceOf && o.steps[evidenceOf];
  return step?.state === 'done' ? filled(evidenceInWords(step.evidence, fact, words)) : undefined;
}

function evidenceInWords(evidence: Evidence, fact: MessageFact, words: MessageWords) {
  const { choices, evidenceField = '', isLink } = fact;
  if (isLink && evidence.kind !== 'link') return undefined;
  switch (evidence.kind) {
    case 'none':
      return undefined;
    case 'note':
      return evidence.text;
    case 'date':
      return evidence.date;
    case 'link':
      return evidence.url;
    case 'amount':
      return amountIn(words, evidence.amount, evidence.currency ?? '');
    case 'choice':
      return choiceIn(words, fact, evidence.option);
    case 'form': {
      const value = evidence.values[evidenceField] ?? '';
      return choices ? choiceIn(words, fact, value) : value;
    }
  }
}

const choiceIn = ({ choices }: MessageWords, { id }: MessageFact, option: string) =>
  choices[`${id}.${option}`];
