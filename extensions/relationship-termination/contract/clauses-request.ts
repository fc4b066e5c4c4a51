import { maxPeriods } from '../../../src/calendar/check-clauses';
import {
  noticeClauses,
  type Clauses,
  type Notice,
  type NoticeClause,
  type NoticeLength,
  type Renewal,
  type Term,
} from '../../../src/calendar/contract-terms';
import type { Period } from '../../../src/calendar/period';
import type { ClausesDraft, LengthDraft, NoticeDraft } from './clauses-draft';

/** A sentence for each field that is not right yet, by its dot-separated path in the request. */
export type Sentences = Partial<Record<string, string>>;

/**
 * The clauses of a form; what it leaves "as before" or unsaid is missing. `at` is their path in the request, ending in a
 * dot. `amends`: the clauses that an amendment changes.
 */
export function clausesOf(
  draft: ClausesDraft,
  at: string,
  wanted: Sentences,
  amends?: Partial<Clauses>,
): Partial<Clauses> {
  const term = termOf(draft, `${at}term`, wanted);
  const renewal = renewalOf(draft, `${at}renewal`, wanted, amends);
  const notices = noticeClauses.flatMap((name) => {
    const notice = noticeOf(draft.notices[name], `${at}${name}`, wanted);
    return notice ? [[name, notice] as const] : [];
  });
  return {
    ...(term && { term }),
    ...(renewal && { renewal }),
    ...(Object.fromEntries(notices) as Partial<Record<NoticeClause, Notice>>),
  };
}

function termOf(draft: ClausesDraft, at: string, wanted: Sentences): Term | undefined {
  const { termLength: length, termUnit: unit } = draft;
  switch (draft.term) {
    case undefined:
      wanted[at] = 'Choose how long the contract runs.';
      return undefined;
    case 'same':
      return undefined;
    case 'open_ended':
      return { kind: 'open_ended' };
    case 'minimum':
      if (length !== undefined) return { kind: 'open_ended', minimum: { length, unit } };
      wanted[`${at}.minimum`] = 'Enter how long the minimum term is.';
      return undefined;
    case 'period':
      if (length !== undefined) return { kind: 'period', period: { length, unit } };
      wanted[`${at}.period`] = 'Enter how long the term is.';
      return undefined;
    case 'until':
      if (draft.termUntil) return { kind: 'until', on: draft.termUntil };
      wanted[`${at}.on`] = 'Choose the last day of the term.';
      return undefined;
  }
}

/** Whether a term of the form has no end, so that nothing follows it. */
export const hasNoEnd = ({ term }: ClausesDraft): boolean =>
  term === 'open_ended' || term === 'minimum';

function renewalOf(
  draft: ClausesDraft,
  at: string,
  wanted: Sentences,
  amends: Partial<Clauses> | undefined,
): Renewal | undefined {
  const { renewal } = draft;
  if (hasNoEnd(draft)) {
    const isNone = renewal === 'same' && amends?.renewal?.kind === 'none';
    return isNone ? undefined : { kind: 'none' };
  }
  if (renewal === 'same') return undefined;
  if (renewal === 'none') return { kind: 'none' };
  if (renewal === undefined) {
    wanted[at] = 'Choose what follows the term.';
    return undefined;
  }
  const periods = draft.renewalPeriods
    ? differentPeriods(draft.renewalPeriods, at, wanted)
    : equalPeriods(draft, at, wanted);
  if (renewal === 'fixed') return periods && { kind: 'fixed', periods };
  return periods?.[0] && { kind: 'automatic', period: periods[0] };
}

function equalPeriods(draft: ClausesDraft, at: string, wanted: Sentences): Period[] | undefined {
  const { renewal, renewalLength: length, renewalUnit: unit, renewalTimes: times = 0 } = draft;
  if (length === undefined) {
    wanted[`${at}.period`] = 'Enter for how long it renews.';
    return undefined;
  }
  if (renewal === 'automatic') return [{ length, unit }];
  if (Number.isInteger(times) && times > 0 && times <= maxPeriods)
    return Array.from({ length: times }, () => ({ length, unit }));
  wanted[`${at}.periods`] = `Enter how many times, from 1 to ${maxPeriods}.`;
  return undefined;
}

function differentPeriods(periods: Partial<Period>[], at: string, wanted: Sentences) {
  const filled = periods.flatMap(({ length, unit }, index) => {
    if (length !== undefined && unit) return [{ length, unit }];
    wanted[`${at}.periods.${index}`] = 'Enter for how long it renews.';
    return [];
  });
  return filled.length === periods.length ? filled : undefined;
}

function noticeOf(draft: NoticeDraft | undefined, at: string, wanted: Sentences) {
  if (!draft) return undefined;
  const length = lengthOf(draft, `${at}.length`, 'Enter how long the notice is.', wanted);
  const from = fromOf(draft, `${at}.from`, wanted);
  const window = draft.to === 'term_end' ? draft.opens : undefined;
  const opens =
    window && lengthOf(window, `${at}.opens`, 'Enter from how long before the end on.', wanted);
  if (!length || !from) return undefined;
  const { to, by } = draft;
  return { length, to, from, ...(opens && { opens }), ...(by && { by }) } satisfies Notice;
}

function fromOf({ from, postalDays, arrives }: NoticeDraft, at: string, wanted: Sentences) {
  if (from === 'sending') return { kind: from } as const;
  if (postalDays === undefined) {
    wanted[at] = 'Enter how many days delivery takes.';
    return undefined;
  }
  return { kind: from, postalDays, ...(arrives && { arrives }) } as const;
}

function lengthOf(
  { length, unit }: LengthDraft<NoticeLength['unit']>,
  at: string,
  sentence: string,
  wanted: Sentences,
): NoticeLength | undefined {
  if (length !== undefined) return { length, unit };
  wanted[at] = sentence;
  return undefined;
}
