import { isCalendarDate, type CalendarDate } from '../../../src/calendar/calendar-date';
import type { ContractDates } from '../../../src/calendar/contract-dates';
import { problemSentence } from '../../../src/calendar/contract-problems';
import type { Amendment, Clauses, Side } from '../../../src/calendar/contract-terms';
import type { HolidayCalendar } from '../../../src/calendar/holiday-calendar';
import { datesOn } from '../../../src/offboarding/contract-days';
import type { KnownContract } from '../../../src/offboarding/offboarding';
import { requestField } from '../../../src/offboarding/update-contract';
import type { FormResult } from '../form';
import { clausesOf, type Sentences } from './clauses-request';
import type { ContractDraft } from './contract-draft';

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
  const { start } = draft;
  const { term, renewal, ...notices } = clausesOf(draft.clauses, 'contract.terms.', wanted);
  const amendments = amendmentsOf(draft, { renewal }, wanted);
  const calendar = calendarOf(draft, wanted);
  const holidays = holidaysOf(draft, wanted);
  const given = givenOf(draft, wanted);
  const right = rightOf(draft, wanted);
  if (!start) wanted['contract.terms.start'] = 'Choose the first day of the contract.';
  if (!start || !term || !renewal) return undefined;
  const days = { ...(calendar && { calendar }), holidays };
  return {
    terms: { start, term, renewal, ...notices, amendments, ...days },
    ...(given && { given }),
    ...(right && { right }),
  };
}

function givenOf({ givenOn, receivedOn }: ContractDraft, wanted: Sentences) {
  if (receivedOn && !givenOn) wanted['contract.given.on'] = 'Choose the day on which it was sent.';
  return givenOn && { on: givenOn, ...(receivedOn && { receivedOn }) };
}

function rightOf({ right: draft }: ContractDraft, wanted: Sentences) {
  if (!draft) return undefined;
  const { right, on } = draft;
  const why = draft.why?.trim();
  if (!right) wanted['contract.right.right'] = 'Choose the right.';
  if (!on) wanted['contract.right.on'] = 'Choose the day on which the contract ends.';
  if (!why) wanted['contract.right.why'] = 'Say why this right holds.';
  return right && on && why ? { on, right, why } : undefined;
}

function amendmentsOf(
  { amendment, amendedOn, furtherAmendments }: ContractDraft,
  amends: Partial<Clauses>,
  wanted: Sentences,
): Amendment[] {
  if (!amendment) return furtherAmendments;
  const changes = clausesOf(amendment, 'contract.terms.amendments.0.changes.', wanted, amends);
  if (!amendedOn) {
    wanted['contract.terms.amendments.0.on'] = 'Choose the day from which it applies.';
    return furtherAmendments;
  }
  return [{ on: amendedOn, changes }, ...furtherAmendments];
}

function calendarOf({ calendar }: ContractDraft, wanted: Sentences): HolidayCalendar | undefined {
  if (!calendar) return undefined;
  const { country, region, days } = calendar;
  if (!days) wanted['contract.terms.calendar'] = 'These holidays are not read yet.';
  return days && { country, ...(region && { region }), days };
}

function holidaysOf({ holidays }: ContractDraft, wanted: Sentences): CalendarDate[] {
  const typed = holidays.split(/[\s,;]+/).filter(Boolean);
  const wrong = typed.find((day) => !isCalendarDate(day));
  if (wrong) wanted['contract.terms.holidays'] = `“${wrong}” is no date. Write 2027-12-24.`;
  return typed.filter(isCalendarDate);
}
