import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { StepId } from '../../../src/playbook/lookup';
import type { FieldShape } from '../../../src/playbook/shape';
import type { FormResult } from '../form';
import type { FormDraft } from '../drafts';
import { sentenceOf } from '../../shared/sentences';
import { fieldSentence } from './evidence-request';

interface Known {
  step: StepId;
  fields: readonly FieldShape[];
  today: CalendarDate;
  /** Whether notes are stored. */
  written: boolean;
}

/** The request with the changed values, or a sentence for each field that is missing or wrong. */
export function stepNotesRequest(
  { step, fields, today, written }: Known,
  { values = {} }: FormDraft,
): FormResult {
  const wrong = fields.flatMap((field) => {
    const sentence = fieldSentence(field, values[field.id], today);
    return sentence ? [[`values.${field.id}`, sentence] as const] : [];
  });
  if (wrong.length > 0) return { sentences: Object.fromEntries(wrong) };
  const isEmpty = Object.values(values).every((value) => value.trim() === '');
  if (isEmpty && !written) {
    return { sentences: { [`values.${fields[0]?.id}`]: sentenceOf({ code: 'nothing_written' }) } };
  }
  return { request: { name: 'update_step', parameters: { step, action: 'write_down', values } } };
}
