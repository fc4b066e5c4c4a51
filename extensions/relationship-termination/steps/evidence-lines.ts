import { isCalendarDate } from '../../../src/calendar/calendar-date';
import { fieldInWords } from '../../../src/messages/deed-note';
import type { Evidence } from '../../../src/offboarding/offboarding';
import type { EvidenceShape, FieldShape } from '../../../src/playbook/shape';
import { longDate } from '../dates';

/** One thing that was handed in. */
export interface EvidenceLine {
  label: string;
  text: string;
  isLink: boolean;
}

/** What was handed in, in words; nothing for a step that asks for nothing. */
export function evidenceLines(asked: EvidenceShape, given: Evidence): EvidenceLine[] {
  if (asked.kind === 'form') return formLines(asked, given);
  if (asked.kind === 'none' || given.kind === 'none' || given.kind === 'form') return [];
  const text = textOf(asked, given);
  return [{ label: asked.label, text, isLink: given.kind === 'link' }];
}

function textOf(asked: EvidenceShape, given: Exclude<Evidence, { kind: 'none' | 'form' }>): string {
  switch (given.kind) {
    case 'note':
      return given.text;
    case 'date':
      return longDate(given.date);
    case 'link':
      return given.url;
    case 'amount':
      return `${given.currency} ${given.amount.toLocaleString('en-GB', { maximumFractionDigits: 2 })}`;
    case 'choice': {
      const options = asked.kind === 'choice' ? asked.options : [];
      return options.find(({ id }) => id === given.option)?.label ?? given.option;
    }
  }
}

function formLines({ fields }: Extract<EvidenceShape, { kind: 'form' }>, given: Evidence) {
  return valueLines(fields, given.kind === 'form' ? given.values : {});
}

/** The filled fields of a form, in words. */
export function valueLines(
  fields: readonly FieldShape[],
  values: Readonly<Record<string, string>>,
): EvidenceLine[] {
  return fields.flatMap((field) => {
    const value = values[field.id];
    if (!value) return [];
    const text = isCalendarDate(value) ? longDate(value) : fieldInWords(field, value);
    return [{ label: field.label, text, isLink: field.type === 'link' }];
  });
}
