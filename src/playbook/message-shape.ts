import type { OnlyShape } from './only';
import type { LivePart } from './live-part';

/** A value that drafts fill in. A text refers to it as `{{id}}`. */
export interface FactShape {
  id: string;
  /** With its article, as in "[the last day of service: not known]". */
  label: string;
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
  /** The words for a list whose items are all done. */
  allDone?: string;
  /** HubSpot's records outside the offboarding have the value, too; they count before the evidence. */
  liveIn?: LivePart;
  /** For a choice: the text of each option in a message to the client; empty for one that leaves the fact unknown. */
  choices?: Readonly<Record<string, string>>;
}

export interface ParagraphShape {
  text: string;
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

/** A message that a rep can send. Paragraphs with `only` differ between offboardings. */
export interface MessageShape {
  id: string;
  label: string;
  /** Id of the step that offers it. */
  step: string;
  /** One line. */
  subject: string;
  greeting: string;
  /** In order; a draft has the paragraphs that apply to its offboarding, separated by blank lines. */
  body: readonly ParagraphShape[];
  closing: string;
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
