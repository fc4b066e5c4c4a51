import type { Part } from '../../../src/offboarding/offboarding';
import { sentenceOf } from '../../shared/sentences';
import type { FormDraft } from '../drafts';
import type { Form } from '../form';
import { Words } from '../parts/Words';

interface PartFieldsProps {
  form: Form;
  stored?: Part | undefined;
}

/** What ends and what stays, where only a part of the business ends. */
export function PartFields({ form, stored }: PartFieldsProps) {
  const shared = { required: true, limit: 'note', lines: 2, form } as const;
  return (
    <>
      <Words
        {...shared}
        label="What ends"
        name="what_ends"
        keep="ends"
        field="part.ends"
        stored={stored?.ends}
      />
      <Words
        {...shared}
        label="What stays"
        name="what_stays"
        keep="stays"
        field="part.stays"
        stored={stored?.stays}
      />
    </>
  );
}

/** What ends and what stays, as the form has it; undefined where all of it ends. */
export const partOf = ({ extent, ends = '', stays = '' }: FormDraft): Part | undefined =>
  extent === 'part' ? { ends, stays } : undefined;

/** A sentence for each of the two that is missing. */
export const partSentences = (part: Part) =>
  Object.fromEntries(
    (['ends', 'stays'] as const)
      .filter((name) => part[name].trim() === '')
      .map((name) => [`part.${name}`, sentenceOf({ code: 'part_needs_words' })]),
  );
