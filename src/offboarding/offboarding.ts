import type { CalendarDate } from '../calendar/calendar-date';
import type { ContractSituation, ContractTerms } from '../calendar/contract-terms';
import type { TeamPlaybook } from '../playbook/changes';
import type { Language } from '../playbook/languages';
import type { AtStake } from './at-stake';
import type { MoneyFigure, OpenMoney } from './open-money';
import type { ContactConsent, Survey } from './survey-state';
import type {
  AlternativeId,
  ClosedStageId,
  InitiatorId,
  OutcomeId,
  ReasonDetailId,
  ReasonId,
  StageId,
  StepId,
  WhyStayedId,
  WonBackWayId,
} from '../playbook/lookup';

/** An instant, ISO 8601 in UTC. */
export type Instant = string;

/** A person as named by the card; HubSpot gives a function no verified user. */
export interface Person {
  id: string;
  name: string;
}

/** A HubSpot owner; `id` is the owner id, not the user id. */
export interface Owner {
  id: string;
  name: string;
}

export interface Reason {
  id: ReasonId;
  detail?: ReasonDetailId;
}

/** Stands for a value that HubSpot has no longer, or that the app cannot read. It is never written back. */
export const unknown = 'unknown';
export type Unknown = typeof unknown;
export const ifKnown = <T extends string>(value: T | Unknown): T | undefined =>
  value === unknown ? undefined : (value as T);

/** The client's reason; unknown if a person cleared it in HubSpot. */
export type StatedReason = Reason | { id: Unknown; detail?: undefined };

/** Evidence that finished a step; its kind is the one that the playbook asks for. */
export type Evidence =
  | { kind: 'none' }
  | { kind: 'note'; text: string }
  /** `words`: how it went, of a meeting on that day. */
  | { kind: 'date'; date: CalendarDate; words?: string | undefined }
  | { kind: 'link'; url: string }
  /** `currency` is an ISO 4217 code, `amount` in its main unit; an amount of 0 needs no currency. */
  | { kind: 'amount'; amount: number; currency?: string | undefined }
  | { kind: 'choice'; option: string }
  /** By field id; empty values are absent. A date is `YYYY-MM-DD`, a choice an option's id. */
  | { kind: 'form'; values: Record<string, string> };

/** The person, the time and the request id of a change; its timeline note has the same request id. */
export interface Mark {
  by: Person;
  at: Instant;
  requestId: string;
}

/**
 * State of a step. `evidence` of a step that is not done is that of an earlier finish; it stays until other
 * evidence replaces it. `due` is the due date as it stood when the step was done or waived.
 */
export type StepState =
  | { state: 'todo'; mark?: Mark; evidence?: Evidence }
  | { state: 'doing'; mark: Mark; evidence?: Evidence }
  | { state: 'done'; mark: Mark; evidence: Evidence; due?: CalendarDate }
  | WaivedStep
  /** HubSpot's value cannot be read. `lacks`: the property that the account lacks; else it can be set anew. */
  | { state: Unknown; mark?: undefined; lacks?: string; evidence?: undefined };

/** Whether a step is still to be done: neither done nor waived, and its state is known. */
export const isToDo = (state: StepState['state']): state is 'todo' | 'doing' =>
  state === 'todo' || state === 'doing';

interface WaivedStep {
  state: 'waived';
  mark: Mark;
  reason: string;
  /** Name of the person who decided it; another person may have clicked. */
  waivedBy: string;
  /** The money that was open then, for a step that asks for it. */
  openMoney?: OpenMoney;
  due?: CalendarDate;
  evidence?: Evidence;
}

/** Notes of a step, written after it was done: values by field id, and who changed them last. */
export interface SavedNotes {
  mark: Mark;
  values: Record<string, string>;
}

/** The contract that ends: its terms that set dates, the notice if one was given, and the right that ends it otherwise. */
export interface KnownContract {
  terms: ContractTerms;
  given?: NonNullable<ContractSituation['given']>;
  /** An end by another right, which decides over the terms. */
  right?: NonNullable<ContractSituation['right']>;
}

/** What ends and what stays, where only a part of the business ends. */
export interface Part {
  ends: string;
  stays: string;
}

