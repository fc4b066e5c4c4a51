import type { CalendarDate } from '../calendar/calendar-date';
import type { InitiatorId, OutcomeId, StageId, StepId } from '../playbook/lookup';
import type { OpenMoney } from './open-money';
import type { ContactWish, GivenAnswers } from './survey-state';
import type { Evidence, KnownContract, Owner, Person, Reason, WonBack } from './offboarding';

/**
 * Who asks, and the id of the change. The card makes one request id a click and keeps it over retries,
 * so that asking again after a lost answer is known for what it is.
 */
export interface RequestMeta {
  by: Person;
  requestId: string;
}

/** The clock of a decision: the instant, and today in the portal's zone. */
export interface Now {
  at: string;
  today: CalendarDate;
}

export interface StartCommand extends RequestMeta {
  initiator: InitiatorId;
  statedReason: Reason;
  statedWords: string;
  finalServiceDate?: CalendarDate;
  owner?: Owner;
}

/** `openMoney` is what was read of it, for a step that asks for it; left out, it is not known. */
export type StepCommand = RequestMeta & { step: StepId } & (
    | { action: 'take_up' }
    | { action: 'finish'; evidence: Evidence; openMoney?: OpenMoney }
    | { action: 'waive'; reason: string; waivedBy: string; openMoney?: OpenMoney }
    | { action: 'reopen' }
    /** Only the fields that change; an empty one is cleared. */
    | { action: 'write_down'; values: Record<string, string> }
  );

/** Our own view, in place of what it was; `competitor` is whom the client goes to. */
export interface AnalysedReason {
  which: 'analysed';
  reason: Reason;
  note?: string;
  avoidable: 'yes' | 'no' | 'unsure';
  competitor?: string;
  competitorContractEnd?: CalendarDate;
}

export type ReasonCommand = RequestMeta &
  ({ which: 'stated'; reason: Reason; words: string } | AnalysedReason);

/** `finalServiceDate: null` takes the date away. `why` says why it changes. */
export type DetailsCommand = RequestMeta &
  (
    | { field: 'final_service_date'; finalServiceDate: CalendarDate | null; why: string }
    | { field: 'owner'; owner: Owner; why: string }
    | ({ field: 'contact' } & ContactWish)
  );

/** The survey's link, or answers that the client gave by phone. */
export type SurveyCommand = RequestMeta &
  (
    | { action: 'make_link'; expiresOn: CalendarDate }
    | { action: 'revoke_link' }
    | ({ action: 'enter_answers' } & GivenAnswers)
  );

/** The whole contract, in place of what was known of it. */
export interface ContractCommand extends RequestMeta {
  contract: KnownContract;
}

/** Pausing once more replaces what was said of the pause. */
export type PauseCommand = RequestMeta &
  ({ action: 'pause'; why: string; until?: CalendarDate } | { action: 'resume' });

/** Recording it once more replaces what was recorded. */
export type WinBackCommand = RequestMeta &
  (({ action: 'record' } & WonBack) | { action: 'take_back' });

/** `to` the next stage needs the gate; `to` an earlier one needs `why`. */
export interface MoveCommand extends RequestMeta {
  to: StageId;
  why?: string;
}

export interface CloseCommand extends RequestMeta {
  outcome: OutcomeId;
  note?: string;
}
