import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type {
  Amendment,
  Arrival,
  Clauses,
  Notice,
  NoticeEnd,
  NoticeLength,
  Renewal,
  Term,
} from '../../../src/calendar/contract-terms';
import type { PeriodUnit } from '../../../src/calendar/period';
import type { KnownContract } from '../../../src/offboarding/offboarding';

/** Clauses as a form holds them. `same` stands for "as before", which only an amendment can say. */
export interface ClausesDraft {
  term?: Term['kind'] | 'same';
  termLength?: number;
  termUnit?: PeriodUnit;
  termUntil?: CalendarDate;
  renewal?: Renewal['kind'] | 'same';
  renewalLength?: number;
  renewalUnit?: PeriodUnit;
  renewalTimes?: number;
  notice?: 'asked' | 'not_said' | 'same';
  noticeLength?: number;
  noticeUnit?: NoticeLength['unit'];
  noticeTo?: NoticeEnd;
  noticeFrom?: Notice['from']['kind'];
  postalDays?: number;
  arrives?: Arrival;
}

/** The contract as the form holds it. */
export interface ContractDraft {
  start?: CalendarDate;
  clauses: ClausesDraft;
  givenOn?: CalendarDate;
  receivedOn?: CalendarDate;
  /** Only the first amendment can be edited here; further ones are kept as they are. */
  amendedOn?: CalendarDate;
  amendment?: ClausesDraft;
  furtherAmendments: Amendment[];
  /** Dates as they are typed, separated by commas or lines. */
  holidays: string;
}

const usual = {
  termUnit: 'years',
  renewalUnit: 'years',
  noticeUnit: 'months',
  noticeTo: 'term_end',
  noticeFrom: 'sending',
  postalDays: 3,
  arrives: 'working_days',
} as const satisfies ClausesDraft;

/** An amendment of which nothing is entered yet. */
export const noChanges: ClausesDraft = { ...usual, term: 'same', renewal: 'same', notice: 'same' };

/** The form for what is known of the contract. */
export function draftOf(contract: KnownContract | undefined): ContractDraft {
  if (!contract) {
    const clauses = { ...usual, term: 'period', notice: 'asked' } as const;
    return { clauses, furtherAmendments: [], holidays: '' };
  }
  const { terms, given } = contract;
  const [first, ...furtherAmendments] = terms.amendments;
  return {
    start: terms.start,
    clauses: { ...usual, notice: 'not_said', ...clausesDraft(terms) },
    givenOn: given?.on,
    receivedOn: given?.receivedOn,
    amendedOn: first?.on,
    amendment: first && { ...noChanges, ...clausesDraft(first.changes) },
    furtherAmendments,
    holidays: terms.holidays.join('\n'),
  };
}

function clausesDraft({ term, renewal, notice }: Partial<Clauses>): ClausesDraft {
  return {
    ...(term && termDraft(term)),
    ...(renewal && renewalDraft(renewal)),
    ...(notice && noticeDraft(notice)),
  };
}

function termDraft(term: Term): ClausesDraft {
  switch (term.kind) {
    case 'open_ended':
      return { term: term.kind };
    case 'period':
      return { term: term.kind, termLength: term.period.length, termUnit: term.period.unit };
    case 'until':
      return { term: term.kind, termUntil: term.on };
  }
}

/** The form makes fixed renewals of one length only, so the first stands for all. */
function renewalDraft(renewal: Renewal): ClausesDraft {
  if (renewal.kind === 'none') return { renewal: renewal.kind };
  const period = renewal.kind === 'automatic' ? renewal.period : renewal.periods[0];
  return {
    renewal: renewal.kind,
    renewalLength: period?.length,
    renewalUnit: period?.unit,
    ...(renewal.kind === 'fixed' && { renewalTimes: renewal.periods.length }),
  };
}

function noticeDraft({ length, to, from }: Notice): ClausesDraft {
  return {
    notice: 'asked',
    noticeLength: length.length,
    noticeUnit: length.unit,
    noticeTo: to,
    noticeFrom: from.kind,
    ...(from.kind === 'receipt' && {
      postalDays: from.postalDays,
      arrives: from.arrives ?? (from.postalDays === 0 ? 'any_day' : 'working_days'),
    }),
  };
}
