import { messageIds, type MessageId, type Register } from '../playbook/lookup';

/** The message of an item; `byHand` is its text if a person wrote it or edited the draft. */
export interface KeptDraft {
  message: MessageId;
  byHand?: string;
}

/**
 * Returns the message id and a hash of the draft: `check_in_one_month:1x9k2f`. While the hash matches, the
 * draft is filled in again with the facts of the day on which it is sent; a text edited since, also in HubSpot,
 * is kept.
 */
export const originOf = (message: MessageId, text: string): string => `${message}:${hashOf(text)}`;

/** Returns the message of an item from its values; undefined for a register without drafts. */
export function keptDraft(
  { draft }: Pick<Register, 'draft'>,
  values: Readonly<Record<string, string>>,
): KeptDraft | undefined {
  if (!draft) return undefined;
  const [id, print] = (values[draft.from] ?? '').split(':');
  const known = messageIds.find((one) => one === id);
  const message = known ?? draft.otherwise;
  const text = (values[draft.text] ?? '').trim();
  return text === '' || (known && hashOf(text) === print) ? { message } : { message, byHand: text };
}

/**
 * Returns the FNV-1a hash of a text; runs of white space count as one space, because HubSpot or a browser may
 * change line breaks.
 */
function hashOf(text: string): string {
  let print = 0x811c9dc5;
  for (const sign of text.trim().replace(/\s+/g, ' ')) {
    print = Math.imul(print ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return print.toString(36);
}