interface Common {
  /** `<companyId>-<number>`; unique in an account. */
  key: string;
  companyName: string;
  number: number;
  /** The version of the team's playbook that it goes by; absent for the built-in one. */
  playbook?: TeamPlaybook | undefined;
  initiator: InitiatorId | Unknown;
  statedReason: StatedReason;
  /** What the client said of the reason. */
  statedWords: string;
  /** Our words on the reason, for where it is ours (`reasonIsOurs`); kept while it is not. */
  ownWords?: string | undefined;
  analysedReason?: Reason;
  analysedNote?: string;
  avoidable?: 'yes' | 'no' | 'unsure';
  /** The client's new provider. */
  competitor?: string;
  /** Last day of the client's contract with the new provider. */
  competitorContractEnd?: CalendarDate;
  /** Set where only a part of the business ends: what ends and what stays. */
  part?: Part | undefined;
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
  /** How long each stage took so far; absent for one that was not entered. */
  stageTimes?: Partial<Record<StageId, StageTime>>;
  /** Days of all pauses that are over. */
  pausedDays?: number;
  /** The day on which somebody last moved it on HubSpot's board past steps that were not settled. */
  movedPastGateOn?: CalendarDate;
  steps: Record<StepId, StepState>;
  /** Notes by step; kept when the step is reopened. */
  written: Partial<Record<StepId, SavedNotes>>;
  /** Language of the messages to the client; absent until a rep chooses one. */
  messageLanguage?: Language;
  /** Day of the next open list item or reminder; its task has the details. */
  nextItemDue?: CalendarDate;
  /** The client's open money as HubSpot's invoices last said. */
  moneyOpen?: MoneyFigure;
  /** What the client pays in a year, frozen at the start; absent until it was read or typed. */
  atStake?: AtStake;
  /** What of it still runs at the close. */
  atStakeAtClose?: AtStake;
  /** Owner id of the manager of the owner's team, by the playbook; absent where none is set. */
  managerId?: string;
  /** What the lists say, as of the last time that they were read for a write. */
  listCounts?: ListCounts;
  /** Nobody at the company gets e-mail by HubSpot's word, so planned e-mails wait. Set by a repair. */
  emailsHeld?: true;
  /** Names of step tasks that were created in HubSpot; a task that a person deleted is not created again. */
  tasksMade?: readonly string[];
  /** The last change that was not about a step. */
  lastChange?: Change;
}

/** How long a stage took so far, in days of the portal's calendar. */
export interface StageTime {
  /** The day of the first entry; a later one, after a move back, does not change it. */
  first: CalendarDate;
  /** Days of the visits that are over, without the days on which the offboarding was paused. */
  days: number;
  /** Paused days of the present visit, without a pause that still runs. */
  paused: number;
}

/** Alternatives that were offered, and those of them that were taken, as the playbook orders them. */
export interface WhichAlternatives {
  offered: AlternativeId[];
  taken: AlternativeId[];
}

/** What the lists of an offboarding come to. */
export interface ListCounts {
  alternativesOffered: number;
  alternativesTaken: number;
  /** Which they are, each once; absent where none was offered, or before it was kept. */
  alternatives?: WhichAlternatives;
  /** The day on which the last of the lessons was learned; absent while one is open or none is listed. */
  lessonsDoneOn?: CalendarDate;
}

/** A change, for the timeline. */
export interface Change extends Mark {
  kind: ChangeKind;
  /** The person's reason, if no property of the record holds it. */
  words?: string;
  /** Of a move: the stage that was left. */
  from?: StageId;
  /** What a change of the owner, a pause or a move of a run replaced; null: nobody, or no pause. It lets a run be undone. */
  former?: Former;
}

export interface Former {
  owner?: Owner | null | undefined;
  /** The tasks that went over with the owner, where that is known. */
  tasks?: MovedTasks | undefined;
  pause?: Pause | null | undefined;
  /** When the stages were entered, and how long they took. */
  times?: Pick<Offboarding, 'stageEntered' | 'stageTimes'> | undefined;
}

/** Tasks by HubSpot's id: those that were the former owner's own, and those that had no owner. */
export interface MovedTasks {
  own: readonly string[];
  free: readonly string[];
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
  'change_extent',
  'change_at_stake',
  'change_owner',
  'change_contract',
  'make_survey_link',
  'revoke_survey_link',
  'change_contact',
  'change_language',
  'change_playbook',
  'close',
  'pause',
  'resume',
  'win_back',
  'take_back_won_back',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A pause. A value is absent if a person paused the offboarding in HubSpot without entering it. */
export interface Pause {
  since?: CalendarDate;
  /** The day on which the offboarding continues, if known. */
  until?: CalendarDate;
  why?: string;
}

/** `pause` is present while the status is `paused`. */
export type Open = Common & {
  status: 'under_way' | 'paused';
  stage: StageId;
  pause?: Pause;
};

/** A client who came back after the end: since when, what brought them back, and by which follow-up. */
export interface WonBack {
  on: CalendarDate;
  how: WonBackWayId | Unknown;
  through: string;
  words?: string;
}

/** Why a client stayed after all, in a choice and in words. */
export interface Stayed {
  why: WhyStayedId | Unknown;
  words?: string | undefined;
}

export type Closed = Common & {
  status: 'closed';
  /** The working stage at the close. */
  lastStage: StageId;
  closedStage: ClosedStageId;
  outcome: OutcomeId;
  closedOn: CalendarDate;
  closedAt: Instant;
  closedBy: Person;
  closingNote?: string;
  stayed?: Stayed;
  wonBack?: WonBack;
};

/** One offboarding of a client. */
export type Offboarding = Open | Closed;
