import { isCalendarDate, type CalendarDate } from '../calendar/calendar-date';
import { stepsThatApply } from '../offboarding/applies';
import { unknown, type Evidence, type Offboarding } from '../offboarding/offboarding';
import { factById, factIds, stepById, type MessageFact, type FactId } from '../playbook/lookup';
import { reasonWords } from '../playbook/messages/reason-words';
import { dateInWords } from '../calendar/date-in-words';
import { amountInWords, shortened } from './in-words';

/** Known facts of an offboarding, as they read in a message. An unknown fact has no key. */
export type Facts = Partial<Record<FactId, string>>;

/** Sources of facts besides the offboarding: the sender, today, and facts from other records or the rep. */
export interface FactSources {
  sender: { name: string };
  today: CalendarDate;
  /** These override the offboarding's facts. A date may be `YYYY-MM-DD`. */
  known?: Facts;
}

/** Maximum characters of a quotation; longer ones are cut. */
const LONGEST_QUOTE = 300;

/** Returns the known facts of an offboarding, with dates and amounts in words. */
export function factsOf(o: Offboarding, { sender, today, known = {} }: FactSources): Facts {
  const own: Facts = {
    company_name: o.companyName,
    sender_name: sender.name,
    owner_name: o.owner?.name,
    today,
    final_service_date: o.finalServiceDate,
    reason_in_words: o.statedReason.id === unknown ? undefined : reasonWords[o.statedReason.id],
    settled_matters: topicsOf(o, true),
    left_matters: topicsOf(o, false),
    notice_given_on: noticeDay(o, today),
    client_words: shortened(unquoted(o.statedWords), LONGEST_QUOTE),
  };
  const facts: Facts = {};
  for (const id of factIds) {
    const value = filled(known[id]) ?? filled(own[id]) ?? fromEvidence(o, factById(id));
    const isOver = factById(id).untilOver && value !== undefined && value < today;
    if (value !== undefined && !isOver) facts[id] = inWords(factById(id), value);
  }
  return facts;
}

/**
 * Returns the topics (`toTheClient`) of steps that are done, or of steps still to do; waived steps are in
 * neither.
 */
function topicsOf(o: Offboarding, settled: boolean): string {
  const matters = stepsThatApply(o).flatMap((step) => {
    const { state } = o.steps[step];
    return state !== 'waived' && (state === 'done') === settled
      ? (stepById(step).toTheClient ?? [])
      : [];
  });
  return matters.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

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

function inWords({ kind }: MessageFact, value: string): string {
  return kind === 'date' && isCalendarDate(value) ? dateInWords(value) : value;
}

/** Returns the evidence of the fact's step in words; undefined while the step is not done. */
function fromEvidence(o: Offboarding, fact: MessageFact): string | undefined {
  const { evidenceOf } = fact;
  const step = evidenceOf && o.steps[evidenceOf];
  return step?.state === 'done' ? filled(evidenceInWords(step.evidence, fact)) : undefined;
}

function evidenceInWords(evidence: Evidence, fact: MessageFact) {
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
      return amountInWords(evidence.amount, evidence.currency);
    case 'choice':
      return wordsFor(choices, evidence.option);
    case 'form': {
      const value = evidence.values[evidenceField] ?? '';
      return choices ? wordsFor(choices, value) : value;
    }
  }
}

const wordsFor = (choices: MessageFact['choices'] = {}, option: string) =>
  Object.hasOwn(choices, option) ? choices[option] : undefined;
