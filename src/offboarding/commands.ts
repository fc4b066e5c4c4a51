import type { CalendarDate } from '../calendar/calendar-date';
import type {
  InitiatorId,
  OutcomeId,
  RegisterId,
  StageId,
  StepId,
  WhyStayedId,
} from '../playbook/lookup';
import type { Language } from '../playbook/languages';
import type { OpenMoney } from './open-money';
import type { ContactWish, GivenAnswers } from './survey-state';
import type { Evidence, KnownContract, Owner, Part, Person, Reason, WonBack } from './offboarding';

/**
 * The person who sends a request, and the request's id. The card makes one request id per click and keeps it
 * over retries, so that a retry is recognised.
 */
export interface RequestMeta {
  by: Person;
  requestId: string;
}

/** The current instant (ISO, UTC), and today's date in the portal's time zone. */
export interface Now {
  at: string;
  today: CalendarDate;
}

export interface StartCommand extends RequestMeta {
  initiator: InitiatorId;
  statedReason: Reason;
  /** Of whoever gives the reason: the client, or us. */
  statedWords: string;
  finalServiceDate?: CalendarDate;
  owner?: Owner;
  /** Where only a part of the business ends. */
  part?: Part;
  /** The version of the playbook that it begins with, 0 for the built-in one; without it the one that runs. */
  playbookVersion?: number;
}

/** An item of an offboarding's lists. */
export interface Listed {
  register: RegisterId;
  state: 'open' | 'held' | 'done';
}

/**
 * `openMoney` is the money that HubSpot shows as open, for a step that asks for it; absent if not known. `items`: those of
 * the offboarding's lists, for a step whose evidence speaks of one (`lists`); absent if not read.
 */
export type StepCommand = RequestMeta & { step: StepId } &
  /** `evidence`: what is entered so far, kept with the step as a draft. */
  (
    | { action: 'take_up'; evidence?: Evidence | undefined }
    | {
        action: 'finish';
        evidence: Evidence;
        openMoney?: OpenMoney;
        items?: readonly Listed[] | undefined;
      }
    | { action: 'waive'; reason: string; waivedBy: string; openMoney?: OpenMoney }
    /** The client declined what the step is about. */
    | { action: 'decline' }
    | { action: 'reopen' }
    /** Only the fields that change; an empty text clears the field. */
    | { action: 'write_down'; values: Record<string, string> }
  );

/** Our own view of the reason; replaces the one before. `competitor` is the client's new provider. */
export interface AnalysedReason {
  which: 'analysed';
  reason: Reason;
  note?: string;
  avoidable: 'yes' | 'no' | 'unsure';
  competitor?: string;
  competitorContractEnd?: CalendarDate;
}

/** The stated reason; `initiator` corrects who ended it. */
interface StatedReasonCommand {
  which: 'stated';
  reason: Reason;
  /** Of whoever gives the reason: the client, or us. */
  words: string;
  initiator?: InitiatorId | undefined;
}

export type ReasonCommand = RequestMeta & (StatedReasonCommand | AnalysedReason);

/** Which open tasks of the former owner go to the new one. */
export const handOverChoices = ['all', 'steps', 'none'] as const;
export type HandOver = (typeof handOverChoices)[number];

/** `finalServiceDate: null` removes the date. `why` is the reason for the change. */
export type DetailsCommand = RequestMeta &
  (
    | { field: 'final_service_date'; finalServiceDate: CalendarDate | null; why: string }
    | { field: 'owner'; owner: Owner; why: string; tasks?: HandOver }
    /** `null`: all of it ends. */
    | { field: 'extent'; part: Part | null }
    /** What the client pays in a year, in the main unit of the currency (ISO 4217). */
    | { field: 'at_stake'; amount: number; currency: string }
    | ({ field: 'contact' } & ContactWish)
    | { field: 'language'; language: Language }
  );

/** Makes or revokes a survey link, or records answers that the client gave by phone. */
export type SurveyCommand = RequestMeta &
  (
    | { action: 'make_link'; expiresOn: CalendarDate }
    | { action: 'revoke_link' }
    | ({ action: 'enter_answers' } & GivenAnswers)
  );

/** The whole contract; replaces the one before. */
export interface ContractCommand extends RequestMeta {
  contract: KnownContract;
}

/** Pausing again replaces the reason and the day of the pause. */
export type PauseCommand = RequestMeta &
  ({ action: 'pause'; why: string; until?: CalendarDate } | { action: 'resume' });

/** Recording again replaces the record. */
export type WinBackCommand = RequestMeta &
  (({ action: 'record' } & WonBack) | { action: 'take_back' });

/** Moving `to` the next stage needs its gate; moving `to` an earlier stage needs `why`. */
export interface MoveCommand extends RequestMeta {
  to: StageId;
  why?: string;
}

/** Waivers of several steps with one reason; `openMoney` as for a single one. */
export interface WaiveRest {
  steps: StepId[];
  reason: string;
  waivedBy: string;
  openMoney?: OpenMoney | undefined;
}

/** `waive`: the steps that are waived with the close, for an outcome that needs every step done or waived. */
export interface CloseCommand extends RequestMeta {
  outcome: OutcomeId;
  note?: string | undefined;
  /** For an outcome that ends a part, where that is not known yet. */
  part?: Part | undefined;
  /** For an outcome that asks why the client stayed. */
  stayed?: { why: WhyStayedId; words?: string | undefined } | undefined;
  waive?: WaiveRest | undefined;
}
