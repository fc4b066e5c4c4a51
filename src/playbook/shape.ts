/**
 * What any playbook may be. The playbook itself is data in this folder (`playbook.ts` puts it together);
 * ids, CRM properties, forms and lists all derive from it.
 */

import type { AlternativeShape } from './alternative-shape';
import type { CadenceShape } from './cadence-shape';
import type { FieldShape, WhenShape } from './field-shape';
import type { FactShape, MessageShape } from './message-shape';
import type { OnlyShape } from './only';
import type { RegisterShape } from './register-shape';
import type { SurveyShape } from './survey-shape';

export type { FieldShape, WhenShape };

/** Who started the offboarding. */
export interface InitiatorShape {
  id: string;
  label: string;
  /** The reason given at the start is ours, and not the client's. */
  reasonIsOurs?: true;
  /** One sentence on what is different about such an offboarding. */
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

/** What may be written down, and changed, once a step is done, also after the close; no field is required. */
export interface StepNotesShape {
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
  /** For some offboardings it is due at another time, and done as soon as a step of the present stage would be. */
  earlier?: { only: OnlyShape; due: DueShape };
  /** Id of the role that may waive it, or `'never'`. */
  waiver: string;
  /** A part of HubSpot's records that must show nothing open before the step can be finished. */
  nothingOpenIn?: LivePart;
  /** What was handed in is looked at again in the post-mortem. */
  recalled?: true;
  /** What changed at the company since the end shows here, to be read on demand. */
  news?: true;
  /** It looks back on the offboarding: what happened stands above its form, and our own view of the reason comes first. */
  looksBack?: true;
  /** What is learned later than the step is done. */
  notes?: StepNotesShape;
  /** A task to be reminded by once the step is done: before the date in the evidence, or in this field of its form. */
  reminder?: ReminderShape;
  /** The link to the survey is made here, and the answers show here. */
  survey?: true;
  /** Whether the client may be written to afterwards is asked here. */
  asksConsent?: true;
  /** The step is about a meeting with the client, which HubSpot keeps; its evidence is the day. */
  meeting?: MeetingShape;
  /** What it is about, as the closing letter tells the client that it is settled or left: `your data`. */
  toTheClient?: string;
  /** The part of the closing dossier that shows what this step came to, beside the list of all steps. */
  dossier?: DossierPart;
  /** Only for these initiators and these reasons; a list left out means all. */
  only?: OnlyShape;
}

/** A task that a step done leaves behind: `words`, due so many working days before the date. */
export interface ReminderShape {
  /** Id of the form's field that holds the date; left out where the evidence is a date. */
  field?: string;
  workingDaysBefore: number;
  words: string;
}

/** A meeting that belongs to a step. */
export interface MeetingShape {
  /** What HubSpot's calendar calls it; the company's name is added. */
  title: string;
  /** The step is done when the meeting was `held`, or as soon as it is `scheduled`. */
  finishesWhen: 'held' | 'scheduled';
  /** It is meant for a day after this one; an earlier day is taken, with a word about it. */
  notBefore?: 'final_service_date';
}
/** A part of the closing dossier that gathers what some steps came to. */
export type DossierPart = 'money' | 'data_and_access' | 'sign_off';

/** A part of HubSpot's other records that a stage shows as it is just now. */
export const liveParts = ['money', 'tasks', 'meetings'] as const;
export type LivePart = (typeof liveParts)[number];

/** A working stage. Stages run in array order. */
export interface StageShape {
  id: string;
  label: string;
  /** At most 14 characters, for the step indicator. */
  shortLabel: string;
  /** One sentence: what this stage is for. */
  purpose: string;
  /** What is read live from HubSpot when the stage is looked at. */
  live: readonly LivePart[];
  /** It comes after the end of the relationship, so its steps are worked on after the close too. */
  afterEnd?: true;
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
  /** What may bring a client back after the end. */
  wonBackWays: readonly { id: string; label: string }[];
  facts: readonly FactShape[];
  messages: readonly MessageShape[];
  registers: readonly RegisterShape[];
  cadences: readonly CadenceShape[];
  alternatives: readonly AlternativeShape[];
  /** Ids of the initiators whose messages leave the reason unsaid. */
  reasonUnsaidBy: readonly string[];
  /** What the client is asked after the end. */
  survey: SurveyShape;
}
