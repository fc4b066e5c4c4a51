import { isCalendarDate } from '../calendar/calendar-date';
import type { Evidence } from '../offboarding/offboarding';
import type { EvidenceShape, FieldShape } from '../playbook/shape';
import { dateInWords } from '../calendar/date-in-words';
import { amountInWords } from './in-words';

/** A label and a text of the evidence. */
export interface EvidenceLine {
  label: string;
  text: string;
  isLink: boolean;
}

/** Returns the evidence in words, for the card, the notes and the dossier; empty without any. */
export function evidenceLines(asked: EvidenceShape, given: Evidence): EvidenceLine[] {
  if (given.kind === 'none') return [];
  if (given.kind === 'form') {
    return valueLines(asked.kind === 'form' ? asked.fields : [], given.values);
  }
  const label = labelOf(asked, given);
  const words = given.kind === 'date' ? given.words : undefined;
  return [
    { label, text: textOf(asked, given), isLink: given.kind === 'link' },
    ...(words ? [{ label: 'How it went', text: words, isLink: false }] : []),
  ];
}

/** A step that asks for a link may be finished by a message, which is then told in words. */
function labelOf(asked: EvidenceShape, given: Evidence): string {
  if (asked.kind === 'link' && given.kind === 'note') return 'Sent';
  return 'label' in asked ? asked.label : 'Handed in';
}

function textOf(asked: EvidenceShape, given: Exclude<Evidence, { kind: 'none' | 'form' }>): string {
  switch (given.kind) {
    case 'note':
      return given.text;
    case 'date':
      return dateInWords(given.date);
    case 'link':
      return given.url;
    case 'amount':
      return amountInWords(given.amount, given.currency ?? '');
    case 'choice': {
      const options = asked.kind === 'choice' ? asked.options : [];
      return options.find(({ id }) => id === given.option)?.label ?? given.option;
    }
  }
}

/** Returns the filled fields of a form in words. */
export function valueLines(
  fields: readonly FieldShape[],
  values: Readonly<Record<string, string>>,
): EvidenceLine[] {
  return fields.flatMap((field) => {
    const value = values[field.id];
    if (!value) return [];
    return [
      { label: field.label, text: fieldInWords(field, value), isLink: field.type === 'link' },
    ];
  });
}

/** Returns a field's value in words. */
export function fieldInWords({ type, options = [] }: FieldShape, value: string): string {
  if (type === 'date') return isCalendarDate(value) ? dateInWords(value) : value;
  return options.find(({ id }) => id === value)?.label ?? value;
}

/** Returns a line with its label: `Signed by: Mr Berg`. */
export const withLabel = ({ label, text }: EvidenceLine): string => `${label}: ${text}`;
