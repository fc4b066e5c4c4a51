/**
 * Types of a playbook. The playbook itself is data in this folder, put together in `playbook.ts`; ids, CRM
 * properties, forms and lists are derived from it.
 */

import type { AlternativeShape } from './alternative-shape';
import type { CadenceShape } from './cadence-shape';
import type { FieldShape, LaterDayShape, WhenShape } from './field-shape';
import type { FactShape, MessageShape } from './message-shape';
import type { GuidanceShape } from './guidance-shape';
import type { LivePart } from './live-part';
import type { OnlyShape } from './only';
import type { RegisterShape } from './register-shape';
import type { SurveyShape } from './survey-shape';

export { liveParts } from './live-part';
export type { FieldShape, LivePart, WhenShape };

/** A party or event that started the offboarding. */
export interface InitiatorShape {
  id: string;
  label: string;
  /** The start of the sentence that a reason's `inShort` ends: `They leave`. */
  inShort: string;
  /** The client's open invoices are told first. */
  showsMoney?: true;
  /** The side that gives notice of the contract; without it, either can. */
  givesNotice?: 'client_side' | 'our_side';
  /** The reason given at the start is ours, not the client's. */
  reasonIsOurs?: true;
  /** Id of the reason that such an offboarding nearly always has: it is suggested. */
  usualReason?: string;
  /** One sentence on what is different about such an offboarding. */
  guidance: string;
}

/** A reason for the end, on two levels. Ids of second-level reasons are unique across all reasons. */
export interface ReasonShape {
  id: string;
  label: string;
  /** The end of the sentence that an initiator's `inShort` begins: `over cost`. */
  inShort: string;
  /** The client's open invoices are told first. */
  showsMoney?: true;
  /** Ids of the initiators whose stated reason it can be; all if absent. */
  givenBy?: readonly string[];
  /** Two to four sentences on how to end well for this reason. */
  guidance: string;
  /** Second-level reasons; at least two. */
  details: readonly { id: string; label: string }[];
}

/**
 * A role that may waive a step. It is shown and recorded, not enforced: HubSpot gives a function no verified
 * user.
 */
/** `held`: who of an offboarding has the role; without it, nobody whom HubSpot names. */
export interface WaiverRoleShape {
  id: string;
  label: string;
  held?: readonly ('owner' | 'manager')[];
}

/** Notes of a step, which can be written and changed once it is done, also after the close; no field is required. */
export interface StepNotesShape {
  /** Heading of the notes. */
  title: string;
  /** Label of the button that opens the notes. */
  ask: string;
  fields: readonly FieldShape[];
}

/** Evidence that finishes a step. */
export type EvidenceShape =
  | { kind: 'none' }
  /** `listed`: begins with what is open in the step's lists. */
  | { kind: 'note'; label: string; suggest?: 'listed' }
  /** `first_listed`: the first day on which something in the step's lists is due. */
  | {
      kind: 'date';
      label: string;
      when?: WhenShape;
      suggest?: 'today' | 'first_listed' | LaterDayShape;
    }
  /** `orMessage`: a logged message finishes it as well; `link_in_it` takes the link in the message's text. */
  | { kind: 'link'; label: string; orMessage?: 'kept' | 'link_in_it' }
  | { kind: 'amount'; label: string }
  | { kind: 'choice'; label: string; options: readonly { id: string; label: string }[] }
  | { kind: 'form'; fields: readonly FieldShape[] };

/**
 * Due date in working days from an anchor; a negative number is before it. With `final_service_date` there is
 * no due date until that date is known.
 */
export interface PlainDueShape {
  anchor: 'start' | 'stage' | 'final_service_date';
  workingDays: number;
}

/**
 * Due date before a deadline of the contract: the last day to keep it from running on (`stopBy` of its days), or to give
 * notice for the final service date. `otherwise` applies while the contract is not known or has no such deadline.
 */
export interface ContractDueShape {
  anchor: 'stop_renewal_by' | 'notice_deadline';
  /** Zero or negative: after the deadline would be too late. */
  workingDays: number;
  otherwise: PlainDueShape;
}
export type DueShape = PlainDueShape | ContractDueShape;

