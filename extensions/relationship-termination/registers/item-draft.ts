import { textLimits } from '../../../src/api/fields';
import type { Draft } from '../../../src/messages/draft';
import { keptDraft, originOf } from '../../../src/messages/kept-draft';
import type { MessageId, Register } from '../../../src/playbook/lookup';

type Values = Readonly<Record<string, string>>;

/** The item's values that hold a draft. */
export function draftValues(
  { draft }: Register,
  message: MessageId,
  { body }: Draft,
): Record<string, string> {
  if (!draft) return {};
  const text = body.slice(0, textLimits.words).trim();
  return { [draft.text]: text, [draft.from]: originOf(message, text) };
}

/** The item's values with its draft filled in again. Empty text, and text changed by hand, stay. */
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
