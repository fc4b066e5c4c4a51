import type { OnlyShape } from './only';
import type { LivePart } from './live-part';

/** A value that drafts fill in. A text refers to it as `{{id}}`; its words are in each language's file. */
export interface FactShape {
  id: string;
  /** A date is stored as `YYYY-MM-DD` and written as "31 March 2027". */
  kind: 'text' | 'date';
  /** A date that a message no longer names once it is over. */
  untilOver?: true;
  /** It reveals why the relationship ends. */
  tellsReason?: true;
  /** Id of the step whose evidence is the value, once that step is done. */
  evidenceOf?: string;
  /** Only evidence that is a link is the value. */
  isLink?: true;
  /** For evidence that is a form: the id of the form's field. */
  evidenceField?: string;
  /** Id of the register whose open items it lists, each with its date. */
  listOf?: string;
  /** Of the register `listOf`, only one value of its next open item: the id of a field, or `due`. */
  itemField?: string;
  /** Of the register `listOf`, only items in this state; `open` by default. */
  itemState?: 'open' | 'done';
  /** Of the register `listOf`, only items with one of these options in a field. */
  itemsWhere?: { field: string; options: readonly string[] };
  /** A list whose items are all done has words of its own. */
  allDone?: true;
  /** HubSpot's records outside the offboarding have the value, too; they count before the evidence. */
  liveIn?: LivePart;
  /** For a choice: whether an option has words in a message to the client; one without leaves the fact unknown. */
  choices?: Readonly<Record<string, boolean>>;
}

export interface ParagraphShape {
  /** Key of its text in each language's file. */
  id: string;
  /** Key of its text where the sender is the offboarding's owner. */
  bySender?: string;
  only?: OnlyShape;
  /** Id of a fact; the paragraph is left out while the fact is not known. */
  ifKnown?: string;
  /** Id of a fact; the paragraph is left out once the fact is known. */
  unlessKnown?: string;
  /** `to_come`: only until the final service date has passed, or while it is not known; `over`: only after it. */
  when?: 'to_come' | 'over';
  /** It may mention the reason even for an initiator in `reasonUnsaidBy`. */
  mayTellReason?: true;
}

/**
 * A message that a rep can send, without its texts, which are in each language's file. Paragraphs with `only` differ
 * between offboardings.
 */
export interface MessageShape {
  id: string;
  /** What the rep calls it. */
  label: string;
  /** Id of the step that offers it. */
  step: string;
  /** Id of the fact with the name in the greeting; by default the client's contact. */
  greets?: string;
  /** In order; a draft has the paragraphs that apply to its offboarding, separated by blank lines. */
  body: readonly ParagraphShape[];
  /**
   * Logged as sent, it finishes its step for these initiators and reasons (`{}`: for all). A step whose evidence is more
   * than a message is only logged.
   */
  finishes?: OnlyShape;
  /** It is about records that are open in HubSpot, and is not offered once nothing is open there. */
  needsOpen?: LivePart;
  /** A fact without which the message would say what is not so; `otherwise` tells the rep what to do first. */
  needs?: { fact: string; otherwise: string };
}

/** Matches `{{id}}`, with any text between the braces. */
export const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** Returns the ids of the facts in a text, in order, with repetitions. */
export function factsIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, id = '']) => id);
}
