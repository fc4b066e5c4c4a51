import { isCalendarDate, type CalendarDate } from '../../../src/calendar/calendar-date';
import type { ContractDates } from '../../../src/calendar/contract-dates';
import { problemSentence } from '../../../src/calendar/contract-problems';
import type {
  Amendment,
  Clauses,
  Notice,
  Renewal,
  Side,
  Term,
} from '../../../src/calendar/contract-terms';
import { datesOn } from '../../../src/offboarding/contract-days';
import type { KnownContract } from '../../../src/offboarding/offboarding';
import { requestField } from '../../../src/offboarding/update-contract';
import type { FormResult } from '../form';
import type { ClausesDraft, ContractDraft } from './contract-draft';

/** A sentence for each field that is not right yet, by its dot-separated path in the request. */
export type Sentences = Partial<Record<string, string>>;

/** What a filled form comes to. `missing` says what is still to be filled in, `wrong` what does not fit. */
export type WorkedOut =
  | { status: 'dates'; contract: KnownContract; dates: ContractDates }
  | { status: 'wrong' | 'missing'; sentences: Sentences };

/** The contract of a form and its dates on a day. */
export function workOut(draft: ContractDraft, today: CalendarDate, by?: Side): WorkedOut {
  const sentences: Sentences = {};
  const contract = contractOf(draft, sentences);
  if (!contract || Object.keys(sentences).length > 0) return { status: 'missing', sentences };
  const dates = datesOn(contract, today, by);
  if (dates.ok) return { status: 'dates', contract, dates };
  return { status: 'wrong', sentences: { [requestField(dates.field)]: problemSentence(dates) } };
}

/** The request of the form, or a sentence for each field that is missing or wrong. */
export function contractRequest(draft: ContractDraft, today: CalendarDate, by?: Side): FormResult {
  const found = workOut(draft, today, by);
  if (found.status !== 'dates') return { sentences: found.sentences };
  return { request: { name: 'update_contract', parameters: { contract: found.contract } } };
}

function contractOf(draft: ContractDraft, wanted: Sentences): KnownContract | undefined {
  const { start, givenOn, receivedOn } = draft;
  const { term, renewal, notice } = clausesOf(draft.clauses, 'contract.terms.', wanted);
  const amendments = amendmentsOf(draft, wanted);
  const holidays = holidaysOf(draft, wanted);
  if (!start) wanted['contract.terms.start'] = 'Choose the first day of the contract.';
  if (receivedOn && !givenOn) wanted['contract.given.on'] = 'Choose the day on which it was sent.';
  if (!start || !term || !renewal) return undefined;
  const terms = { start, term, renewal, ...(notice && { notice }), amendments, holidays };
  return {
    terms,
    ...(givenOn && { given: { on: givenOn, ...(receivedOn && { receivedOn }) } }),
  };
}

function amendmentsOf(draft: ContractDraft, wanted: Sentences): Amendment[] {
  const { amendment, amendedOn, furtherAmendments } = draft;
  if (!amendment) return furtherAmendments;
  const changes = clausesOf(amendment, 'contract.terms.amendments.0.changes.', wanted);
  if (!amendedOn) {
    wanted['contract.terms.amendments.0.on'] = 'Choose the day from which it applies.';
    return furtherAmendments;
  }
  return [{ on: amendedOn, changes }, ...furtherAmendments];
}

function holidaysOf({ holidays }: ContractDraft, wanted: Sentences): CalendarDate[] {
  const typed = holidays.split(/[\s,;]+/).filter(Boolean);
  const wrong = typed.find((day) => !isCalendarDate(day));
  if (wrong) wanted['contract.terms.holidays'] = `“${wrong}” is no date. Write 2027-12-24.`;
  return typed.filter(isCalendarDate);
}

/** The clauses of a form; what it leaves "as before" or unsaid is missing. */
function clausesOf(draft: ClausesDraft, at: string, wanted: Sentences): Partial<Clauses> {
  const term = termOf(draft, `${at}term`, wanted);
  const renewal = renewalOf(draft, `${at}renewal`, wanted);
  const notice = noticeOf(draft, `${at}notice`, wanted);
  return { ...(term && { term }), ...(renewal && { renewal }), ...(notice && { notice }) };
}

function termOf(draft: ClausesDraft, at: string, wanted: Sentences): Term | undefined {
  switch (draft.term) {
    case undefined:
      wanted[at] = 'Choose how long the contract runs.';
      return undefined;
    case 'same':
      return undefined;
    case 'open_ended':
      return { kind: 'open_ended' };
    case 'period': {
      const { termLength: length, termUnit: unit } = draft;
      if (length !== undefined && unit) return { kind: 'period', period: { length, unit } };
      wanted[`${at}.period`] = 'Enter how long the term is.';
      return undefined;
    }
    case 'until':
      if (draft.termUntil) return { kind: 'until', on: draft.termUntil };
      wanted[`${at}.on`] = 'Choose the last day of the term.';
      return undefined;
  }
}

function renewalOf(draft: ClausesDraft, at: string, wanted: Sentences): Renewal | undefined {
  const { renewal, renewalLength: length, renewalUnit: unit, renewalTimes: times } = draft;
  if (draft.term === 'open_ended') return { kind: 'none' };
  if (renewal === 'same') return undefined;
  if (renewal === 'none') return { kind: 'none' };
  if (renewal === undefined) {
    wanted[at] = 'Choose what follows the term.';
    return undefined;
  }
  if (length === undefined || !unit) {
    wanted[`${at}.period`] = 'Enter for how long it renews.';
    return undefined;
  }
  const period = { length, unit };
  if (renewal === 'automatic') return { kind: 'automatic', period };
  if (times !== undefined && Number.isInteger(times) && times > 0 && times <= maxPeriods)
    return { kind: 'fixed', periods: Array.from({ length: times }, () => period) };
  wanted[`${at}.periods`] = `Enter how many times, from 1 to ${maxPeriods}.`;
  return undefined;
}

const maxPeriods = 20;

function noticeOf(draft: ClausesDraft, at: string, wanted: Sentences): Notice | undefined {
  if (draft.notice !== 'asked') return undefined;
  const { noticeLength: length, noticeUnit: unit, noticeTo: to, noticeFrom: kind } = draft;
  if (length === undefined || !unit) wanted[`${at}.length`] = 'Enter how long the notice is.';
  if (kind === 'receipt' && draft.postalDays === undefined)
    wanted[`${at}.from`] = 'Enter how many days delivery takes.';
  if (length === undefined || !unit || !to || !kind) return undefined;
  const from =
    kind === 'sending'
      ? { kind }
      : {
          kind,
          postalDays: draft.postalDays ?? 0,
          ...(draft.arrives && { arrives: draft.arrives }),
        };
  return { length: { length, unit }, to, from };
}
