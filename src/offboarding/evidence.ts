import { isCalendarDate, type CalendarDate } from '../calendar/calendar-date';
import type { EvidenceShape, FieldShape, WhenShape } from '../playbook/shape';
import { isBlank } from './change';
import type { Evidence } from './offboarding';

/**
 * Whether what was handed in is what the step asks for: the same kind and not empty; a link by http or
 * https; an amount of zero or more with a currency of three capitals; a choice among the options.
 */
export function isEvidence(requestMeta: EvidenceShape, given: Evidence): boolean {
  if (requestMeta.kind !== given.kind) return false;
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
      return (
        Number.isFinite(given.amount) && given.amount >= 0 && /^[A-Z]{3}$/.test(given.currency)
      );
    case 'choice':
      return (
        requestMeta.kind === 'choice' && requestMeta.options.some(({ id }) => id === given.option)
      );
    case 'form':
      return (
        requestMeta.kind === 'form' && wrongField(requestMeta.fields, given.values) === undefined
      );
  }
}

const isLink = (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text);

/** The id of the first field of a form that is missing, not what it asks for, or unknown. */
export function wrongField(
  fields: readonly FieldShape[],
  values: Readonly<Record<string, string>>,
): string | undefined {
  const unknown = Object.keys(values).find((id) => !fields.some((field) => field.id === id));
  return unknown ?? fields.find((field) => !fits(field, values[field.id]))?.id;
}

/** Whether a field of a form is filled as it asks. */
export function fits(
  { type, required, options = [] }: FieldShape,
  value: string | undefined,
): boolean {
  if (value === undefined || isBlank(value)) return !required;
  if (type === 'date') return isCalendarDate(value);
  if (type === 'link') return isLink(value);
  return type !== 'choice' || options.some(({ id }) => id === value);
}

/**
 * Why a day does not suit what it is asked for: it is to come where something has taken place, or over where
 * something is to come. Today suits both; a text that is no date is not judged here.
 */
export function untimely(
  when: WhenShape | undefined,
  date: string,
  today: CalendarDate,
): 'date_not_yet' | 'date_is_over' | undefined {
  if (!isCalendarDate(date)) return undefined;
  if (when === 'past' && date > today) return 'date_not_yet';
  return when === 'future' && date < today ? 'date_is_over' : undefined;
}

/** The first day handed in that does not suit, with the path of its field in a request that finishes. */
export function untimelyIn(requestMeta: EvidenceShape, given: Evidence, today: CalendarDate) {
  const days =
    requestMeta.kind === 'date' && given.kind === 'date'
      ? [{ field: 'evidence', when: requestMeta.when, date: given.date }]
      : fieldDays(requestMeta, given);
  return days.flatMap(({ field, when, date }) => {
    const code = untimely(when, date, today);
    return code ? [{ code, field }] : [];
  })[0];
}

function fieldDays(requestMeta: EvidenceShape, given: Evidence) {
  if (requestMeta.kind !== 'form' || given.kind !== 'form') return [];
  return requestMeta.fields.map(({ id, when }) => ({
    field: `evidence.values.${id}`,
    when,
    date: given.values[id] ?? '',
  }));
}

/** Whether two pieces of evidence say the same. */
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
      return evidence.date;
    case 'link':
      return evidence.url;
    case 'amount':
      return `${evidence.amount} ${evidence.currency}`;
    case 'choice':
      return evidence.option;
    case 'form':
      return JSON.stringify(Object.entries(evidence.values).sort());
  }
}