export interface StepShape {
  id: string;
  title: string;
  /** Two to four sentences in our own words: what to do and how. */
  guidance: string;
  /** One sentence: the condition for this step to count as done. */
  doneWhen: string;
  evidence: EvidenceShape;
  due: DueShape;
  /** For which offboardings the step comes in an earlier stage (its id), and when it is due there. It still holds its own. */
  earlier?: { only: OnlyShape; stage: string; due: DueShape };
  /** Whom the step waits for, if not for us. */
  waitsFor?: 'client' | 'money';
  /** Id of the role that may waive it, or `'never'`. */
  waiver: string;
  /**
   * The contract answers the step where nothing is left to be stopped, or where there is no contract: it is then settled
   * without anybody.
   */
  contractAnswers?: true;
  /** HubSpot records that must show nothing open before the step can be finished. */
  nothingOpenIn?: LivePart;
  /** The post-mortem shows the evidence again. */
  recalled?: true;
  /** The step shows changes at the company since the end, on demand. */
  news?: true;
  /** A retrospective step: it shows what happened above its form and needs our analysed reason first. */
  looksBack?: true;
  /** Notes that can be written after the step is done. */
  notes?: StepNotesShape;
  /** Reminder tasks once the step is done, for dates in its evidence on which somebody has to act. */
  reminders?: readonly ReminderShape[];
  /** The step shows the contract's dates, and the way to enter them. */
  showsContract?: true;
  /** The survey link is made here, and the answers are shown here. */
  survey?: true;
  /** The step asks whether the client may be contacted after the end. */
  asksConsent?: true;
  /**
   * What the client may decline, so that the step is waived by one click: `words` is the button and the reason. With
   * `asksConsent` it is also their word on contact.
   */
  declined?: { words: string };
  /**
   * The list that the step is about: the step is not finished while the list is empty, unless the evidence says that
   * there is none, which it may not while something is listed. `field`: of a form. `nothingOpen`: nor while something in it
   * is open, unless the form's field `unless` says what is left out.
   */
  lists?: {
    register: string;
    none: { field?: string; option: string };
    nothingOpen?: { unless: string };
  };
  /**
   * The step is not finished before the contract's terms are entered, unless the evidence of the step in `none`, this one
   * or another that is done, says that there is no contract, which it may not while terms are entered.
   */
  needsContract?: { none: { step: string; field: string; option: string } };
  /** The step is about a meeting with the client, stored in HubSpot; its evidence is the day. */
  meeting?: MeetingShape;
  /** It is told in the closing letter's lists of what is settled and what is left; its topic is in each language's file. */
  toTheClient?: true;
  /** The section of the closing dossier that shows this step's result, besides the list of all steps. */
  dossier?: DossierPart;
  /** Only where the whole relationship ends; it does not apply where a part of the business goes on. */
  wholeOnly?: true;
  /** Only for these initiators and these reasons; an absent list means all. */
  only?: OnlyShape;
  /** The team does without it. */
  off?: true | undefined;
}

/**
 * A reminder task of a finished step: `words`, due `workingDaysBefore` working days before the date. `until`: id of the
 * step's note in which the proof is entered; it is awaited, and counts as due, until then. `unlessListed`: id of the step's list whose items have tasks of
 * their own, so that with one in it no reminder is needed.
 */
export interface ReminderShape {
  /** Id of the form's field with the date; absent if the evidence is a date. */
  field?: string;
  workingDaysBefore: number;
  words: string;
  until?: string;
  unlessListed?: string;
}

/** A meeting that belongs to a step. */
export interface MeetingShape {
  /** Title of the meeting in HubSpot's calendar; the company's name is added. */
  title: string;
  /** The step is done when the meeting was `held`, or already when it is `scheduled`. */
  finishesWhen: 'held' | 'scheduled';
  /** The meeting should be after this day; an earlier day is accepted with a message. */
  notBefore?: 'final_service_date';
}
/** A section of the closing dossier that collects the results of some steps. */
export type DossierPart = 'money' | 'data_and_access' | 'sign_off';

/** A working stage. Stages run in array order. */
export interface StageShape {
  id: string;
  label: string;
  /** At most 14 characters, for the step indicator. */
  shortLabel: string;
  /** One sentence: the purpose of this stage. */
  purpose: string;
  /** Days that an offboarding usually spends in the stage; with more it counts as stuck. */
  usualDays: number;
  /** Records to read live from HubSpot when the stage is shown. */
  live: readonly LivePart[];
  /** The stage follows the end of the relationship, so its steps can be worked on after the close too. */
  afterEnd?: true;
  steps: readonly StepShape[];
}

/** A closed stage in the pipeline. */
export interface ClosedStageShape {
  id: string;
  label: string;
}

/** An outcome of an offboarding. Several outcomes may share a closed stage. */
export interface OutcomeShape {
  id: string;
  label: string;
  /** One sentence: when to choose it. */
  guidance: string;
  /** Id of the closed stage it leads to. */
  closedStage: string;
  /** Whether every step that applies must be done or waived first. */
  needsEveryGate: boolean;
  /** Only for an offboarding of which all ends, or only a part; then the close asks what ends and what stays. */
  ends?: 'whole' | 'part';
  /** The close asks why the client stayed. */
  asksWhyStayed?: true;
}

export interface PlaybookShape {
  initiators: readonly InitiatorShape[];
  reasons: readonly ReasonShape[];
  waiverRoles: readonly WaiverRoleShape[];
  stages: readonly StageShape[];
  closedStages: readonly ClosedStageShape[];
  outcomes: readonly OutcomeShape[];
  /** The reminder of the day on which a pause ends. */
  pauseEnd: { words: string };
  late: { workingDays: number };
  /** Reasons that brought a client back after the end. */
  wonBackWays: readonly { id: string; label: string }[];
  /** Why a client stayed after all; asked at a close with `asksWhyStayed`. */
  whyStayed: readonly { id: string; label: string }[];
  facts: readonly FactShape[];
  messages: readonly MessageShape[];
  registers: readonly RegisterShape[];
  cadences: readonly CadenceShape[];
  alternatives: readonly AlternativeShape[];
  /** Where a step's guidance follows who ends it and why. */
  guidance: readonly GuidanceShape[];
  /** Ids of the initiators whose messages leave the reason unsaid. */
  reasonUnsaidBy: readonly string[];
  /** What the client is asked after the end. */
  survey: SurveyShape;
}
