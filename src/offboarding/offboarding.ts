import type { CalendarDate } from '../calendar/calendar-date';
import type { ContractSituation, ContractTerms } from '../calendar/contract-terms';
import type { OpenMoney } from './open-money';
import type { ContactConsent, Survey } from './survey-state';
import type {
  ClosedStageId,
  InitiatorId,
  OutcomeId,
  ReasonDetailId,
  ReasonId,
  StageId,
  StepId,
  WonBackWayId,
} from '../playbook/lookup';

/** An instant, ISO 8601 in UTC. */
export type Instant = string;

/** A person as the card named them; HubSpot gives a function no verified user. */
export interface Person {
  id: string;
  name: string;
}

/** An owner in HubSpot: the owner id, not the user id. */
export interface Owner {
  id: string;
  name: string;
}

export interface Reason {
  id: ReasonId;
  detail?: ReasonDetailId;
}

/** What was handed in to finish a step; its kind is the one that the playbook asks for. */
export type Evidence =
  | { kind: 'none' }
  | { kind: 'note'; text: string }
  | { kind: 'date'; date: CalendarDate }
  | { kind: 'link'; url: string }
  /** `currency` is an ISO 4217 code, `amount` in its main unit. */
  | { kind: 'amount'; amount: number; currency: string }
  | { kind: 'choice'; option: string }
  /** By field id; what was left empty is absent. A date is `YYYY-MM-DD`, a choice an option's id. */
  | { kind: 'form'; values: Record<string, string> };

/** Who did it, when, and the id of the change that its timeline note carries. */
export interface Mark {
  by: Person;
  at: Instant;
  requestId: string;
}

export type StepState =
  | { state: 'todo'; mark?: Mark }
  | { state: 'doing'; mark: Mark }
  | { state: 'done'; mark: Mark; evidence: Evidence }
  /**
   * `waivedBy` is the name of the person who decided it, who may be another than the one clicking;
   * `openMoney` is what was open then, for a step that asks for it.
   */
  | { state: 'waived'; mark: Mark; reason: string; waivedBy: string; openMoney?: OpenMoney };

/** What was written down after a step was done, by field id, and by whom last. */
export interface Written {
  mark: Mark;
  values: Record<string, string>;
}

/** The contract that ends, as far as its dates go, and the notice that was given, when it was. */
export interface KnownContract {
  terms: ContractTerms;
  given?: NonNullable<ContractSituation['given']>;
}

interface Common {
  /** `<companyId>-<number>`; unique in an account. */
  key: string;
  companyName: string;
  number: number;
  initiator: InitiatorId;
  statedReason: Reason;
  /** The client's own words. */
  statedWords: string;
  analysedReason?: Reason;
  analysedNote?: string;
  avoidable?: 'yes' | 'no' | 'unsure';
  /** Whom the client goes to. */
  competitor?: string;
  /** Until when the client is bound there. */
  competitorContractEnd?: CalendarDate;
  finalServiceDate?: CalendarDate;
  owner?: Owner;
  contract?: KnownContract;
  survey?: Survey;
  contact?: ContactConsent;
  startedOn: CalendarDate;
  startedAt: Instant;
  startedBy: Person;
  /** The day on which each working stage was last entered. */
  stageEntered: Partial<Record<StageId, CalendarDate>>;
  steps: Record<StepId, StepState>;
  /** Kept when its step is reopened. */
  written: Partial<Record<StepId, Written>>;
  /** The day of the next contact that is planned; its task says more. */
  nextFollowUpOn?: CalendarDate;
  /** Names of the tasks of steps that were made in HubSpot; one that a person deleted is not made again. */
  tasksMade?: readonly string[];
  /** The last change that was not a step's. */
  lastChange?: Change;
}

/** Something that was done, for the timeline. */
export interface Change extends Mark {
  kind: ChangeKind;
  /** Why, in the words of the person, where the record has no property of its own for them. */
  words?: string;
}

export const changeKinds = [
  'start',
  'take_up',
  'finish',
  'waive',
  'reopen',
  'move_forward',
  'move_back',
  'moved_in_hubspot',
  'change_stated_reason',
  'change_analysed_reason',
  'change_final_service_date',
  'change_owner',
  'change_contract',
  'make_survey_link',
  'revoke_survey_link',
  'change_contact',
  'close',
  'pause',
  'resume',
  'win_back',
  'take_back_won_back',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A rest that was agreed; what is not known was left out by a person who set it in HubSpot. */
export interface Pause {
  since?: CalendarDate;
  /** The day on which it goes on, when one was named. */
  until?: CalendarDate;
  why?: string;
}

/** `pause` is there while it is paused. */
export type Open = Common & {
  status: 'under_way' | 'paused';
  stage: StageId;
  pause?: Pause;
};

/** A client who came back after the end: since when, what brought them, and which follow-up it came about by. */
export interface WonBack {
  on: CalendarDate;
  how: WonBackWayId;
  through: string;
  words?: string;
}

export type Closed = Common & {
  status: 'closed';
  /** The working stage it was in when it closed. */
  lastStage: StageId;
  closedStage: ClosedStageId;
  outcome: OutcomeId;
  closedOn: CalendarDate;
  closedAt: Instant;
  closedBy: Person;
  closingNote?: string;
  wonBack?: WonBack;
};

/** One offboarding of one client relationship. */
export type Offboarding = Open | Closed;
