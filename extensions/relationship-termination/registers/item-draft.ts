import { textLimits } from '../../../src/api/fields';
import type { Draft } from '../../../src/messages/draft';
import { keptDraft, originOf } from '../../../src/messages/kept-draft';
import type { MessageId, Register } from '../../../src/playbook/lookup';

type Values = Readonly<Record<string, string>>;

/** What an item keeps of a draft that is filled in now. */
export function draftValues(
  { draft }: Register,
  message: MessageId,
  { body }: Draft,
): Record<string, string> {
  if (!draft) return {};
  const text = body.slice(0, textLimits.words).trim();
  return { [draft.text]: text, [draft.from]: originOf(message, text) };
}

/** An item's values with its draft as it reads today; a text that was changed by hand, and no text, stay. */
export function valuesToday(
  register: Register,
  values: Values,
  draftOf: (message: MessageId) => Draft,
): Values {
  const kept = keptDraft(register, values);
  const isFilled = register.draft && values[register.draft.text];
  if (!kept || kept.byHand !== undefined || !isFilled) return values;
  return { ...values, ...draftValues(register, kept.message, draftOf(kept.message)) };
}
