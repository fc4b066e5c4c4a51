import { textLimits } from '../../../src/api/fields';
import type { Form } from '../form';
import { TypedWords } from '../../shared/parts/TypedWords';

interface WordsProps {
  form: Form;
  /** The field of the draft. */
  keep:
    | 'words'
    | 'ownWords'
    | 'why'
    | 'note'
    | 'link'
    | 'waivedBy'
    | 'competitor'
    | 'through'
    | 'ends'
    | 'stays';
  /** Its dot-separated path in the request. */
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

/** Free text that a form keeps. */
export function Words({ form, keep, field, stored = '', ...rest }: WordsProps) {
  return (
    <TypedWords
      {...rest}
      version={form.version}
      text={form.draft[keep] ?? stored}
      problem={form.problem(field)}
      question={form.question(field)}
      onType={(typed) => form.change({ [keep]: typed })}
    />
  );
}
