import { textLimits } from '../../../src/api/fields';
import { keptDraft, originOf } from '../../../src/messages/kept-draft';
import type { Offboarding, Owner } from '../../../src/offboarding/offboarding';
import type { MessageId, Register } from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import { draftFor } from '../messages/message-facts';

type Values = Readonly<Record<string, string>>;
interface Case {
  desk: Desk;
  offboarding: Offboarding;
  /** Who is to send it, and signs it. */
  owner: Owner | undefined;
}

/** What an item keeps of a draft that is filled in now. */
export function draftValues(
  { draft }: Register,
  message: MessageId,
  { desk, offboarding, owner }: Case,
): Record<string, string> {
  if (!draft) return {};
  const { body } = draftFor(message, offboarding, desk, owner ?? desk.me);
  const text = body.slice(0, textLimits.words).trim();
  return { [draft.text]: text, [draft.from]: originOf(message, text) };
}

/** An item's values with its draft as it reads today; a text that was changed by hand, and no text, stay. */
export function valuesToday(register: Register, values: Values, ofCase: Case): Values {
  const kept = keptDraft(register, values);
  const isFilled = register.draft && values[register.draft.text];
  if (!kept || kept.byHand !== undefined || !isFilled) return values;
  return { ...values, ...draftValues(register, kept.message, ofCase) };
}
