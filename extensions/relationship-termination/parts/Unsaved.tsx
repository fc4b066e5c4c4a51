import { Text } from '@hubspot/ui-extensions';
import type { FieldShape } from '../../../src/playbook/shape';
import type { FormDraft } from '../drafts';

interface UnsavedProps {
  draft: FormDraft;
  /** The fields that the form has besides those of every form. */
  fields?: readonly FieldShape[];
}

/** What was written and could not be saved, to be copied where it belongs now. What was chosen or dated is quickly chosen again. */
export function Unsaved({ draft, fields = [] }: UnsavedProps) {
  const { note, why, words, link, values = {} } = draft;
  const own = fields.filter(({ type }) => type !== 'choice' && type !== 'date');
  return [note, why, words, link, ...own.map(({ id }) => values[id])].map((text, at) =>
    text?.trim() ? <Text key={at}>{`You had written: “${text}”`}</Text> : null,
  );
}
