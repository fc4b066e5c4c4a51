import { isCalendarDate, isInReach, type CalendarDate } from '../calendar/calendar-date';
import type { EvidenceShape, FieldShape, WhenShape } from '../playbook/shape';
import { isBlank } from './change';
import type { Evidence } from './offboarding';

/**
 * Whether the given evidence is what the step asks for: the same kind and not empty; a link by http or https,
 * or for one that takes a message the words on it;
 * an amount of zero or more with a currency of three capitals, which zero may lack; a choice among the options.
 */
export function isEvidence(asked: EvidenceShape, given: Evidence): boolean {
  if (asked.kind === 'link' && asked.orMessage && given.kind === 'note')
    return !isBlank(given.text);
  if (asked.kind !== given.kind) return false;
  switch (given.kind) {
    case 'none':
      return true;
    case 'note':
      return !isBlank(given.text);
    case 'date':
      return isCalendarDate(given.date);
    case 'link':
      return isLink(given.url);
    case 'amount':
      return Number.isFinite(given.amount) && given.amount >= 0 && hasCurrency(given);
    case 'choice':
      return asked.kind === 'choice' && asked.options.some(({ id }) => id === given.option);
    case 'form':
      return asked.kind === 'form' && invalidField(asked.fields, given.values) === undefined;
  }
}

/** Whether the given evidence is a part of what the step asks for: of a form some of its fields, each of them valid. */
export function isDraft(asked: EvidenceShape, given: Evidence): boolean {
  if (asked.kind !== 'form' || given.kind !== 'form') return isEvidence(asked, given);
  return Object.entries(given.values).every(([id, value]) => {
    const field = asked.fields.find((one) => one.id === id);
    return field !== undefined && isValidValue({ ...field, required: false }, value);
  });
}

/** Nothing needs no currency. */
const hasCurrency = ({ amount, currency }: { amount: number; currency?: string | undefined }) =>
  currency === undefined ? amount === 0 : /^[A-Z]{3}$/.test(currency);

/** Whether a text is a link by http or https. */
export const isLink = (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text);

/** Whether a form asks for a field, by what is entered in its others. */
export const isAsked = (
  { unless }: FieldShape,
  values: Readonly<Record<string, string>>,
): boolean => unless === undefined || values[unless.field] !== unless.option;

/** Returns the id of the first form field that is missing, invalid or unknown, or given though it is not asked. */
export function invalidField(
  fields: readonly FieldShape[],
  values: Readonly<Record<string, string>>,
): string | undefined {
  const unknown = Object.keys(values).find((id) => !fields.some((field) => field.id === id));
  const isWrong = (field: FieldShape) =>
    isAsked(field, values) ? !isValidValue(field, values[field.id]) : !isBlank(values[field.id]);
  return unknown ?? fields.find(isWrong)?.id;
}

/** Whether a form field's value is valid. */
export function isValidValue(
  { type, required, options = [] }: FieldShape,
  value: string | undefined,
): boolean {
  if (value === undefined || isBlank(value)) return !required;
  if (type === 'date') return isCalendarDate(value);
  if (type === 'link') return isLink(value);
  return type !== 'choice' || options.some(({ id }) => id === value);
}

/**
 * Returns the refusal code of a day out of reach, or that breaks `when`: `date_not_yet` or `date_is_over`. Today is
 * allowed for both. A text that is not a date is not checked here.
 */
export function dayRefusal(
  when: WhenShape | undefined,
  date: string,
  today: CalendarDate,
): 'date_out_of_range' | 'date_not_yet' | 'date_is_over' | undefined {
  if (!isCalendarDate(date)) return undefined;
  if (!isInReach(date)) return 'date_out_of_range';
  if (when === 'past' && date > today) return 'date_not_yet';
  return when === 'future' && date < today ? 'date_is_over' : undefined;
}

/**
 * Returns the refusal of the first day in the evidence that breaks its `when`, with its field path in the
 * finish request.
 */
export function evidenceDayRefusal(asked: EvidenceShape, given: Evidence, today: CalendarDate) {
  const days =
    asked.kind === 'date' && given.kind === 'date'
      ? [{ field: 'evidence', when: asked.when, date: given.date }]
      : fieldDays(asked, given);
  return days.flatMap(({ field, when, date }) => {
    const code = dayRefusal(when, date, today);
    return code ? [{ code, field }] : [];
  })[0];
}

/** Returns the id of the first field whose day must not be before the last day of service, and is. */
export function fieldBeforeEnd(
  asked: EvidenceShape,
  given: Evidence,
  end: CalendarDate | undefined,
): string | undefined {
  if (asked.kind !== 'form' || given.kind !== 'form' || !end) return undefined;
  return asked.fields.find(({ id, notBefore }) => {
    const day = given.values[id] ?? '';
    return notBefore && isCalendarDate(day) && day < end;
  })?.id;
}

function fieldDays(asked: EvidenceShape, given: Evidence) {
  if (asked.kind !== 'form' || given.kind !== 'form') return [];
  return asked.fields.map(({ id, when }) => ({
    field: `evidence.values.${id}`,
    when,
    date: given.values[id] ?? '',
  }));
}

/** Whether two pieces of evidence have the same content. */
export function sameEvidence(a: Evidence, b: Evidence): boolean {
  return a.kind === b.kind && contentOf(a) === contentOf(b);
}

function contentOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'none':
      return '';
    case 'note':
      return evidence.text;
    case 'date':
      return `${evidence.date} ${evidence.words ?? ''}`;
    case 'link':
      return evidence.url;
    case 'amount':
      return `${evidence.amount} ${evidence.currency ?? ''}`;
    case 'choice':
      return evidence.option;
    case 'form':
      return JSON.stringify(Object.entries(evidence.values).sort());
  }
}

/** Whether the step's list says the evidence, so that it is only asked for where nothing is listed. */
export const isFromList = (asked: EvidenceShape): boolean =>
  (asked.kind === 'note' && asked.suggest === 'listed') ||
  (asked.kind === 'date' && asked.suggest === 'first_listed');
