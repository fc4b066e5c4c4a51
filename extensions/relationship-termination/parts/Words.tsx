import { Input, TextArea } from '@hubspot/ui-extensions';
import { textLimits } from '../../../src/contract/fields';
import type { Form } from '../desk';
import { charactersLeft } from '../sentences';

interface WordsProps {
  form: Form;
  /** Where the draft keeps it. */
  keep: 'words' | 'why' | 'note' | 'link' | 'waivedBy';
  /** Its dot-separated path in the request, where refusals point. */
  field: string;
  label: string;
  name: string;
  /** Which limit of the contract holds for it. */
  limit: keyof typeof textLimits;
  /** What is stored, until something else is typed. */
  stored?: string | undefined;
  required?: boolean;
  description?: string | undefined;
  placeholder?: string;
  /** Lines shown; one line is an input without line breaks. */
  lines?: number;
}

/**
 * Free text. Taken at each key, because HubSpot reports a change only when the field is left, and never
 * given back while it is typed: an answer from the worker comes late and would undo the last keys.
 */
export function Words({ form, keep, field, limit, stored = '', lines = 3, ...rest }: WordsProps) {
  const text = form.draft[keep] ?? stored;
  const problem = form.problem(field);
  const edit = (typed: string) => form.change({ [keep]: typed });
  const shared = {
    ...rest,
    defaultValue: text,
    description:
      [rest.description, charactersLeft(text, limit)].filter(Boolean).join(' · ') || undefined,
    error: problem !== undefined,
    validationMessage: problem,
    onInput: edit,
    onChange: edit,
  };
  return lines === 1 ? (
    <Input key={form.version} {...shared} />
  ) : (
    <TextArea key={form.version} {...shared} rows={lines} resize="vertical" />
  );
}
