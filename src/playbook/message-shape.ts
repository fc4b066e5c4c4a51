import type { OnlyShape } from './only';

/** Something that a draft says of one case. A text names it as `{{id}}`. */
export interface FactShape {
  id: string;
  /** With its article, as it reads in "[the last day of service: not known]". */
  label: string;
  /** A date is held as `YYYY-MM-DD` and written as "31 March 2027". */
  kind: 'text' | 'date';
  /** It says why the relationship ends. */
  tellsReason?: true;
  /** Id of the step whose evidence says it once that step is done. */
  evidenceOf?: string;
  /** For evidence that is a form: the id of the field that says it. */
  evidenceField?: string;
  /** Id of the register whose items it lists, each with its date. */
  listOf?: string;
  /** Of the register `listOf`, only this of its next open item: the id of a field, or `due`. */
  itemField?: string;
  /** For evidence that is a choice, or a field that is one: each option as it reads in a message to the client. */
  choices?: Readonly<Record<string, string>>;
}

export interface ParagraphShape {
  text: string;
  only?: OnlyShape;
  /** Id of a fact without which the paragraph has nothing to say and is left out. */
  ifKnown?: string;
  /** Only while the last day of service is to come or not known, or only once it is over; it is to come until it has gone by. */
  when?: 'to_come' | 'over';
  /** It may speak of the reason even where the playbook leaves the reason unsaid. */
  mayTellReason?: true;
}

/** A message that a rep can send. What differs between offboardings is in its paragraphs' `only`. */
export interface MessageShape {
  id: string;
  label: string;
  /** Id of the step that it serves. */
  step: string;
  /** One line. */
  subject: string;
  greeting: string;
  /** In order; a draft has those that are meant for its offboarding, with a blank line between them. */
  body: readonly ParagraphShape[];
  closing: string;
}

/** `{{id}}`, with whatever stands between the braces. */
export const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** The ids of the facts that a text names, in order, as often as it names them. */
export function factsIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, id = '']) => id);
}
