import { Text } from '@hubspot/ui-extensions';
import type { FieldShape } from '../../../src/playbook/shape';
import type { FormDraft } from '../drafts';

interface UnsavedProps {
  draft: FormDraft;
  /** The fields that the form has besides those of every form. */
  fields?: readonly FieldShape[];
}

/** Typed text that could not be saved, to be copied. Choices and dates are left out. */
export function Unsaved({ draft, fields = [] }: UnsavedProps) {
  const { note, why, words, ownWords, link, values = {} } = draft;
  const own = fields.filter(({ type }) => type !== 'choice' && type !== 'date');
  return [note, why, words, ownWords, link, ...own.map(({ id }) => values[id])].map((text, at) =>
    text?.trim() ? <Text key={at}>{`You had written: “${text}”`}</Text> : null,
  );
}
