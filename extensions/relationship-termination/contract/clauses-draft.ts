import type { CalendarDate } from '../../../src/calendar/calendar-date';
import {
  noticeClauses,
  type Arrival,
  type Clauses,
  type Notice,
  type NoticeClause,
  type NoticeEnd,
  type NoticeLength,
  type Renewal,
  type Side,
  type Term,
} from '../../../src/calendar/contract-terms';
import type { Period, PeriodUnit } from '../../../src/calendar/period';

/** A length as a form holds it. */
export interface LengthDraft<Unit> {
  length?: number | undefined;
  unit: Unit;
}

/** A notice clause as a form holds it. */
export interface NoticeDraft extends LengthDraft<NoticeLength['unit']> {
  to: NoticeEnd;
  from: Notice['from']['kind'];
  postalDays?: number | undefined;
  arrives?: Arrival | undefined;
  /** How long before the end of the term the contract takes the notice at the earliest. */
  opens?: LengthDraft<NoticeLength['unit']> | undefined;
  by?: Side | undefined;
}

/** `minimum`: without an end, after a minimum term. `same`: as before, which only an amendment can say. */
export type TermChoice = Term['kind'] | 'minimum' | 'same';

/** Clauses as a form holds them. A notice clause that is not in `notices` is not said, or as before. */
export interface ClausesDraft {
  term?: TermChoice;
  termLength?: number | undefined;
  termUnit: PeriodUnit;
  termUntil?: CalendarDate | undefined;
  renewal?: Renewal['kind'] | 'same';
  renewalLength?: number | undefined;
  renewalUnit: PeriodUnit;
  renewalTimes?: number | undefined;
  /** Fixed renewals of different lengths, one after the other, in place of length and times. */
  renewalPeriods?: Partial<Period>[] | undefined;
  notices: Partial<Record<NoticeClause, NoticeDraft>>;
}

/** A notice clause of which only the usual is entered yet. */
export const usualNotice: NoticeDraft = {
  unit: 'months',
  to: 'term_end',
  from: 'sending',
  postalDays: 3,
  arrives: 'working_days',
};

/** Clauses of a contract of which nothing is entered yet. */
export const usualClauses: ClausesDraft = {
  term: 'period',
  termUnit: 'years',
  renewalUnit: 'years',
  notices: { notice: usualNotice },
};

/** An amendment of which nothing is entered yet. */
export const noChanges: ClausesDraft = {
  ...usualClauses,
  term: 'same',
  renewal: 'same',
  notices: {},
};

/** The form's fields of stored clauses, over those of `empty`. */
export function clausesDraft(clauses: Partial<Clauses>, empty: ClausesDraft): ClausesDraft {
  const notices = noticeClauses.flatMap((name) => {
    const notice = clauses[name];
    return notice ? [[name, noticeDraft(notice)] as const] : [];
  });
  return {
    ...empty,
    ...(clauses.term && termDraft(clauses.term)),
    ...(clauses.renewal && renewalDraft(clauses.renewal)),
    notices: Object.fromEntries(notices),
  };
}

function termDraft(term: Term): Partial<ClausesDraft> {
  switch (term.kind) {
    case 'open_ended':
      return term.minimum ? lengthOf('minimum', term.minimum) : { term: term.kind };
    case 'period':
      return lengthOf(term.kind, term.period);
    case 'until':
      return { term: term.kind, termUntil: term.on };
  }
}

const lengthOf = (term: TermChoice, { length, unit }: Period) => ({
  term,
  termLength: length,
  termUnit: unit,
});

function renewalDraft(renewal: Renewal): Partial<ClausesDraft> {
  if (renewal.kind === 'none') return { renewal: renewal.kind };
  const periods = renewal.kind === 'automatic' ? [renewal.period] : renewal.periods;
  const [first] = periods;
  if (periods.some(({ length, unit }) => length !== first?.length || unit !== first.unit))
    return { renewal: renewal.kind, renewalPeriods: periods };
  return {
    renewal: renewal.kind,
    ...(first && { renewalLength: first.length, renewalUnit: first.unit }),
    ...(renewal.kind === 'fixed' && { renewalTimes: periods.length }),
  };
}

function noticeDraft({ length, to, from, opens, by }: Notice): NoticeDraft {
  return {
    length: length.length,
    unit: length.unit,
    to,
    from: from.kind,
    ...(from.kind === 'receipt'
      ? { postalDays: from.postalDays, arrives: from.arrives }
      : { postalDays: usualNotice.postalDays, arrives: usualNotice.arrives }),
    ...(opens && { opens }),
    ...(by && { by }),
  };
}
