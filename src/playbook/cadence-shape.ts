import type { OnlyShape } from './only';

/** When a follow-up is planned for. */
export type FollowUpTimeShape =
  /** So many months after the last day of service, or after today while that day is not known. */
  | { after: 'end'; months: number }
  /** So many weeks before the client's new contract ends; not planned while that day is not known. */
  | { before: 'competitor_contract_end'; weeks: number };

export interface FollowUpShape {
  when: FollowUpTimeShape;
  /** Id of an option of the field `channel` of the register that keeps follow-ups. */
  channel: string;
  /** What it is about, in a few words. */
  about: string;
  /** Id of the message whose draft goes with it. */
  message?: string;
}

/** How to keep in touch after an offboarding for these reasons: few follow-ups, the first one soonest. */
export interface CadenceShape {
  id: string;
  label: string;
  /** The first cadence meant for an offboarding is its own; the last is meant for all. */
  only?: OnlyShape;
  followUps: readonly FollowUpShape[];
}
