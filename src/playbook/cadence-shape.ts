import type { OnlyShape } from './only';

/** When a follow-up is planned for. */
export type FollowUpTimeShape =
  /** This many months after the final service date, or after today while that date is not known. */
  | { after: 'end'; months: number }
  /** This many weeks before the client's new contract ends; not planned while that date is not known. */
  | { before: 'competitor_contract_end'; weeks: number };

export interface FollowUpShape {
  when: FollowUpTimeShape;
  /** Id of an option of the field `channel` of the register that keeps follow-ups. */
  channel: string;
  /** Topic, in a few words. */
  about: string;
  /** Id of the message that is drafted for it. */
  message?: string;
}

/** A plan of follow-ups after an offboarding for certain reasons. */
export interface CadenceShape {
  id: string;
  label: string;
  /** The first cadence whose `only` matches an offboarding is used; the last matches all. */
  only?: OnlyShape;
  followUps: readonly FollowUpShape[];
}
