/**
 * What any playbook may be. The playbook itself is data in this folder (`playbook.ts` puts it together);
 * ids, CRM properties, forms and lists all derive from it.
 */

import type { FactShape, MessageShape } from './message-shape';
import type { OnlyShape } from './only';

/** Who started the ending. */
export interface InitiatorShape {
  id: string;
  label: string;
  /** One sentence on what is different about such an ending. */
  guidance: string;
}

/** Why it ends, on two levels. Ids of second-level reasons are unique across all reasons. */
export interface ReasonShape {
  id: string;
  label: string;
  /** Two to four sentences on how to end well for this reason. */
  guidance: string;
  /** Second-level reasons; at least two. */
  details: readonly { id: string; label: string }[];
}

/** Who may waive a step. Shown and recorded, not enforced: HubSpot gives a function no verified user. */
export interface WaiverRoleShape {
  id: string;
  label: string;
}

/** Whether a day has passed or is to come; today is both. */
export type WhenShape = 'past' | 'future';

/** One field of a form; each becomes a property of the record, so that it can be filtered and reported. */
export interface FieldShape {
  id: string;
  label: string;
  /** `long` has several lines. */
  type: 'text' | 'long' | 'date' | 'choice';
  required: boolean;
  /** For a date; left out, any day will do. */
  when?: WhenShape;
  /** For a choice. */
  options?: readonly { id: string; label: string }[];
  /** Only where the ending is such a one; either reason counts, the stated or the analysed. */
  only?: OnlyShape;
}

/** What may be written down, and changed, once a step is done, also after the close; no field is required. */
export interface AfterwardsShape {
  /** What is written down, as a heading. */
  title: string;
  /** What to do, as a button says it. */
  ask: string;
  fields: readonly FieldShape[];
}

/** What must be handed in to finish a step. */
export type EvidenceShape =
  | { kind: 'none' }
  | { kind: 'note'; label: string }
  | { kind: 'date'; label: string; when?: WhenShape }
  | { kind: 'link'; label: string }
  | { kind: 'amount'; label: string }
  | { kind: 'choice'; label: string; options: readonly { id: string; label: string }[] }
  | { kind: 'form'; fields: readonly FieldShape[] };

/**
 * When a step is due, in working days from an anchor; negative is before it.
 * `final_service_date` has no due date until that date is known.
 */
export interface PlainDueShape {
  anchor: 'start' | 'stage' | 'final_service_date';
  workingDays: number;
}

/**
 * Due before a deadline of the contract: the last day to stop its renewal, or to give notice for the final
 * service date. `otherwise` holds while the contract is not known or has no such day.
 */
export interface ContractDueShape {
  anchor: 'stop_renewal_by' | 'notice_deadline';
  /** Never above zero: later is too late. */
  workingDays: number;
  otherwise: PlainDueShape;
}
export type DueShape = PlainDueShape | ContractDueShape;

export interface StepShape {
  id: string;
  title: string;
  /** Two to four sentences in our own words: what to do and how. */
  guidance: string;
  /** One sentence: what must hold for this step to count as done. */
  doneWhen: string;
  evidence: EvidenceShape;
  due: DueShape;
  /** Id of the role that may waive it, or `'never'`. */
  waiver: string;
  /** A part of HubSpot's records that must show nothing open before the step can be finished. */
  nothingOpenIn?: LivePart;
  /** What is learned later than the step is done. */
  afterwards?: AfterwardsShape;
  /** Only for these initiators and these reasons; a list left out means all. */
  only?: OnlyShape;
}

/** A part of HubSpot's other records that a stage shows as it is just now. */
export type LivePart = 'money';

/** A working stage. Its order in the playbook is its order in life. */
export interface StageShape {
  id: string;
  label: string;
  /** At most two words, for the step indicator. */
  shortLabel: string;
  /** One sentence: what this stage is for. */
  purpose: string;
  /** What is read live from HubSpot when the stage is looked at. */
  live: readonly LivePart[];
  steps: readonly StepShape[];
}

/** A closed stage in the pipeline. */
export interface ClosedStageShape {
  id: string;
  label: string;
}

/** How an offboarding ended. Several outcomes may share a closed stage. */
export interface OutcomeShape {
  id: string;
  label: string;
  /** One sentence: when to choose it. */
  guidance: string;
  /** Id of the closed stage it leads to. */
  closedStage: string;
  /** Whether every applicable step must be done or waived first. */
  needsEveryGate: boolean;
}

export interface PlaybookShape {
  initiators: readonly InitiatorShape[];
  reasons: readonly ReasonShape[];
  waiverRoles: readonly WaiverRoleShape[];
  stages: readonly StageShape[];
  closedStages: readonly ClosedStageShape[];
  outcomes: readonly OutcomeShape[];
  facts: readonly FactShape[];
  messages: readonly MessageShape[];
  /** Ids of the initiators whose messages leave the reason unsaid. */
  reasonUnsaidBy: readonly string[];
}
