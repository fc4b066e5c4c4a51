import type { OnlyShape } from './only';

/** Whether a day has passed or is to come; today is both. */
export type WhenShape = 'past' | 'future';

/** One field of a form; each becomes a property of the record, so that it can be filtered and reported. */
export interface FieldShape {
  id: string;
  label: string;
  /** `long` has several lines; a `link` is one by http or https. */
  type: 'text' | 'long' | 'date' | 'choice' | 'link';
  required: boolean;
  /** For a date; left out, any day will do. */
  when?: WhenShape;
  /** For a choice. */
  options?: readonly OptionShape[];
  /** Kept beside what a person enters: no form asks for it, and nothing shows it. */
  unseen?: true;
  /** What a new item starts with: the offboarding's reason, analysed or else stated. */
  preset?: 'reason';
  /** Only where the offboarding is such a one; either reason counts, the stated or the analysed. */
  only?: OnlyShape;
}

/** One of a closed list. */
export interface OptionShape {
  id: string;
  label: string;
  /** Choosing it says that the client wants no more contact. */
  optsOut?: true;
  /** One sentence: when it fits. */
  hint?: string;
  /** Offered only for such offboardings; what was chosen before stays valid. */
  only?: OnlyShape;
}
