import type { OnlyShape } from './only';

/** Whether a day must be in the past or in the future; today is allowed for both. */
export type WhenShape = 'past' | 'future';

/** A working day so many months after the last day of service; after today where that is over or not known. */
export interface LaterDayShape {
  monthsAfterService: number;
}

/**
 * What a form suggests: who is clicking, the offboarding's owner (who is clicking while it has none) or that owner's e-mail
 * address, the client's contact
 * whom messages are for, today, the last day of service, a later day, the contract's clauses in words, or a list's items
 * with what came of each (`listed`: its id).
 */
export type SuggestionShape =
  | 'viewer'
  | 'owner'
  | 'owner_email'
  | 'client_contact'
  | 'today'
  | 'final_service_date'
  | 'contract'
  | LaterDayShape
  | { listed: string };

/** A form field; each becomes a property of the record, so that it can be filtered and reported. */
export interface FieldShape {
  id: string;
  label: string;
  /** `long` is a text of several lines; `link` is a URL by http or https. */
  type: 'text' | 'long' | 'date' | 'choice' | 'link';
  required: boolean;
  /** For a date; if absent, any day is allowed. */
  when?: WhenShape;
  /** For a date: not before the last day of service, where that is known. */
  notBefore?: 'final_service_date';
  /** For a date: what goes on until then. It is said where the day is after the last day of service. */
  goesOn?: string;
  /** Not asked once another field of the form has this option. */
  unless?: { field: string; option: string };
  /** For a choice. */
  options?: readonly OptionShape[];
  /** What the form begins with, to be seen and corrected. */
  suggest?: SuggestionShape;
  /** Stored with the record, but not in any form and not displayed. */
  hidden?: true;
  /** Default of a new item: the analysed reason of the offboarding, or else the stated one. */
  preset?: 'reason';
  /** Only for these offboardings; it applies if the stated or the analysed reason matches. */
  only?: OnlyShape;
}

/** An option of a choice. */
export interface OptionShape {
  id: string;
  label: string;
  /** Choosing it means that the client wants no more contact. */
  optsOut?: true;
  /** One sentence: when it fits. */
  hint?: string;
  /** Offered only for these offboardings; a value chosen before stays valid. */
  only?: OnlyShape;
}
