import { messageIds, type MessageId, type Register } from '../playbook/lookup';

/** What goes with an item: the message, and the text where a person wrote it or changed the draft. */
export interface KeptDraft {
  message: MessageId;
  byHand?: string;
}

/**
 * What is kept beside a draft that was filled in: `check_in_one_month:1x9k2f`. By it the draft is filled anew
 * with the facts of the day on which it is sent; a text that was changed since, also in HubSpot, stays.
 */
export const originOf = (message: MessageId, text: string): string => `${message}:${printOf(text)}`;

/** The message of an item, by what is kept of it; nothing for a list whose items have none. */
export function keptDraft(
  { draft }: Pick<Register, 'draft'>,
  values: Readonly<Record<string, string>>,
): KeptDraft | undefined {
  if (!draft) return undefined;
  const [id, print] = (values[draft.from] ?? '').split(':');
  const known = messageIds.find((one) => one === id);
  const message = known ?? draft.otherwise;
  const text = (values[draft.text] ?? '').trim();
  return text === '' || (known && printOf(text) === print)
    ? { message }
    : { message, byHand: text };
}

/** FNV-1a of the words, whatever white space HubSpot or a browser made of the line breaks. */
function printOf(text: string): string {
  let print = 0x811c9dc5;
  for (const sign of text.trim().replace(/\s+/g, ' ')) {
    print = Math.imul(print ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return print.toString(36);
}
